package health.roi.fee;

/** How the fee for a patient's own copy is found, 45 CFR 164.524(c)(4). */
public enum AccessMethod {
    /** $6.50 for an electronic copy, all-in: an option in place of computing the cost. */
    FLAT,
    /** Labor, supplies and postage as spent. */
    ACTUAL
}
