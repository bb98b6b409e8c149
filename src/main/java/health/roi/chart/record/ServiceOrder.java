package health.roi.chart.record;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The order of lists of records: by service date, then by id; both the same way. */
enum ServiceOrder {
    OLDEST_FIRST(">", "asc"),
    NEWEST_FIRST("<", "desc");

    private final String follows;
    private final String direction;

    ServiceOrder(String follows, String direction) {
        this.follows = follows;
        this.direction = direction;
    }

    /**
     * The condition on what comes after a place; the first comparison alone bounds the index scan.
     *
     * @param date the expression of the service date
     */
    String after(String date) {
        return date + follows + "= :afterDate and (" + date + follows + " :afterDate or r.id " + follows + " :afterId)";
    }

    String by(String date) {
        return date + " " + direction + ", r.id " + direction;
    }

    /** Where a page ended. */
    record Place(LocalDate date, UUID id) {

        static Place of(ChartRecord record) {
            return new Place(record.serviceDate(), record.id());
        }

        static Place of(List<String> parts) {
            return new Place(LocalDate.parse(parts.get(0)), UUID.fromString(parts.get(1)));
        }

        List<String> parts() {
            return List.of(date.toString(), id.toString());
        }
    }
}
