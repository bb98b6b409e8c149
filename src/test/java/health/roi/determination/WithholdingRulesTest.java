package health.roi.determination;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WithholdingRulesTest {
    private static void withholds(ReasonCode code, Given given) {
        assertEquals("WITHHOLD [" + code + "]", given.first());
    }

    private static void releases(Given given) {
        assertEquals("RELEASE", given.first());
    }

    private static Given oversight() {
        return Given.asks(RequesterKind.HEALTH_OVERSIGHT_AGENCY, Purpose.OVERSIGHT)
                .with("request.legalMandate", "Minn. Stat. 147.131");
    }

    private static Given coroner() {
        return Given.asks(RequesterKind.CORONER, Purpose.DEATH_INVESTIGATION);
    }

    private static Given waiver() {
        return Given.asks(RequesterKind.RESEARCHER, Purpose.RESEARCH).with("research.waiverDocumented", true);
    }

    private static Given threat() {
        return Given.asks(RequesterKind.OTHER, Purpose.SERIOUS_THREAT);
    }

    private static Given orderNaming(String... kinds) {
        return Given.courtOrder().with("legalProcess.expresslyAuthorizes.documentKinds", List.of(kinds));
    }

    @Test
    void withholdsLitigationPreparation() {
        Category category = Category.LITIGATION_PREPARATION;
        withholds(ReasonCode.LITIGATION_PREPARATION, Given.patientAccess().category(category));
        withholds(ReasonCode.LITIGATION_PREPARATION, Given.authorization().category(category));
        releases(Given.courtOrder().category(category));
    }

    @Test
    void withholdsPsychotherapyNotes() {
        Category category = Category.PSYCHOTHERAPY_NOTES;
        for (Given given : List.of(
                Given.patientAccess(), Given.authorization(), Given.treatment(), orderNaming("ALL"), waiver())) {
            withholds(ReasonCode.PSYCHOTHERAPY_NOTES, given.category(category));
        }
        releases(coroner().category(category));
        releases(threat().category(category));
        releases(orderNaming("ALL", "PSYCHOTHERAPY_NOTES").category(category));
    }

    @Test
    void releasesPsychotherapyNotesOnlyOnAValidFormForThemAlone() {
        Given given = Given.authorization()
                .with("authorization.psychotherapyNotesOnly", true)
                .category(Category.PSYCHOTHERAPY_NOTES);
        releases(given);
        withholds(ReasonCode.PSYCHOTHERAPY_NOTES, given.with("authorization.purpose", null));
        withholds(ReasonCode.PSYCHOTHERAPY_NOTES, given.with("authorization.psychotherapyNotesOnly", false));
    }

    @Test
    void takesANoteFiledAsPsychotherapyNotesForOne() {
        withholds(ReasonCode.PSYCHOTHERAPY_NOTES, Given.patientAccess().with("records.0.kind", "PSYCHOTHERAPY_NOTES"));
    }

    @Test
    void withholdsPart2RecordWithoutConsent() {
        for (Given given : List.of(
                Given.authorization(),
                Given.directive(),
                Given.treatment(),
                threat(),
                Given.asks(RequesterKind.HEALTH_PLAN, Purpose.PAYMENT),
                Given.asks(RequesterKind.ATTORNEY, Purpose.LEGAL))) {
            withholds(ReasonCode.PART2_CONSENT_REQUIRED, given.category(Category.SUD_PART2));
        }
    }

    @Test
    void releasesPart2RecordWherePart2Permits() {
        for (Given given : List.of(
                Given.patientAccess(),
                Given.authorization().permitting(Category.SUD_PART2),
                Given.treatment().with("request.emergency", true),
                waiver(),
                oversight(),
                coroner())) {
            releases(given.category(Category.SUD_PART2));
        }
    }

    @Test
    void releasesPart2RecordOnAConsentForTpoOnlyWhenUsedForIt() {
        Given consent = Given.authorization().with("authorization.forTpo", true).category(Category.SUD_PART2);
        for (Purpose purpose : Purpose.values()) {
            Given given = consent.with("request.purpose", purpose);
            if (purpose.treatmentPaymentOrOperations()) {
                releases(given);
            } else {
                withholds(ReasonCode.PART2_CONSENT_REQUIRED, given);
            }
        }
    }

    @Test
    void letsAnInvalidConsentPermitNothing() {
        withholds(
                ReasonCode.PART2_CONSENT_REQUIRED,
                Given.treatment()
                        .withValidAuthorization()
                        .permitting(Category.SUD_PART2)
                        .with("authorization.revokedOn", "2026-10-12")
                        .category(Category.SUD_PART2));
    }

    @Test
    void letsAConsentPermitNothingOutsideItsScope() {
        Given consent = Given.directive()
                .withValidAuthorization()
                .permitting(Category.SUD_PART2)
                .category(Category.SUD_PART2);
        releases(consent);
        withholds(ReasonCode.PART2_CONSENT_REQUIRED, consent.with("authorization.scope.to", "2026-03-17"));
    }

    @Test
    void keepsAMinorsPart2RecordFromParentAndGuardian() {
        for (RelationshipKind relationship : RelationshipKind.values()) {
            Given minor = Given.representative(relationship)
                    .category(Category.SUD_PART2)
                    .with("patient.birthDate", "2010-01-01");
            switch (relationship) {
                case PARENT, GUARDIAN -> withholds(ReasonCode.PART2_CONSENT_REQUIRED, minor);
                case HEALTH_CARE_AGENT, EXECUTOR, OTHER -> releases(minor);
            }
            releases(minor.with("patient.birthDate", "1980-01-01"));
        }
    }

    @ParameterizedTest
    @EnumSource(LegalProcessKind.class)
    void withholdsPart2RecordWithoutBothOrderAndCompulsion(LegalProcessKind kind) {
        Given given = Given.legalProcess(kind)
                .with("legalProcess.assurance", "QUALIFIED_PROTECTIVE_ORDER")
                .with("legalProcess.expresslyAuthorizes.documentKinds", List.of("ALL"))
                .with("legalProcess.relevant", true)
                .with("legalProcess.specificAndLimited", true)
                .with("legalProcess.deidentifiedInsufficient", true)
                .with("request.emergency", true)
                .category(Category.SUD_PART2);
        Given order = given.with("legalProcess.part2Order", true);
        withholds(ReasonCode.PART2_ORDER_REQUIRED, given);
        withholds(ReasonCode.PART2_ORDER_REQUIRED, order);
        withholds(ReasonCode.PART2_ORDER_REQUIRED, given.with("legalProcess.part2Compulsion", true));
        releases(order.with("legalProcess.part2Compulsion", true));
    }

    @Test
    void withholdsCounselingNotesWithoutAConsentForExactlyThese() {
        Category notes = Category.SUD_COUNSELING_NOTES;
        for (Given given : List.of(
                Given.patientAccess(),
                Given.authorization().permitting(Category.SUD_PART2),
                Given.treatment().with("request.emergency", true),
                coroner(),
                Given.courtOrder().with("legalProcess.part2Order", true).with("legalProcess.part2Compulsion", true))) {
            withholds(ReasonCode.SUD_COUNSELING_NOTES, given.category(notes));
        }
        releases(Given.authorization().permitting(notes).category(notes));
        releases(
                Given.patientAccess().withValidAuthorization().permitting(notes).category(notes));
    }

    @ParameterizedTest
    @CsvSource({
        "NY, HIV",
        "PA, HIV",
        "CA, HIV",
        "IL, HIV",
        "IL, MENTAL_HEALTH",
        "IL, GENETIC",
        "FL, HIV",
        "FL, MENTAL_HEALTH",
        "GA, HIV",
        "GA, MENTAL_HEALTH",
    })
    void withholdsWhatAStateReleasesOnlyOnSpecificPermission(String state, Category category) {
        Given form = Given.authorization().with("facility.state", state).category(category);
        withholds(ReasonCode.SPECIFIC_PERMISSION_REQUIRED, form);
        releases(form.permitting(category));
        releases(form.with("facility.state", "MN"));
        Given subpoena = Given.protectedSubpoena().with("facility.state", state).category(category);
        withholds(ReasonCode.SPECIFIC_PERMISSION_REQUIRED, subpoena);
        Given warrant = subpoena.with("legalProcess.kind", "JUDICIAL_WARRANT");
        withholds(ReasonCode.SPECIFIC_PERMISSION_REQUIRED, warrant);
        releases(warrant.withValidAuthorization().permitting(category));
        releases(Given.treatment().with("facility.state", state).category(category));
        releases(Given.patientAccess().with("facility.state", state).category(category));
        Given order = Given.courtOrder().with("facility.state", state).category(category);
        withholds(ReasonCode.SPECIFIC_PERMISSION_REQUIRED, order);
        releases(order.with(
                "legalProcess.expresslyAuthorizes.documentKinds", List.of("PROGRESS_NOTE", category.name())));
    }

    @Test
    void citesEachStatuteOnceInOneReason() {
        Given given = Given.authorization()
                .with("facility.state", "IL")
                .with("records.0.categories", List.of(Category.GENETIC, Category.HIV))
                .permitting(Category.MENTAL_HEALTH);
        assertEquals(
                List.of("410 ILCS 305; 410 ILCS 513"),
                given.decided().records().get(0).reasons().stream()
                        .map(Reason::citation)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"2008-10-13, true", "2008-10-12, false", ", true"})
    void withholdsFromARepresentativeWhatAMinorControls(String birthDate, boolean minor) {
        for (RelationshipKind relationship : RelationshipKind.values()) {
            Given given = Given.representative(relationship)
                    .with("patient.birthDate", birthDate)
                    .category(Category.MINOR_CONSENTED);
            boolean excluded =
                    switch (relationship) {
                        case PARENT, GUARDIAN, OTHER -> true;
                        case HEALTH_CARE_AGENT, EXECUTOR -> false;
                    };
            if (minor && excluded) {
                withholds(ReasonCode.MINOR_CONTROLS_RECORD, given);
            } else {
                releases(given);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-02-28, true", "2026-03-01, false"})
    void countsTheAgeOfWhoeverWasBornOnALeapDay(String asOf, boolean minor) {
        Given given = Given.representative(RelationshipKind.PARENT)
                .with("asOf", asOf)
                .with("request.receivedOn", "2026-02-20")
                .with("patient.birthDate", "2008-02-29")
                .category(Category.MINOR_CONSENTED);
        assertEquals(minor ? "WITHHOLD [MINOR_CONTROLS_RECORD]" : "RELEASE", given.first());
    }

    @Test
    void withholdsWhatAMinorControlsFromAFormThatAParentSigned() {
        Given signed =
                Given.authorization().with("patient.birthDate", "2010-01-01").category(Category.MINOR_CONSENTED);
        releases(signed);
        Given byParent = signed.with("authorization.signedByRepresentative", true)
                .with("authorization.signerAuthority", "Parent");
        withholds(ReasonCode.MINOR_CONTROLS_RECORD, byParent);
        withholds(ReasonCode.MINOR_CONTROLS_RECORD, byParent.with("representative.relationship", "PARENT"));
        releases(byParent.with("representative.relationship", "HEALTH_CARE_AGENT"));
        releases(Given.patientAccess().with("patient.birthDate", "2010-01-01").category(Category.MINOR_CONSENTED));
    }

    @Test
    void withholdsASelfPaidRecordFromAPlan() {
        Given payment =
                Given.asks(RequesterKind.HEALTH_PLAN, Purpose.PAYMENT).with("records.0.selfPaidRestriction", true);
        withholds(ReasonCode.SELF_PAY_RESTRICTION, payment);
        withholds(ReasonCode.SELF_PAY_RESTRICTION, payment.with("request.purpose", "OPERATIONS"));
        releases(payment.with("request.legalMandate", "42 CFR 422.310"));
        releases(payment.with("requester.kind", "HEALTH_CARE_PROVIDER"));
        releases(Given.patientAccess().with("records.0.selfPaidRestriction", true));
    }

    @Test
    void withholdsWhatTheCustodianAgreedToRestrict() {
        Given treatment = Given.treatment().with("records.0.agreedRestriction", true);
        withholds(ReasonCode.AGREED_RESTRICTION, treatment);
        releases(treatment.with("request.emergency", true));
        releases(treatment.with("request.legalMandate", "Minn. Stat. 626.557"));
        withholds(ReasonCode.AGREED_RESTRICTION, Given.authorization().with("records.0.agreedRestriction", true));
        releases(Given.courtOrder().with("records.0.agreedRestriction", true));
        releases(Given.patientAccess().with("records.0.agreedRestriction", true));
    }

    @Test
    void withholdsWhatAccessWasDeniedTo() {
        withholds(ReasonCode.ACCESS_DENIED, Given.patientAccess().with("records.0.accessDenied", true));
        withholds(ReasonCode.ACCESS_DENIED, Given.directive().with("records.0.accessDenied", true));
        releases(Given.authorization().with("records.0.accessDenied", true));
    }
}
