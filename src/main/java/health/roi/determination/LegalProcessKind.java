package health.roi.determination;

/** The paper by which a court, a party or an agency asks (45 CFR 164.512(e) and (f)). */
public enum LegalProcessKind {
    COURT_ORDER("court order"),
    GRAND_JURY_SUBPOENA("grand-jury subpoena"),
    JUDICIAL_WARRANT("warrant"),
    SUBPOENA("subpoena"),
    DISCOVERY_REQUEST("discovery request"),
    ADMINISTRATIVE_REQUEST("administrative request");

    private final String words;

    LegalProcessKind(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** A warrant or grand-jury subpoena: limited by its terms where it states them, and not by minimum necessary. */
    boolean warrantOrGrandJury() {
        return this == JUDICIAL_WARRANT || this == GRAND_JURY_SUBPOENA;
    }
}
