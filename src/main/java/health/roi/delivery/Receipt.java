package health.roi.delivery;

import health.roi.request.DeliveryMethod;
import java.util.EnumSet;
import java.util.Set;

/** By what one knows that a delivery arrived, and of which ways out it can be said. */
public enum Receipt {
    RECIPIENT_SAID(EnumSet.allOf(DeliveryMethod.class)),
    SIGNED_FOR(EnumSet.of(DeliveryMethod.MAIL, DeliveryMethod.ENCRYPTED_DISC, DeliveryMethod.PICK_UP)),
    CARRIER_PROOF(EnumSet.of(DeliveryMethod.MAIL, DeliveryMethod.ENCRYPTED_DISC)),
    FETCHED(EnumSet.of(DeliveryMethod.SECURE_DOWNLOAD)),
    FAX_TRANSMITTED(EnumSet.of(DeliveryMethod.FAX)),
    /** The recipient's service took the message. Whether the recipient has it is not said yet, so nothing closes. */
    MDN_PROCESSED(EnumSet.of(DeliveryMethod.DIRECT_MESSAGE)),
    /** The recipient's service put the message where the recipient reads it. */
    MDN_DISPATCHED(EnumSet.of(DeliveryMethod.DIRECT_MESSAGE));

    private final Set<DeliveryMethod> methods;

    Receipt(Set<DeliveryMethod> methods) {
        this.methods = methods;
    }

    public boolean fits(DeliveryMethod method) {
        return methods.contains(method);
    }
}
