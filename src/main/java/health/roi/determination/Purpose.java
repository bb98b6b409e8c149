package health.roi.determination;

/** Why the copy is asked for. */
public enum Purpose {
    PATIENT_REQUEST("the patient's own use"),
    TREATMENT("treatment"),
    PAYMENT("payment"),
    OPERATIONS("health care operations"),
    LEGAL("a legal matter"),
    INSURANCE("insurance"),
    EMPLOYMENT("employment"),
    DISABILITY("a disability claim"),
    RESEARCH("research"),
    PUBLIC_HEALTH("public health"),
    OVERSIGHT("health oversight"),
    WORKERS_COMPENSATION("workers' compensation"),
    DEATH_INVESTIGATION("a death investigation"),
    SERIOUS_THREAT("the prevention of a serious threat"),
    DISABILITY_APPEAL("a disability appeal");

    private final String words;

    Purpose(String words) {
        this.words = words;
    }

    /** To follow "its purpose is". */
    String words() {
        return words;
    }

    boolean paymentOrOperations() {
        return this == PAYMENT || this == OPERATIONS;
    }

    boolean treatmentPaymentOrOperations() {
        return this == TREATMENT || paymentOrOperations();
    }
}
