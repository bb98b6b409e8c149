package health.roi.determination;

/** What kind of facility holds the records; a state may set another deadline for one kind. */
public enum FacilityKind {
    HOSPITAL,
    CLINIC,
    PHYSICIAN
}
