package health.roi.determination;

import static health.roi.determination.ReasonCode.*;

import health.roi.determination.RecordPolicy.Rule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must not leave although it was asked for. */
final class WithholdingRules {
    /** 42 CFR part 2 protects a substance use record also after HIPAA no longer does. */
    private static final List<Rule> PART2 =
            List.of(WithholdingRules::part2Consent, WithholdingRules::part2Order, WithholdingRules::counselingNotes);

    private static final List<Rule> HIPAA_AND_STATE = List.of(
            WithholdingRules::litigationPreparation,
            WithholdingRules::psychotherapyNotes,
            WithholdingRules::specificPermission,
            WithholdingRules::minorControls,
            WithholdingRules::selfPay,
            WithholdingRules::agreedRestriction,
            WithholdingRules::accessDenied);

    private static final List<Rule> ALL =
            Stream.of(PART2, HIPAA_AND_STATE).flatMap(List::stream).toList();

    private WithholdingRules() {}

    static List<Rule> applicable(Situation situation) {
        return situation.on(Basis.NOT_PHI) ? PART2 : ALL;
    }

    private static Optional<Reason> litigationPreparation(Situation situation, RecordFacts record) {
        return Rule.when(
                record.is(Category.LITIGATION_PREPARATION) && !situation.on(Basis.COURT_ORDER), LITIGATION_PREPARATION);
    }

    private static Optional<Reason> psychotherapyNotes(Situation situation, RecordFacts record) {
        boolean permitted = situation.permission().psychotherapyNotes(record)
                || orderNames(situation, Category.PSYCHOTHERAPY_NOTES)
                || situation.on(Basis.CORONER, Basis.SERIOUS_THREAT);
        return Rule.when(record.is(Category.PSYCHOTHERAPY_NOTES) && !permitted, PSYCHOTHERAPY_NOTES);
    }

    private static Optional<Reason> part2Consent(Situation situation, RecordFacts record) {
        boolean permitted = part2AccessByPatient(situation)
                || situation.permission().part2(record)
                || situation.emergencyTreatment()
                || situation.on(Basis.RESEARCH_WAIVER, Basis.HEALTH_OVERSIGHT, Basis.CORONER);
        return Rule.when(
                record.is(Category.SUD_PART2) && !situation.onLegalProcess() && !permitted, PART2_CONSENT_REQUIRED);
    }

    /** A minor's parent or guardian has no access to the minor's Part 2 record without the minor's consent (2.14). */
    private static boolean part2AccessByPatient(Situation situation) {
        Facts facts = situation.facts();
        boolean minorsParentOrGuardian = facts.representativeAsks()
                && facts.patientIsMinor()
                && switch (facts.relationship()) {
                    case PARENT, GUARDIAN -> true;
                    case HEALTH_CARE_AGENT, EXECUTOR, OTHER -> false;
                };
        return situation.on(Basis.PATIENT_ACCESS) && !minorsParentOrGuardian;
    }

    private static Optional<Reason> part2Order(Situation situation, RecordFacts record) {
        return Rule.when(
                record.is(Category.SUD_PART2)
                        && situation.onLegalProcess()
                        && !situation.facts().legalProcess().permitsAndCompelsPart2(),
                PART2_ORDER_REQUIRED);
    }

    private static Optional<Reason> counselingNotes(Situation situation, RecordFacts record) {
        return Rule.when(
                record.is(Category.SUD_COUNSELING_NOTES)
                        && !situation.permission().counselingNotes(record),
                SUD_COUNSELING_NOTES);
    }

    /** One reason however many categories lack permission; it cites the statute of each. */
    private static Optional<Reason> specificPermission(Situation situation, RecordFacts record) {
        if (!situation.on(Basis.AUTHORIZATION) && !situation.onLegalProcess()) {
            return Optional.empty();
        }
        Facts facts = situation.facts();
        String statutes = Stream.of(Category.values())
                .filter(record::is)
                .filter(category -> !orderNames(situation, category))
                .filter(category -> !situation.permission().specifically(category, record))
                .flatMap(category ->
                        SensitiveCategoryTable.CURRENT
                                .statute(facts.facility().state(), category, facts.asOf())
                                .stream())
                .collect(Collectors.joining("; "));
        return statutes.isEmpty() ? Optional.empty() : Optional.of(new Reason(SPECIFIC_PERMISSION_REQUIRED, statutes));
    }

    private static Optional<Reason> minorControls(Situation situation, RecordFacts record) {
        Facts facts = situation.facts();
        boolean representativeActs = facts.representativeAsks()
                || (situation.on(Basis.AUTHORIZATION) && facts.authorization().signedByRepresentative());
        boolean excluded =
                switch (facts.relationship()) {
                    case PARENT, GUARDIAN, OTHER -> true;
                    case HEALTH_CARE_AGENT, EXECUTOR -> false;
                };
        return Rule.when(
                record.is(Category.MINOR_CONSENTED) && facts.patientIsMinor() && representativeActs && excluded,
                MINOR_CONTROLS_RECORD);
    }

    private static Optional<Reason> selfPay(Situation situation, RecordFacts record) {
        RequestFacts request = situation.facts().request();
        boolean planAsks = situation.facts().requester().kind() == RequesterKind.HEALTH_PLAN
                && request.purpose().paymentOrOperations();
        return Rule.when(
                record.selfPaidRestriction() && planAsks && request.legalMandate() == null, SELF_PAY_RESTRICTION);
    }

    /** The law requires what a stated mandate, legal process or the patient's right of access demands. */
    private static Optional<Reason> agreedRestriction(Situation situation, RecordFacts record) {
        RequestFacts request = situation.facts().request();
        boolean required = request.legalMandate() != null || situation.onLegalProcess() || situation.onAccess();
        return Rule.when(record.agreedRestriction() && !request.emergency() && !required, AGREED_RESTRICTION);
    }

    private static Optional<Reason> accessDenied(Situation situation, RecordFacts record) {
        return Rule.when(record.accessDenied() && situation.onAccess(), ACCESS_DENIED);
    }

    private static boolean orderNames(Situation situation, Category category) {
        return situation.on(Basis.COURT_ORDER)
                && situation.facts().legalProcess().names(category);
    }
}
