package health.roi.determination;

import java.time.LocalDate;
import java.util.Set;

/**
 * A span of service dates and a list of document kinds. Both ends count; an absent end or an empty list does not limit.
 *
 * @param documentKinds open upper-case codes; {@code ALL} covers every kind and names none
 */
public record Scope(LocalDate from, LocalDate to, Set<String> documentKinds) {
    /** Covers every kind. */
    public static final String ALL = "ALL";

    public Scope {
        documentKinds = Absent.toEmpty(documentKinds);
    }

    /** Whether a record of that day and kind lies inside. */
    public boolean covers(LocalDate date, String kind) {
        return coversDay(date) && coversKind(kind);
    }

    boolean coversDay(LocalDate date) {
        return (from == null || !date.isBefore(from)) && (to == null || !date.isAfter(to));
    }

    boolean coversKind(String kind) {
        return documentKinds.isEmpty() || documentKinds.contains(ALL) || documentKinds.contains(kind);
    }

    /** Whether no day can lie inside: a slip of the pen, for whoever takes the scope in. */
    public boolean endsBeforeItBegins() {
        return from != null && to != null && to.isBefore(from);
    }

    /** Whether the kind is mentioned by name, which some records need: to cover everything is not to name them. */
    public boolean names(String kind) {
        return documentKinds.contains(kind);
    }
}
