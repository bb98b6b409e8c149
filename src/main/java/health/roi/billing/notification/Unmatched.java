package health.roi.billing.notification;

/** Why a payment was not recorded on an invoice by itself. */
public enum Unmatched {
    INVOICE_UNKNOWN,
    INVOICE_CANCELLED,
    /** The reference looks like the number of a card, and was not stored. */
    CARD_NUMBER,
    DAY_IN_FUTURE
}
