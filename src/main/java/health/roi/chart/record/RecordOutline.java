package health.roi.chart.record;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Where a record belongs: as much of it as can be read of whole charts at once.
 *
 * @param encounter the number of the visit or stay, or null
 */
public record RecordOutline(UUID patientId, UUID facilityId, String kind, LocalDate serviceDate, String encounter) {}
