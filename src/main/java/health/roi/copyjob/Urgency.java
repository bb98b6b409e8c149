package health.roi.copyjob;

import java.time.LocalDate;

/**
 * The order of work: by the priority of the request, then by the day on which it is due.
 *
 * @param rank of the priority, 0 is the most urgent
 */
record Urgency(int rank, LocalDate dueOn) {

    static Urgency parse(String text) {
        String[] parts = text.split(" ", 2);
        return new Urgency(Integer.parseInt(parts[0]), LocalDate.parse(parts[1]));
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return rank + " " + dueOn;
    }
}
