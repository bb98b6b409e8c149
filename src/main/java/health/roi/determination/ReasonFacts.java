package health.roi.determination;

import java.util.List;

/** The fact behind each reason that keeps a record back, marked where it is not for whoever asks to hear. */
final class ReasonFacts {
    private ReasonFacts() {}

    static String because(ReasonCode code, Situation situation, RecordFacts record) {
        return Audience.of(code, situation, record).hears(fact(code, situation, record));
    }

    private static String fact(ReasonCode code, Situation situation, RecordFacts record) {
        Facts facts = situation.facts();
        return switch (code) {
            case WRONG_PATIENT -> "The page belongs to another patient.";
            case OUTSIDE_REQUEST_SCOPE -> outside(facts.request().scope(), record, "the request asks for");
            case OUTSIDE_AUTHORIZATION -> outsideAuthorization(facts.authorization(), record);
            case OUTSIDE_ORDER -> outsideOrder(facts.legalProcess(), record);
            case OUTSIDE_REPRESENTATIVE_AUTHORITY -> outsideRepresentativeAuthority(facts, record);
            case LITIGATION_PREPARATION ->
                "The record was compiled for a legal proceeding, and the request does not rest on a court order.";
            case PSYCHOTHERAPY_NOTES ->
                "The record holds psychotherapy notes, and "
                        + (situation.on(Basis.COURT_ORDER)
                                ? "the court order does not name them."
                                : "no valid authorization for them alone reaches it.");
            case PART2_CONSENT_REQUIRED -> part2Consent(situation, record);
            case PART2_ORDER_REQUIRED ->
                "The record is of substance use disorder treatment, and the request came "
                        + part2Order(facts.legalProcess()) + ".";
            case SUD_COUNSELING_NOTES ->
                "The record holds substance use counseling notes, and no valid consent for them alone reaches it.";
            case SPECIFIC_PERMISSION_REQUIRED -> specificPermission(situation, record);
            case MINOR_CONTROLS_RECORD ->
                "The patient consented alone to this care, and "
                        + (facts.patient().birthDate() == null
                                ? "no birth date on record shows that the patient is 18."
                                : "is under 18.");
            case SELF_PAY_RESTRICTION ->
                "The patient paid in full and had this kept from the health plan, which asks for "
                        + facts.request().purpose().words() + " and states no law that requires it.";
            case AGREED_RESTRICTION ->
                "A restriction of this record was agreed with the patient, and neither an emergency nor a law that"
                        + " requires the release is stated.";
            case ACCESS_DENIED -> "Access to this record was denied on a ground that is on record.";
            case RECORD_UNSIGNED -> "The record of " + Words.date(record.serviceDate()) + " is not signed yet.";
        };
    }

    private static String outsideAuthorization(AuthorizationFacts form, RecordFacts record) {
        return form.psychotherapyNotesOnly() && !record.is(Category.PSYCHOTHERAPY_NOTES)
                ? "The authorization is for psychotherapy notes alone, which this record is not."
                : outside(form.scope(), record, "the authorization covers");
    }

    private static String outsideOrder(LegalProcessFacts process, RecordFacts record) {
        return process.expresslyAuthorizes() == null
                ? "The " + process.kind().words() + " does not state which records it authorizes."
                : outside(
                        process.expresslyAuthorizes(),
                        record,
                        "the " + process.kind().words() + " authorizes");
    }

    private static String outsideRepresentativeAuthority(Facts facts, RecordFacts record) {
        RepresentativeFacts representative = facts.representative();
        return representative.endedBefore(facts.asOf())
                ? "The representative's authority ended on " + Words.date(representative.authorityEndsOn())
                        + "; today is " + Words.date(facts.asOf()) + "."
                : outside(representative.scope(), record, "the representative's authority reaches");
    }

    /** In which way a record lies outside a scope: by its day, its kind, or both. */
    private static String outside(Scope scope, RecordFacts record, String limit) {
        String kind = Words.kind(record.kind());
        if (scope.coversDay(record.serviceDate())) {
            return "The record is of the kind " + kind + "; " + limit + " other kinds.";
        }
        String day = "The record is of " + Words.date(record.serviceDate());
        String span = limit + " " + Words.span(scope.from(), scope.to());
        return scope.coversKind(record.kind())
                ? day + "; " + span + "."
                : day + " and of the kind " + kind + "; " + span + ", and other kinds.";
    }

    private static String part2Consent(Situation situation, RecordFacts record) {
        if (situation.minorsParentOrGuardianAsks()) {
            return "The record is of substance use disorder treatment of a minor, and no valid consent"
                    + " of the minor reaches it.";
        }
        return "The record is of substance use disorder treatment, and " + part2Lack(situation, record) + ".";
    }

    private static String part2Lack(Situation situation, RecordFacts record) {
        Facts facts = situation.facts();
        if (facts.authorization() == null) {
            return "no consent came with the request";
        }
        if (!situation.permission().given()) {
            return "the consent that came with the request is not valid";
        }
        if (!situation.permission().reaches(record)) {
            return "the consent does not reach it";
        }
        return facts.authorization().forTpo()
                ? "the consent is for treatment, payment and operations, and not for "
                        + facts.request().purpose().words()
                : "the consent does not name such records";
    }

    private static String part2Order(LegalProcessFacts process) {
        if (process.part2Order()) {
            return "with an order under 42 CFR part 2 and without a subpoena that compels";
        }
        return process.part2Compulsion()
                ? "with a subpoena that compels and without an order under 42 CFR part 2"
                : "without an order under 42 CFR part 2 and without a subpoena that compels";
    }

    private static String specificPermission(Situation situation, RecordFacts record) {
        List<String> categories = situation.specificPermission().lacking(record, situation.permission()).stream()
                .map(Category::words)
                .toList();
        return StateNames.of(situation.facts().facility().state()) + " releases " + Words.list(categories)
                + " information only on a permission that names it, and no valid authorization that does so reaches the"
                + " record.";
    }
}
