package health.roi.billing.invoice;

/** What happened to an invoice after it was issued. */
public enum EntryKind {
    /** Money came in. */
    PAYMENT(-1),
    /** Money that was paid too much went back. */
    REFUND(1),
    /** Nobody will pay the rest. */
    WRITE_OFF(-1),
    /** A waiver was granted. */
    WAIVER(-1),
    /** The charge was too high, or pages were taken out. */
    CREDIT(-1),
    /** The charge was too low, or pages came in. */
    DEBIT(1);

    private final int sign;

    EntryKind(int sign) {
        this.sign = sign;
    }

    /** How the amount changes what is owed: 1 for more, -1 for less. */
    int sign() {
        return sign;
    }
}
