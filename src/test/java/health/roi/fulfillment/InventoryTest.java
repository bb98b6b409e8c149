package health.roi.fulfillment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import health.roi.chart.record.ChartPlace;
import health.roi.chart.record.ChartRecord;
import health.roi.determination.Basis;
import health.roi.determination.Decision;
import health.roi.determination.Determination;
import health.roi.determination.Outcome;
import health.roi.determination.Reason;
import health.roi.determination.ReasonCode;
import health.roi.determination.RecordDecision;
import health.roi.determination.RecordStatus;
import health.roi.determination.RequesterKind;
import health.roi.request.ReleaseRequest;
import health.roi.request.evidence.Grounds;
import health.roi.request.review.Assessment;
import health.roi.request.review.Guards;
import health.roi.support.SampleRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** For which reasons a withheld record is named, and to whom. */
class InventoryTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Set<ReasonCode> NO_REASON_TO_WITHHOLD = EnumSet.of(
            ReasonCode.RECORD_UNSIGNED,
            ReasonCode.OUTSIDE_REQUEST_SCOPE,
            ReasonCode.OUTSIDE_AUTHORIZATION,
            ReasonCode.OUTSIDE_ORDER,
            ReasonCode.OUTSIDE_REPRESENTATIVE_AUTHORITY);

    private static ChartRecord record() {
        return new ChartRecord(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "PROGRESS_NOTE",
                "Progress note",
                LocalDate.of(2026, 1, 5),
                null,
                null,
                Set.of(),
                "EPIC",
                null,
                ChartPlace.UNKNOWN,
                RecordStatus.FINAL,
                Set.of(),
                true,
                true,
                true,
                null,
                null,
                NOW,
                "specialist",
                0);
    }

    private static ReleaseRequest askedBy(RequesterKind kind) {
        return SampleRequest.of(kind, "Maria Olson", "Maria Olson", UUID.randomUUID());
    }

    private static List<Inventory.Line> told(RequesterKind kind, Basis basis, Decision decided, ReasonCode... reasons) {
        ChartRecord record = record();
        Determination determination = new Determination(
                Outcome.PARTIAL,
                basis,
                null,
                List.of(),
                List.of(new RecordDecision(
                        record.id().toString(),
                        decided,
                        Stream.of(reasons)
                                .map(code -> new Reason(code, code.citation(), "A fact."))
                                .toList())),
                null,
                false,
                false,
                List.of());
        Guards.Situation situation = new Guards.Situation(
                askedBy(kind),
                List.of(),
                Set.of(),
                determination,
                new Grounds(null, null, null, null, false),
                List.of(record),
                true,
                null);
        return Inventory.of(new Assessment(determination, situation, null, null, List.of(record), null));
    }

    /** The reasons to withhold for which this recipient is told of a record. */
    private static Set<ReasonCode> named(RequesterKind kind, Basis basis) {
        return EnumSet.complementOf(EnumSet.copyOf(NO_REASON_TO_WITHHOLD)).stream()
                .filter(code -> !told(kind, basis, Decision.WITHHOLD, code).isEmpty())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ReasonCode.class)));
    }

    @Test
    void thePatientIsToldOfEveryRecordButAnothersPageAndWhatAMinorDecidesAbout() {
        assertEquals(
                EnumSet.of(
                        ReasonCode.LITIGATION_PREPARATION,
                        ReasonCode.PSYCHOTHERAPY_NOTES,
                        ReasonCode.PART2_CONSENT_REQUIRED,
                        ReasonCode.PART2_ORDER_REQUIRED,
                        ReasonCode.SUD_COUNSELING_NOTES,
                        ReasonCode.SPECIFIC_PERMISSION_REQUIRED,
                        ReasonCode.SELF_PAY_RESTRICTION,
                        ReasonCode.AGREED_RESTRICTION,
                        ReasonCode.ACCESS_DENIED),
                named(RequesterKind.PATIENT, Basis.PATIENT_ACCESS));
    }

    @Test
    void aParentIsToldOfWhatWasDeniedAndOfNoProtectedRecordOfTheMinor() {
        assertEquals(
                EnumSet.of(ReasonCode.ACCESS_DENIED),
                named(RequesterKind.PERSONAL_REPRESENTATIVE, Basis.PATIENT_ACCESS));
    }

    @Test
    void aDeniedRecordThatIsProtectedTooIsNotNamedToTheParent() {
        assertEquals(
                List.of(),
                told(
                        RequesterKind.PERSONAL_REPRESENTATIVE,
                        Basis.PATIENT_ACCESS,
                        Decision.WITHHOLD,
                        ReasonCode.PART2_CONSENT_REQUIRED,
                        ReasonCode.ACCESS_DENIED));
    }

    @ParameterizedTest
    @EnumSource(
            value = RequesterKind.class,
            names = {"PATIENT", "PERSONAL_REPRESENTATIVE"})
    void theThirdPartyOfADirectiveIsToldOfNoWithheldRecordNotEvenOfADeniedOne(RequesterKind kind) {
        assertEquals(Set.of(), named(kind, Basis.ACCESS_DIRECTIVE));
    }

    @Test
    void theRecipientOfAnAuthorizationIsToldOfNoWithheldRecord() {
        assertEquals(Set.of(), named(RequesterKind.ATTORNEY, Basis.AUTHORIZATION));
        assertEquals(Set.of(), named(RequesterKind.PATIENT, Basis.AUTHORIZATION));
    }

    @Test
    void everybodyIsToldOfARecordThatIsNotSignedYetAndOfOneThatWasNotFound() {
        for (Basis basis : Basis.values()) {
            List<Inventory.Line> unsigned =
                    told(RequesterKind.ATTORNEY, basis, Decision.PENDING, ReasonCode.RECORD_UNSIGNED);
            assertEquals(Inventory.Status.NOT_COMPLETE, unsigned.get(0).status());
            List<Inventory.Line> lost = told(RequesterKind.ATTORNEY, basis, Decision.RELEASE);
            assertEquals(Inventory.Status.NOT_FOUND, lost.get(0).status());
        }
    }

    @Test
    void nobodyIsToldOfARecordOutOfScope() {
        assertEquals(
                List.of(),
                told(
                        RequesterKind.PATIENT,
                        Basis.PATIENT_ACCESS,
                        Decision.OUT_OF_SCOPE,
                        ReasonCode.OUTSIDE_REQUEST_SCOPE));
    }
}
