package health.roi.determination;

/** By what tie a personal representative acts for the patient (45 CFR 164.502(g)). */
public enum RelationshipKind {
    PARENT("a parent"),
    GUARDIAN("a guardian"),
    HEALTH_CARE_AGENT("a health care agent"),
    EXECUTOR("an executor"),
    OTHER("a representative");

    private final String words;

    RelationshipKind(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
