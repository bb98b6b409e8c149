package health.roi.determination;

/** By what tie a personal representative acts for the patient (45 CFR 164.502(g)). */
public enum RelationshipKind {
    PARENT,
    GUARDIAN,
    HEALTH_CARE_AGENT,
    EXECUTOR,
    OTHER
}
