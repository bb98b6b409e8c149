package health.roi.billing.statement;

/** What a line of a statement tells. */
public enum StatementKind {
    CHARGE("Invoice"),
    CANCELLATION("Invoice cancelled"),
    PAYMENT("Payment received"),
    REFUND("Refund"),
    WRITE_OFF("Written off"),
    WAIVER("Fee waived"),
    CREDIT("Charge lowered"),
    DEBIT("Charge raised");

    private final String words;

    StatementKind(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }
}
