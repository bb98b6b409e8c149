package health.roi.delivery;

import health.roi.disclosure.NotReceived;
import health.roi.request.DeliveryMethod;
import java.util.Optional;

/**
 * Whether what was sent and failed may have been seen by anybody. Only what certainly was not is marked as not received;
 * where somebody else may have seen it, an incident is suggested.
 *
 * @param fetched whether a volume was fetched by the link
 * @param transmitted whether a packet got through or may have in part, or the recipient's service took the message
 */
record Arrival(
        DeliveryMethod method, FailureReason reason, Boolean cameBackOpened, boolean fetched, boolean transmitted) {

    /** How one knows that it reached nobody; empty where one does not. */
    Optional<NotReceived> notReceived() {
        return Optional.ofNullable(
                switch (reason) {
                    case RETURNED_MAIL -> Boolean.FALSE.equals(cameBackOpened) ? NotReceived.RETURNED_UNOPENED : null;
                    case NOT_COLLECTED -> NotReceived.NOT_COLLECTED;
                    case LINK_EXPIRED, LINK_LOCKED -> fetched ? null : NotReceived.NEVER_FETCHED;
                    case WRONG_ADDRESS -> lookedAtByNobody() ? NotReceived.NEVER_FETCHED : null;
                    case FAX_NOT_TRANSMITTED,
                            MDN_FAILED,
                            DIRECT_ADDRESS_UNKNOWN,
                            DIRECT_NOT_TRUSTED,
                            MESSAGE_TOO_LARGE -> transmitted ? null : NotReceived.NOT_TRANSMITTED;
                    case LOST, REFUSED, FAX_WRONG_NUMBER, DISC_UNREADABLE, OTHER -> null;
                });
    }

    /**
     * Whether somebody should look whether it was misdirected: an impermissible disclosure is presumed to be a breach
     * (45 CFR 164.402(2)).
     */
    boolean suggestsIncident() {
        return switch (reason) {
            case RETURNED_MAIL -> Boolean.TRUE.equals(cameBackOpened);
            case LOST, FAX_WRONG_NUMBER -> true;
            case WRONG_ADDRESS -> !lookedAtByNobody();
            case REFUSED,
                    NOT_COLLECTED,
                    LINK_EXPIRED,
                    LINK_LOCKED,
                    FAX_NOT_TRANSMITTED,
                    MDN_FAILED,
                    DIRECT_ADDRESS_UNKNOWN,
                    DIRECT_NOT_TRUSTED,
                    MESSAGE_TOO_LARGE,
                    DISC_UNREADABLE,
                    OTHER -> false;
        };
    }

    private boolean lookedAtByNobody() {
        return method == DeliveryMethod.SECURE_DOWNLOAD && !fetched;
    }
}
