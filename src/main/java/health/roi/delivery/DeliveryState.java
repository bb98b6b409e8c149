package health.roi.delivery;

/** What became of a delivery. */
public enum DeliveryState {
    SENT,
    CONFIRMED,
    FAILED
}
