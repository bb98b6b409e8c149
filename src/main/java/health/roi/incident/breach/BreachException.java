package health.roi.incident.breach;

/** What is no breach, whatever the four factors say: 45 CFR 164.402, definition of breach, (1). */
public enum BreachException {
    /** Somebody of the workforce, in good faith and within the scope of authority, and it went no further. */
    GOOD_FAITH_WORKFORCE("45 CFR 164.402, breach (1)(i)"),
    /** By mistake from one authorized person to another at the same place, and it went no further. */
    INADVERTENT_BETWEEN_AUTHORIZED("45 CFR 164.402, breach (1)(ii)"),
    /** Whoever received it could not reasonably have kept it. */
    NOT_RETAINABLE("45 CFR 164.402, breach (1)(iii)");

    private final String citation;

    BreachException(String citation) {
        this.citation = citation;
    }

    public String citation() {
        return citation;
    }
}
