package health.roi.copyjob;

import health.roi.chart.record.ChartPlace;
import java.time.LocalDate;

/** A document that the copy service found and the index did not know. */
public record AddedItem(
        String kind,
        String title,
        LocalDate serviceDate,
        String encounter,
        String sourceSystem,
        String location,
        ChartPlace place) {}
