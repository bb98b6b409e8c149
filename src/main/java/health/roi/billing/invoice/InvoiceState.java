package health.roi.billing.invoice;

/** What became of an invoice; it follows from its entries. */
public enum InvoiceState {
    OPEN,
    PARTLY_PAID,
    PAID,
    /** More came in than was owed; the rest is to be refunded. */
    OVERPAID,
    WAIVED,
    WRITTEN_OFF,
    /** Taken back before anything was paid. */
    CANCELLED;

    /** Nothing is owed any more. */
    public boolean settled() {
        return switch (this) {
            case OPEN, PARTLY_PAID -> false;
            case PAID, OVERPAID, WAIVED, WRITTEN_OFF, CANCELLED -> true;
        };
    }
}
