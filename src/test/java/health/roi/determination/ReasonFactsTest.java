package health.roi.determination;

import static health.roi.determination.ReasonCode.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Of every reason at least one record that has it, and the fact that the reason then states. */
class ReasonFactsTest {
    private record Case(Given given, String because) {}

    private static final Map<ReasonCode, List<Case>> CASES = new TreeMap<>();

    private static final String DESK = "For the front desk only: ";
    private static final String SUD = DESK + "The record is of substance use disorder treatment, and ";

    private static void given(ReasonCode code, Case... cases) {
        CASES.put(code, List.of(cases));
    }

    private static Case states(String because, Given given) {
        return new Case(given, because);
    }

    private static Given part2(Given given) {
        return given.category(Category.SUD_PART2);
    }

    private static Given order(boolean permits, boolean compels) {
        return part2(Given.courtOrder())
                .with("legalProcess.part2Order", permits)
                .with("legalProcess.part2Compulsion", compels);
    }

    static {
        given(
                WRONG_PATIENT,
                states(
                        "The page belongs to another patient.",
                        Given.patientAccess().with("records.0.matchesPatient", false)),
                states(
                        DESK + "The page belongs to another patient.",
                        Given.patientAccess()
                                .with("requester.identityVerified", false)
                                .with("records.0.matchesPatient", false)));
        given(
                OUTSIDE_REQUEST_SCOPE,
                states(
                        "The record is of December 31, 2025; the request asks for January 1, 2026 to June 30, 2026.",
                        Given.patientAccess().with("records.0.serviceDate", "2025-12-31")),
                states(
                        "The record is of March 18, 2026; the request asks for March 19, 2026 or later.",
                        Given.patientAccess().with("request.scope", Map.of("from", "2026-03-19"))),
                states(
                        "The record is of March 18, 2026; the request asks for March 17, 2026 or earlier.",
                        Given.patientAccess().with("request.scope", Map.of("to", "2026-03-17"))),
                states(
                        "The record is of the kind progress note; the request asks for other kinds.",
                        Given.patientAccess().with("request.scope.documentKinds", List.of("LAB_RESULT"))),
                states(
                        "The record is of July 1, 2026 and of the kind progress note; the request asks for January 1, 2026"
                                + " to June 30, 2026, and other kinds.",
                        Given.patientAccess()
                                .with("request.scope.documentKinds", List.of("LAB_RESULT"))
                                .with("records.0.serviceDate", "2026-07-01")),
                states(
                        "The record is of the kind other; the request asks for other kinds.",
                        Given.patientAccess()
                                .with("request.scope.documentKinds", List.of("LAB_RESULT"))
                                .with("records.0.kind", "Note on Ada Smith")),
                states(
                        DESK + "The record is of July 1, 2026; the request asks for January 1, 2026 to June 30, 2026.",
                        Given.treatment().with("records.0.serviceDate", "2026-07-01")));
        given(
                OUTSIDE_AUTHORIZATION,
                states(
                        DESK + "The record is of March 18, 2026; the authorization covers March 17, 2026 or earlier.",
                        Given.authorization().with("authorization.scope.to", "2026-03-17")),
                states(
                        DESK + "The authorization is for psychotherapy notes alone, which this record is not.",
                        Given.authorization().with("authorization.psychotherapyNotesOnly", true)),
                states(
                        DESK + "The record is of March 18, 2026; the authorization covers March 19, 2026 or later.",
                        Given.authorization()
                                .with("authorization.psychotherapyNotesOnly", true)
                                .with("authorization.scope.from", "2026-03-19")
                                .category(Category.PSYCHOTHERAPY_NOTES)));
        given(
                OUTSIDE_ORDER,
                states(
                        DESK + "The court order does not state which records it authorizes.",
                        Given.legalProcess(LegalProcessKind.COURT_ORDER)),
                states(
                        DESK + "The record is of March 18, 2026; the warrant authorizes March 17, 2026 or earlier.",
                        Given.legalProcess(LegalProcessKind.JUDICIAL_WARRANT)
                                .with("legalProcess.expresslyAuthorizes.to", "2026-03-17")));
        given(
                OUTSIDE_REPRESENTATIVE_AUTHORITY,
                states(
                        DESK + "The representative's authority ended on October 11, 2026; today is October 12, 2026.",
                        Given.representative(RelationshipKind.GUARDIAN)
                                .with("representative.authorityEndsOn", "2026-10-11")),
                states(
                        DESK
                                + "The record is of the kind progress note; the representative's authority reaches other kinds.",
                        Given.representative(RelationshipKind.GUARDIAN)
                                .with("representative.authorityEndsOn", "2026-10-12")
                                .with("representative.scope.documentKinds", List.of("LAB_RESULT"))));
        given(
                LITIGATION_PREPARATION,
                states(
                        "The record was compiled for a legal proceeding, and the request does not rest on a court order.",
                        Given.patientAccess().category(Category.LITIGATION_PREPARATION)),
                states(
                        DESK
                                + "The record was compiled for a legal proceeding, and the request does not rest on a court"
                                + " order.",
                        Given.authorization().category(Category.LITIGATION_PREPARATION)));
        given(
                PSYCHOTHERAPY_NOTES,
                states(
                        "The record holds psychotherapy notes, and no valid authorization for them alone reaches it.",
                        Given.patientAccess().category(Category.PSYCHOTHERAPY_NOTES)),
                states(
                        DESK + "The record holds psychotherapy notes, and the court order does not name them.",
                        Given.courtOrder().category(Category.PSYCHOTHERAPY_NOTES)));
        given(
                PART2_CONSENT_REQUIRED,
                states(SUD + "no consent came with the request.", part2(Given.treatment())),
                states(
                        SUD + "the consent that came with the request is not valid.",
                        part2(Given.authorization().with("authorization.signed", false))),
                states(
                        "The record is of substance use disorder treatment, and the consent does not reach it.",
                        part2(Given.directive().withValidAuthorization().with("authorization.scope.to", "2026-03-17"))),
                states(
                        SUD + "the consent is for treatment, payment and operations, and not for a legal matter.",
                        part2(Given.authorization().with("authorization.forTpo", true))),
                states(SUD + "the consent does not name such records.", part2(Given.authorization())),
                states(
                        DESK + "The record is of substance use disorder treatment of a minor, and no valid"
                                + " consent of the minor reaches it.",
                        part2(Given.representative(RelationshipKind.PARENT).with("patient.birthDate", "2010-01-01"))));
        given(
                PART2_ORDER_REQUIRED,
                states(
                        DESK
                                + "The record is of substance use disorder treatment, and the request came without an order under 42"
                                + " CFR part 2 and without a subpoena that compels.",
                        order(false, false)),
                states(
                        DESK
                                + "The record is of substance use disorder treatment, and the request came with an order under 42 CFR"
                                + " part 2 and without a subpoena that compels.",
                        order(true, false)),
                states(
                        DESK
                                + "The record is of substance use disorder treatment, and the request came with a subpoena that"
                                + " compels and without an order under 42 CFR part 2.",
                        order(false, true)));
        given(
                SUD_COUNSELING_NOTES,
                states(
                        "The record holds substance use counseling notes, and no valid consent for them alone reaches it.",
                        Given.patientAccess().category(Category.SUD_COUNSELING_NOTES)),
                states(
                        DESK + "The record holds substance use counseling notes, and no valid consent for"
                                + " them alone reaches it.",
                        Given.representative(RelationshipKind.OTHER)
                                .with("patient.birthDate", "2010-01-01")
                                .category(Category.SUD_COUNSELING_NOTES)),
                states(
                        "The record holds substance use counseling notes, and no valid consent for them alone reaches it.",
                        Given.representative(RelationshipKind.OTHER).category(Category.SUD_COUNSELING_NOTES)));
        given(
                SPECIFIC_PERMISSION_REQUIRED,
                states(
                        DESK
                                + "New York releases HIV information only on a permission that names it, and no valid authorization"
                                + " that does so reaches the record.",
                        Given.authorization().with("facility.state", "NY").category(Category.HIV)),
                states(
                        DESK
                                + "Illinois releases mental health and genetic information only on a permission that names it, and no"
                                + " valid authorization that does so reaches the record.",
                        Given.authorization()
                                .with("facility.state", "IL")
                                .permitting(Category.HIV)
                                .with(
                                        "records.0.categories",
                                        List.of(Category.GENETIC, Category.HIV, Category.MENTAL_HEALTH))));
        given(
                MINOR_CONTROLS_RECORD,
                states(
                        DESK + "The patient consented alone to this care, and is under 18.",
                        Given.representative(RelationshipKind.PARENT)
                                .with("patient.birthDate", "2010-01-01")
                                .category(Category.MINOR_CONSENTED)),
                states(
                        DESK + "The patient consented alone to this care, and no birth date on record"
                                + " shows that the patient is 18.",
                        Given.representative(RelationshipKind.PARENT)
                                .with("patient.birthDate", null)
                                .category(Category.MINOR_CONSENTED)));
        given(
                SELF_PAY_RESTRICTION,
                states(
                        DESK
                                + "The patient paid in full and had this kept from the health plan, which asks for payment and states"
                                + " no law that requires it.",
                        Given.asks(RequesterKind.HEALTH_PLAN, Purpose.PAYMENT)
                                .with("records.0.selfPaidRestriction", true)));
        given(
                AGREED_RESTRICTION,
                states(
                        DESK
                                + "A restriction of this record was agreed with the patient, and neither an emergency nor a law that"
                                + " requires the release is stated.",
                        Given.treatment().with("records.0.agreedRestriction", true)));
        given(
                ACCESS_DENIED,
                states(
                        "Access to this record was denied on a ground that is on record.",
                        Given.patientAccess().with("records.0.accessDenied", true)),
                states(
                        DESK + "Access to this record was denied on a ground that is on record.",
                        Given.representative(RelationshipKind.GUARDIAN)
                                .with("representative.endangermentConcern", true)
                                .with("records.0.accessDenied", true)));
        given(
                RECORD_UNSIGNED,
                states(
                        "The record of March 18, 2026 is not signed yet.",
                        Given.patientAccess().with("records.0.status", "UNSIGNED")),
                states(
                        "The record of March 18, 2026 is not signed yet.",
                        Given.representative(RelationshipKind.GUARDIAN).with("records.0.status", "UNSIGNED")),
                states(
                        DESK + "The record of March 18, 2026 is not signed yet.",
                        Given.treatment().with("records.0.status", "UNSIGNED")));
    }

    @Test
    void knowsARecordForEveryCode() {
        assertEquals(EnumSet.allOf(ReasonCode.class), CASES.keySet());
    }

    @TestFactory
    Stream<DynamicTest> statesTheFactOfEachCode() {
        return CASES.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey().name(), () -> {
                    for (Case one : entry.getValue()) {
                        assertEquals(List.of(one.because()), because(entry.getKey(), one.given()));
                    }
                }));
    }

    private static List<String> because(ReasonCode code, Given given) {
        return given.decided().records().get(0).reasons().stream()
                .filter(reason -> reason.code() == code)
                .map(Reason::because)
                .toList();
    }
}
