package health.roi.delivery;

import health.roi.request.DeliveryMethod;
import java.util.EnumSet;
import java.util.Set;

/** Why a delivery did not arrive, and of which ways out it can be said. */
public enum FailureReason {
    RETURNED_MAIL(EnumSet.of(DeliveryMethod.MAIL, DeliveryMethod.ENCRYPTED_DISC)),
    /** The carrier does not know where it is. */
    LOST(EnumSet.of(DeliveryMethod.MAIL, DeliveryMethod.ENCRYPTED_DISC)),
    WRONG_ADDRESS(EnumSet.of(DeliveryMethod.MAIL, DeliveryMethod.ENCRYPTED_DISC, DeliveryMethod.SECURE_DOWNLOAD)),
    REFUSED(EnumSet.of(DeliveryMethod.MAIL, DeliveryMethod.ENCRYPTED_DISC, DeliveryMethod.PICK_UP)),
    NOT_COLLECTED(EnumSet.of(DeliveryMethod.PICK_UP)),
    LINK_EXPIRED(EnumSet.of(DeliveryMethod.SECURE_DOWNLOAD)),
    /** Too many wrong codes, or every volume was fetched as often as it may be. */
    LINK_LOCKED(EnumSet.of(DeliveryMethod.SECURE_DOWNLOAD)),
    FAX_NOT_TRANSMITTED(EnumSet.of(DeliveryMethod.FAX)),
    /** Somebody else answered. */
    FAX_WRONG_NUMBER(EnumSet.of(DeliveryMethod.FAX)),
    /** The notification says failed, for no reason of those that follow. */
    MDN_FAILED(EnumSet.of(DeliveryMethod.DIRECT_MESSAGE)),
    DIRECT_ADDRESS_UNKNOWN(EnumSet.of(DeliveryMethod.DIRECT_MESSAGE)),
    /** The recipient's service does not trust ours, or ours not theirs. */
    DIRECT_NOT_TRUSTED(EnumSet.of(DeliveryMethod.DIRECT_MESSAGE)),
    MESSAGE_TOO_LARGE(EnumSet.of(DeliveryMethod.DIRECT_MESSAGE)),
    DISC_UNREADABLE(EnumSet.of(DeliveryMethod.ENCRYPTED_DISC)),
    OTHER(EnumSet.allOf(DeliveryMethod.class));

    private final Set<DeliveryMethod> methods;

    FailureReason(Set<DeliveryMethod> methods) {
        this.methods = methods;
    }

    public boolean fits(DeliveryMethod method) {
        return methods.contains(method);
    }

    /** Whether somebody has to find out where the recipient is before anything goes out again. */
    public boolean addressInDoubt() {
        return switch (this) {
            case RETURNED_MAIL, WRONG_ADDRESS, FAX_WRONG_NUMBER, DIRECT_ADDRESS_UNKNOWN -> true;
            case LOST,
                    REFUSED,
                    NOT_COLLECTED,
                    LINK_EXPIRED,
                    LINK_LOCKED,
                    FAX_NOT_TRANSMITTED,
                    MDN_FAILED,
                    DIRECT_NOT_TRUSTED,
                    MESSAGE_TOO_LARGE,
                    DISC_UNREADABLE,
                    OTHER -> false;
        };
    }
}
