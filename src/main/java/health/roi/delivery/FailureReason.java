package health.roi.delivery;

/** Why a delivery did not arrive. */
public enum FailureReason {
    RETURNED_MAIL,
    WRONG_ADDRESS,
    REFUSED,
    NOT_COLLECTED,
    LINK_EXPIRED,
    OTHER
}
