package health.roi.determination;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsequencesTest {
    private static final Given NO_BASIS = Given.asks(RequesterKind.ATTORNEY, Purpose.LEGAL);
    private static final List<Notice> BOTH = List.of(Notice.PART2_REDISCLOSURE, Notice.PART2_CONSENT_COPY);

    private static final Map<Basis, Given> BASES = Map.ofEntries(
            Map.entry(Basis.PATIENT_ACCESS, Given.patientAccess()),
            Map.entry(Basis.ACCESS_DIRECTIVE, Given.directive()),
            Map.entry(Basis.AUTHORIZATION, Given.authorization()),
            Map.entry(Basis.TREATMENT, Given.treatment()),
            Map.entry(Basis.PAYMENT, Given.asks(RequesterKind.HEALTH_PLAN, Purpose.PAYMENT)),
            Map.entry(Basis.OPERATIONS, Given.asks(RequesterKind.HEALTH_PLAN, Purpose.OPERATIONS)),
            Map.entry(Basis.COURT_ORDER, Given.courtOrder()),
            Map.entry(Basis.SUBPOENA, Given.protectedSubpoena()),
            Map.entry(Basis.LAW_ENFORCEMENT, Given.legalProcess(LegalProcessKind.JUDICIAL_WARRANT)),
            Map.entry(Basis.PUBLIC_HEALTH, Given.asks(RequesterKind.PUBLIC_HEALTH_AUTHORITY, Purpose.PUBLIC_HEALTH)),
            Map.entry(Basis.HEALTH_OVERSIGHT, Given.asks(RequesterKind.HEALTH_OVERSIGHT_AGENCY, Purpose.OVERSIGHT)),
            Map.entry(
                    Basis.WORKERS_COMPENSATION,
                    Given.asks(RequesterKind.WORKERS_COMPENSATION, Purpose.WORKERS_COMPENSATION)),
            Map.entry(Basis.CORONER, Given.asks(RequesterKind.CORONER, Purpose.DEATH_INVESTIGATION)),
            Map.entry(
                    Basis.RESEARCH_WAIVER,
                    Given.asks(RequesterKind.RESEARCHER, Purpose.RESEARCH).with("research.waiverDocumented", true)),
            Map.entry(Basis.SERIOUS_THREAT, Given.asks(RequesterKind.OTHER, Purpose.SERIOUS_THREAT)),
            Map.entry(Basis.NOT_PHI, Given.patientAccess().with("patient.deceasedOn", "1950-01-01")));

    @Test
    void appliesMinimumNecessaryByBasis() {
        for (Basis basis : Basis.values()) {
            boolean expected =
                    switch (basis) {
                        case PATIENT_ACCESS,
                                ACCESS_DIRECTIVE,
                                AUTHORIZATION,
                                TREATMENT,
                                COURT_ORDER,
                                LAW_ENFORCEMENT,
                                NOT_PHI -> false;
                        case PAYMENT,
                                OPERATIONS,
                                SUBPOENA,
                                PUBLIC_HEALTH,
                                HEALTH_OVERSIGHT,
                                WORKERS_COMPENSATION,
                                CORONER,
                                RESEARCH_WAIVER,
                                SERIOUS_THREAT -> true;
                    };
            assertEquals(basis, BASES.get(basis).basis());
            assertEquals(expected, BASES.get(basis).decided().minimumNecessary(), basis.name());
        }
        assertTrue(NO_BASIS.decided().minimumNecessary());
    }

    @Test
    void appliesMinimumNecessaryToAnAdministrativeRequestButNotToAGrandJury() {
        assertTrue(Given.legalProcess(LegalProcessKind.ADMINISTRATIVE_REQUEST)
                .decided()
                .minimumNecessary());
        assertFalse(Given.legalProcess(LegalProcessKind.GRAND_JURY_SUBPOENA)
                .decided()
                .minimumNecessary());
    }

    @Test
    void appliesMinimumNecessaryToATpoConsentUsedForPaymentOrOperations() {
        Given consent = Given.authorization().with("authorization.forTpo", true);
        assertTrue(consent.with("request.purpose", "PAYMENT").decided().minimumNecessary());
        assertTrue(consent.with("request.purpose", "OPERATIONS").decided().minimumNecessary());
        assertFalse(consent.with("request.purpose", "TREATMENT").decided().minimumNecessary());
        assertFalse(consent.decided().minimumNecessary());
    }

    @Test
    void accountsForWhatTheLawMakesAccountable() {
        BASES.forEach((basis, given) ->
                assertEquals(basis.isAccountable(), given.decided().accountable()));
        assertEquals(9, BASES.keySet().stream().filter(Basis::isAccountable).count());
        assertFalse(Basis.TREATMENT.isAccountable());
        assertFalse(NO_BASIS.decided().accountable());
    }

    @Test
    void sendsBothNoticesWithWhatAConsentReleases() {
        Given part2 = Given.authorization().permitting(Category.SUD_PART2);
        assertEquals(BOTH, part2.category(Category.SUD_PART2).decided().notices());
        assertEquals(
                BOTH,
                Given.authorization()
                        .permitting(Category.SUD_COUNSELING_NOTES)
                        .category(Category.SUD_COUNSELING_NOTES)
                        .decided()
                        .notices());
        assertEquals(List.of(), part2.decided().notices());
        assertEquals(
                BOTH,
                Given.directive()
                        .withValidAuthorization()
                        .permitting(Category.SUD_PART2)
                        .category(Category.SUD_PART2)
                        .decided()
                        .notices());
    }

    @Test
    void sendsNoNoticeWithThePatientsOwnAccessOrWithoutRelease() {
        assertEquals(
                List.of(),
                Given.patientAccess().category(Category.SUD_PART2).decided().notices());
        assertEquals(
                List.of(),
                Given.patientAccess()
                        .withValidAuthorization()
                        .permitting(Category.SUD_COUNSELING_NOTES)
                        .category(Category.SUD_COUNSELING_NOTES)
                        .decided()
                        .notices());
        assertEquals(
                List.of(),
                Given.authorization()
                        .permitting(Category.SUD_PART2)
                        .category(Category.SUD_PART2)
                        .with("requester.identityVerified", false)
                        .decided()
                        .notices());
    }

    @Test
    void sendsNoNoticeWithWhatAPart2OrderReleases() {
        Given order = Given.courtOrder()
                .with("legalProcess.part2Order", true)
                .with("legalProcess.part2Compulsion", true)
                .withValidAuthorization()
                .permitting(Category.SUD_PART2)
                .category(Category.SUD_PART2);
        assertEquals(Outcome.RELEASE, order.decided().outcome());
        assertEquals(List.of(), order.decided().notices());
    }
}
