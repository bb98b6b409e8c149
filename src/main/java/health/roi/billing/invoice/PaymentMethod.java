package health.roi.billing.invoice;

/** How money came in or went back. Of a card only that a terminal took it is known here. */
public enum PaymentMethod {
    CHECK,
    CASH,
    MONEY_ORDER,
    EFT,
    CARD_TERMINAL,
    PROVIDER
}
