package health.roi.chart.restriction;

/** How a restriction ends, 45 CFR 164.522(a)(2). */
public enum TerminationKind {
    /** The patient asks for it in writing. */
    PATIENT_REQUEST,
    /** The patient agrees, orally and documented. */
    AGREEMENT,
    /** The custodian tells the patient; what came before the notice stays restricted. */
    CUSTODIAN_NOTICE
}
