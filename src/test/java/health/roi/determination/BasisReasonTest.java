package health.roi.determination;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Of every basis a request that rests on it, the provision, and why. */
class BasisReasonTest {
    private record Case(Basis basis, String citation, String because, Given given) {}

    private static final List<Case> CASES = List.of(
            new Case(
                    Basis.PATIENT_ACCESS,
                    "45 CFR 164.524",
                    "The patient asks for the patient's own records.",
                    Given.patientAccess()),
            new Case(
                    Basis.PATIENT_ACCESS,
                    "45 CFR 164.524",
                    "The patient's representative, whose authority is documented, asks for the patient's records.",
                    Given.representative(RelationshipKind.GUARDIAN)),
            new Case(
                    Basis.ACCESS_DIRECTIVE,
                    "45 CFR 164.524(c)(3)(ii)",
                    "The patient directs in writing that an electronic copy of electronic health records be sent to someone"
                            + " else.",
                    Given.directive()),
            new Case(
                    Basis.ACCESS_DIRECTIVE,
                    "45 CFR 164.524(c)(3)(ii)",
                    "The patient's representative directs in writing that an electronic copy of electronic health records be"
                            + " sent to someone else.",
                    Given.directive()
                            .with("requester.kind", "PERSONAL_REPRESENTATIVE")
                            .with("representative.authorityDocumented", true)),
            new Case(
                    Basis.AUTHORIZATION,
                    "45 CFR 164.508",
                    "A valid authorization came with the request.",
                    Given.authorization()),
            new Case(
                    Basis.AUTHORIZATION,
                    "45 CFR 164.508",
                    "An authorization came with the request, and it is not valid as it stands.",
                    Given.authorization().with("authorization.signed", false)),
            asked(Basis.TREATMENT, "506(c)(2)", RequesterKind.HEALTH_CARE_PROVIDER, Purpose.TREATMENT),
            asked(Basis.PAYMENT, "506(c)(3)", RequesterKind.HEALTH_PLAN, Purpose.PAYMENT),
            asked(Basis.OPERATIONS, "506(c)(4)", RequesterKind.HEALTH_PLAN, Purpose.OPERATIONS),
            new Case(
                    Basis.COURT_ORDER,
                    "45 CFR 164.512(e)(1)(i)",
                    "The request came with a court order.",
                    Given.courtOrder()),
            new Case(
                    Basis.SUBPOENA,
                    "45 CFR 164.512(e)(1)(ii)",
                    "The request came with a subpoena that no judge signed, and without a valid authorization.",
                    Given.protectedSubpoena()),
            new Case(
                    Basis.LAW_ENFORCEMENT,
                    "45 CFR 164.512(f)(1)(ii)",
                    "The request came with a grand-jury subpoena.",
                    Given.legalProcess(LegalProcessKind.GRAND_JURY_SUBPOENA)),
            asked(Basis.PUBLIC_HEALTH, "512(b)", RequesterKind.PUBLIC_HEALTH_AUTHORITY, Purpose.PUBLIC_HEALTH),
            asked(Basis.HEALTH_OVERSIGHT, "512(d)", RequesterKind.HEALTH_OVERSIGHT_AGENCY, Purpose.OVERSIGHT),
            asked(
                    Basis.WORKERS_COMPENSATION,
                    "512(l)",
                    RequesterKind.WORKERS_COMPENSATION,
                    Purpose.WORKERS_COMPENSATION),
            asked(Basis.CORONER, "512(g)(1)", RequesterKind.CORONER, Purpose.DEATH_INVESTIGATION),
            new Case(
                    Basis.RESEARCH_WAIVER,
                    "45 CFR 164.512(i)",
                    "The request comes from a researcher and its purpose is research, and the waiver of a review board is"
                            + " documented.",
                    Given.asks(RequesterKind.RESEARCHER, Purpose.RESEARCH).with("research.waiverDocumented", true)),
            asked(Basis.SERIOUS_THREAT, "512(j)", RequesterKind.OTHER, Purpose.SERIOUS_THREAT),
            new Case(
                    Basis.NOT_PHI,
                    "45 CFR 160.103, 164.502(f)",
                    "The patient died on October 11, 1976, more than 50 years before October 12, 2026.",
                    Given.representative(RelationshipKind.EXECUTOR).with("patient.deceasedOn", "1976-10-11")),
            new Case(
                    Basis.NOT_PHI,
                    "45 CFR 160.103, 164.502(f)",
                    "For the front desk only: The patient died on October 11, 1976, more than 50 years before October 12,"
                            + " 2026.",
                    Given.asks(RequesterKind.RESEARCHER, Purpose.RESEARCH).with("patient.deceasedOn", "1976-10-11")));

    private static Case asked(Basis basis, String section, RequesterKind kind, Purpose purpose) {
        String because = "The request comes from " + kind.words() + " and its purpose is " + purpose.words() + ".";
        return new Case(basis, "45 CFR 164." + section, because, Given.asks(kind, purpose));
    }

    @Test
    void knowsARequestForEveryBasis() {
        Set<Basis> known = CASES.stream().map(Case::basis).collect(Collectors.toSet());
        assertEquals(EnumSet.allOf(Basis.class), known);
    }

    @TestFactory
    Stream<DynamicTest> saysWhyTheRequestRestsOnEachBasis() {
        return CASES.stream()
                .map(one -> DynamicTest.dynamicTest(one.basis().name(), () -> {
                    assertEquals(one.basis(), one.given().basis());
                    assertEquals(
                            new BasisReason(one.citation(), one.because()),
                            one.given().decided().basisReason());
                }));
    }

    @Test
    void saysNothingWhereThereIsNoBasis() {
        assertNull(Given.asks(RequesterKind.ATTORNEY, Purpose.LEGAL).decided().basisReason());
    }

    @Test
    void readsAloudWhoAsksAndWhatFor() {
        assertEquals("a health care provider", RequesterKind.HEALTH_CARE_PROVIDER.words());
        assertEquals("the prevention of a serious threat", Purpose.SERIOUS_THREAT.words());
    }
}
