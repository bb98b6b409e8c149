package health.roi.disclosure;

/** What became of one line of an import. */
public enum LineOutcome {
    RECORDED,
    /** It had been written down before, under the same external id and with the same content. */
    REPEATED,
    REFUSED
}
