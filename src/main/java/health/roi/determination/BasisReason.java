package health.roi.determination;

/**
 * Why a request rests on its basis.
 *
 * @param citation the provision that permits or requires the release
 * @param because one plain sentence that states the fact, marked where it is for the front desk only
 */
public record BasisReason(String citation, String because) {
    /** Null where there is no basis; a finding says what is missing. */
    static BasisReason of(Situation situation) {
        return situation.basis() == null
                ? null
                : new BasisReason(situation.basis().citation(), because(situation));
    }

    private static String because(Situation situation) {
        return Audience.of(situation.basis(), situation.facts()).hears(fact(situation));
    }

    private static String fact(Situation situation) {
        Facts facts = situation.facts();
        return switch (situation.basis()) {
            case PATIENT_ACCESS ->
                facts.representativeAsks()
                        ? "The patient's representative, whose authority is documented, asks for the patient's records."
                        : "The patient asks for the patient's own records.";
            case ACCESS_DIRECTIVE ->
                (facts.representativeAsks() ? "The patient's representative" : "The patient")
                        + " directs in writing that an electronic copy of electronic health records be sent to someone"
                        + " else.";
            case AUTHORIZATION ->
                situation.permission().given()
                        ? "A valid authorization came with the request."
                        : "An authorization came with the request, and it is not valid as it stands.";
            case TREATMENT,
                    PAYMENT,
                    OPERATIONS,
                    PUBLIC_HEALTH,
                    HEALTH_OVERSIGHT,
                    WORKERS_COMPENSATION,
                    CORONER,
                    SERIOUS_THREAT -> askedBy(facts) + ".";
            case RESEARCH_WAIVER -> askedBy(facts) + ", and the waiver of a review board is documented.";
            case COURT_ORDER, LAW_ENFORCEMENT ->
                "The request came with a " + facts.legalProcess().kind().words() + ".";
            case SUBPOENA ->
                "The request came with a " + facts.legalProcess().kind().words()
                        + " that no judge signed, and without a valid authorization.";
            case NOT_PHI ->
                "The patient died on " + Words.date(facts.patient().deceasedOn()) + ", more than 50 years before "
                        + Words.date(facts.asOf()) + ".";
        };
    }

    /** Who asks and for what, without the full stop. */
    static String askedBy(Facts facts) {
        return "The request comes from " + facts.requester().kind().words() + " and its purpose is "
                + facts.request().purpose().words();
    }
}
