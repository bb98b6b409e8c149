package health.roi.incident;

/** Who received it: the second factor of 45 CFR 164.402(2) asks for it. */
public enum RecipientKind {
    /** Somebody who is bound by the same law. */
    COVERED_ENTITY,
    /** Another organization. */
    ORGANIZATION,
    ANOTHER_PATIENT,
    OTHER_PERSON,
    UNKNOWN
}
