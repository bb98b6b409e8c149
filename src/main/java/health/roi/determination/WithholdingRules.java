package health.roi.determination;

import static health.roi.determination.ReasonCode.*;

import health.roi.determination.RecordPolicy.Rule;
import java.util.List;
import java.util.stream.Stream;

/** What must not leave although it was asked for. Each rule looks at the record first: most have nothing to protect. */
final class WithholdingRules {
    /** 42 CFR part 2 protects a substance use record also after HIPAA no longer does. */
    private static final List<Rule> PART2 = List.of(
            new Rule(PART2_CONSENT_REQUIRED, WithholdingRules::part2Consent),
            new Rule(PART2_ORDER_REQUIRED, WithholdingRules::part2Order),
            new Rule(SUD_COUNSELING_NOTES, WithholdingRules::counselingNotes));

    private static final List<Rule> ALL = Stream.of(
                    List.of(
                            new Rule(LITIGATION_PREPARATION, WithholdingRules::litigationPreparation),
                            new Rule(PSYCHOTHERAPY_NOTES, WithholdingRules::psychotherapyNotes)),
                    PART2,
                    List.of(
                            new Rule(SPECIFIC_PERMISSION_REQUIRED, WithholdingRules::specificPermission),
                            new Rule(MINOR_CONTROLS_RECORD, WithholdingRules::minorControls),
                            new Rule(SELF_PAY_RESTRICTION, WithholdingRules::selfPay),
                            new Rule(AGREED_RESTRICTION, WithholdingRules::agreedRestriction),
                            new Rule(ACCESS_DENIED, WithholdingRules::accessDenied)))
            .flatMap(List::stream)
            .toList();

    private WithholdingRules() {}

    static List<Rule> applicable(Situation situation) {
        return situation.on(Basis.NOT_PHI) ? PART2 : ALL;
    }

    private static boolean litigationPreparation(Situation situation, RecordFacts record) {
        return record.is(Category.LITIGATION_PREPARATION) && !situation.on(Basis.COURT_ORDER);
    }

    private static boolean psychotherapyNotes(Situation situation, RecordFacts record) {
        return record.is(Category.PSYCHOTHERAPY_NOTES)
                && !situation.permission().psychotherapyNotes(record)
                && !orderNamesPsychotherapyNotes(situation)
                && !situation.on(Basis.CORONER)
                && !situation.on(Basis.SERIOUS_THREAT);
    }

    private static boolean orderNamesPsychotherapyNotes(Situation situation) {
        return situation.on(Basis.COURT_ORDER)
                && situation.facts().legalProcess().names(Category.PSYCHOTHERAPY_NOTES);
    }

    private static boolean part2Consent(Situation situation, RecordFacts record) {
        return record.is(Category.SUD_PART2)
                && !situation.onLegalProcess()
                && !part2Permits(situation)
                && !situation.permission().part2(record);
    }

    /** Part 2 itself permits the release, whatever the patient consented to. */
    private static boolean part2Permits(Situation situation) {
        return (situation.on(Basis.PATIENT_ACCESS) && !situation.minorsParentOrGuardianAsks())
                || situation.emergencyTreatment()
                || situation.on(Basis.RESEARCH_WAIVER)
                || situation.on(Basis.HEALTH_OVERSIGHT)
                || situation.on(Basis.CORONER);
    }

    private static boolean part2Order(Situation situation, RecordFacts record) {
        return record.is(Category.SUD_PART2)
                && situation.onLegalProcess()
                && !situation.facts().legalProcess().permitsAndCompelsPart2();
    }

    private static boolean counselingNotes(Situation situation, RecordFacts record) {
        return record.is(Category.SUD_COUNSELING_NOTES)
                && !situation.permission().counselingNotes(record);
    }

    private static boolean specificPermission(Situation situation, RecordFacts record) {
        return situation.specificPermission().lacksAny(record, situation.permission());
    }

    private static boolean minorControls(Situation situation, RecordFacts record) {
        Facts facts = situation.facts();
        return record.is(Category.MINOR_CONSENTED)
                && facts.patientIsMinor()
                && representativeActs(situation)
                && switch (facts.relationship()) {
                    case PARENT, GUARDIAN, OTHER -> true;
                    case HEALTH_CARE_AGENT, EXECUTOR -> false;
                };
    }

    private static boolean representativeActs(Situation situation) {
        Facts facts = situation.facts();
        return facts.representativeAsks()
                || (situation.on(Basis.AUTHORIZATION) && facts.authorization().signedByRepresentative());
    }

    private static boolean selfPay(Situation situation, RecordFacts record) {
        RequestFacts request = situation.facts().request();
        return record.selfPaidRestriction()
                && situation.facts().requester().kind() == RequesterKind.HEALTH_PLAN
                && request.purpose().paymentOrOperations()
                && request.legalMandate() == null;
    }

    /** The law requires what a stated mandate, legal process or the patient's right of access demands. */
    private static boolean agreedRestriction(Situation situation, RecordFacts record) {
        RequestFacts request = situation.facts().request();
        return record.agreedRestriction()
                && !request.emergency()
                && request.legalMandate() == null
                && !situation.onLegalProcess()
                && !situation.onAccess();
    }

    private static boolean accessDenied(Situation situation, RecordFacts record) {
        return record.accessDenied() && situation.onAccess();
    }
}
