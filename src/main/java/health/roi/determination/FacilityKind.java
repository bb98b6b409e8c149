package health.roi.determination;

/** Kind. */
public enum FacilityKind {
    HOSPITAL,
    CLINIC,
    PHYSICIAN
}
