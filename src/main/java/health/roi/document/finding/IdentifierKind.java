package health.roi.document.finding;

/** What on a page can tell one patient from another. */
public enum IdentifierKind {
    RECORD_NUMBER,
    BIRTH_DATE
}
