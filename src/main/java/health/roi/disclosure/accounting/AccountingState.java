package health.roi.disclosure.accounting;

/** Where a request for an accounting stands. */
public enum AccountingState {
    OPEN,
    /** A fee was named; the patient agrees, narrows the period or withdraws. */
    QUOTED,
    /** The fee is agreed to, or nothing is charged. */
    AGREED,
    WITHDRAWN,
    FULFILLED;

    public boolean hasEnded() {
        return this == WITHDRAWN || this == FULFILLED;
    }
}
