package health.roi.document.finding;

/**
 * Something on a page that says whose page it is.
 *
 * @param page counted from 1 in the normalised copy
 * @param value a record number as it is written, in capitals; or a birth date as {@code 1975-05-01}, or as {@code
 *     75-05-01} where the page has two digits of the year
 */
public record PageIdentifier(int page, IdentifierKind kind, String value) {}
