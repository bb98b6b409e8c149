package health.roi.determination;

/** Why the copy is asked for. */
public enum Purpose {
    PATIENT_REQUEST,
    TREATMENT,
    PAYMENT,
    OPERATIONS,
    LEGAL,
    INSURANCE,
    EMPLOYMENT,
    DISABILITY,
    RESEARCH,
    PUBLIC_HEALTH,
    OVERSIGHT,
    WORKERS_COMPENSATION,
    DEATH_INVESTIGATION,
    SERIOUS_THREAT,
    DISABILITY_APPEAL;

    boolean paymentOrOperations() {
        return this == PAYMENT || this == OPERATIONS;
    }

    boolean treatmentPaymentOrOperations() {
        return this == TREATMENT || paymentOrOperations();
    }
}
