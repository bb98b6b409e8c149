package health.roi.determination;

/** The paper by which a court, a party or an agency asks (45 CFR 164.512(e) and (f)). */
public enum LegalProcessKind {
    COURT_ORDER,
    GRAND_JURY_SUBPOENA,
    JUDICIAL_WARRANT,
    SUBPOENA,
    DISCOVERY_REQUEST,
    ADMINISTRATIVE_REQUEST;

    /** A warrant or grand-jury subpoena: limited by its terms where it states them, and not by minimum necessary. */
    boolean warrantOrGrandJury() {
        return this == JUDICIAL_WARRANT || this == GRAND_JURY_SUBPOENA;
    }
}
