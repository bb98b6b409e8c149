package health.roi.document.finding;

/** What on a page can tell one patient from another. */
public enum IdentifierKind {
    RECORD_NUMBER,
    BIRTH_DATE,
    /** It looks like a record number, and nothing says whose or what: tells something only to who knows the numbers. */
    UNLABELLED_NUMBER
}
