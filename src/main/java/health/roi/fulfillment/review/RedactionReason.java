package health.roi.fulfillment.review;

import health.roi.document.assembly.WithholdingReason;

/** Why a page, or a part of one, is kept back. The names are stable. */
public enum RedactionReason {
    /** It is another patient's page, or names one. */
    OTHER_PATIENT,
    /** To give it out would harm somebody, 45 CFR 164.524(a)(3): a professional judged so, and the denial is on record. */
    THIRD_PARTY_HARM,
    /** The authorization, order or request does not reach it. */
    NOT_AUTHORIZED,
    /** 42 CFR part 2 asks for a consent or an order that is not there. */
    PART2,
    PRIVILEGED,
    OTHER;

    /**
     * What the recipient is told, by the rule of the inventory: that there are protected or privileged pages is for the
     * patient alone, and that access was denied for whoever was told so. Nobody else can tell one of these from another.
     */
    public WithholdingReason told(Recipient recipient) {
        return switch (this) {
            case OTHER_PATIENT -> WithholdingReason.NOT_THIS_PATIENT;
            case NOT_AUTHORIZED -> WithholdingReason.OUTSIDE_REQUEST;
            case THIRD_PARTY_HARM -> recipient.access() ? WithholdingReason.ACCESS_DENIED : WithholdingReason.NOT_NAMED;
            case PART2 -> recipient.patient() ? WithholdingReason.PERMISSION_REQUIRED : WithholdingReason.NOT_NAMED;
            case PRIVILEGED -> recipient.patient() ? WithholdingReason.PRIVILEGED : WithholdingReason.NOT_NAMED;
            case OTHER -> WithholdingReason.NOT_NAMED;
        };
    }

    /** To keep another patient's page back denies nobody access to anything of their own. */
    boolean deniesAccess() {
        return this != OTHER_PATIENT;
    }
}
