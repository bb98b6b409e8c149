package health.roi.disclosure.accounting;

/** Who asks for the patient: the right is the individual's, and the personal representative's (45 CFR 164.502(g)). */
public enum AskedBy {
    PATIENT,
    PERSONAL_REPRESENTATIVE
}
