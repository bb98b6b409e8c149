package health.roi.document.assembly;

/** What a part of a release package is. Only records are counted and billed as pages released. */
public enum PartKind {
    COVER_LETTER,
    CONTENTS,
    AUTHORIZATION,
    NOTICE,
    INVENTORY,
    RECORD,
    CERTIFICATION,
    INVOICE
}
