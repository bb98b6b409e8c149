package health.roi.chart.restriction;

/** Why a restriction is asked for. */
public enum RestrictionKind {
    /**
     * The patient, or another for them but not the plan, pays: the plan shall not hear of it for payment or operations, 45
     * CFR 164.522(a)(1)(vi).
     */
    SELF_PAY,
    /** Anything else that the custodian may agree to, 45 CFR 164.522(a)(1)(i). */
    AGREED
}
