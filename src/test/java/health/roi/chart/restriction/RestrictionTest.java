package health.roi.chart.restriction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.roi.chart.record.ChartPlace;
import health.roi.chart.record.ChartRecord;
import health.roi.determination.RecordStatus;
import health.roi.determination.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RestrictionTest {

    private static final UUID PATIENT = new UUID(0, 1);
    private static final UUID HOSPITAL = new UUID(0, 2);
    private static final UUID CLINIC = new UUID(0, 3);
    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
    private static final LocalDate SERVICE = LocalDate.of(2026, 2, 20);
    private static final LocalDate AGREED_ON = LocalDate.of(2026, 3, 10);
    private static final LocalDate ENDED_ON = LocalDate.of(2026, 6, 15);
    private static final LocalDate BETWEEN = LocalDate.of(2026, 4, 1);
    private static final RestrictionScope EVERYTHING = scope(null, null, null);

    private static RestrictionScope scope(String encounter, LocalDate from, LocalDate to, String... kinds) {
        return new RestrictionScope(encounter, new Scope(from, to, Set.of(kinds)));
    }

    private static Restriction restriction(
            UUID facility, RestrictionScope scope, Decision decision, Termination termination) {
        Asked asked = new Asked(
                PATIENT, facility, RestrictionKind.AGREED, scope, LocalDate.of(2026, 3, 1), "Not to the plan", false);
        return new Restriction(new UUID(0, 9), asked, RestrictionStatus.AGREED, decision, termination, NOON, "desk", 0);
    }

    private static Restriction agreed(RestrictionScope scope) {
        return restriction(null, scope, decision(true), null);
    }

    private static Restriction ended(TerminationKind by) {
        return restriction(
                null, EVERYTHING, decision(true), new Termination(by, ENDED_ON, "A letter", NOON, "officer"));
    }

    private static final LocalDate ASKED_ON = LocalDate.of(2026, 3, 1);

    private static Restriction selfPay(boolean paidInFull, Decision decision) {
        Asked asked =
                new Asked(PATIENT, null, RestrictionKind.SELF_PAY, scope("V-1", null, null), ASKED_ON, "x", paidInFull);
        RestrictionStatus status = decision == null ? RestrictionStatus.ASKED : RestrictionStatus.AGREED;
        return new Restriction(new UUID(0, 9), asked, status, decision, null, NOON, "desk", 0);
    }

    private static Decision decision(boolean agreed) {
        return new Decision(agreed, "Asked for", AGREED_ON, NOON, "officer");
    }

    private static ChartRecord record(LocalDate serviceDate, String encounter) {
        return record(PATIENT, HOSPITAL, serviceDate, encounter);
    }

    private static ChartRecord record(UUID patient, UUID facility, LocalDate serviceDate, String encounter) {
        return new ChartRecord(
                new UUID(0, 8),
                patient,
                facility,
                "LAB_REPORT",
                "Potassium",
                serviceDate,
                encounter,
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
                NOON,
                "desk",
                0);
    }

    @Test
    void bindsNothingWhileItIsOnlyAsked() {
        Restriction asked = restriction(null, EVERYTHING, null, null);
        assertFalse(asked.covers(record(SERVICE, null), BETWEEN));
        assertFalse(asked.bindsOn(BETWEEN));
    }

    @Test
    void bindsFromTheDayItIsAskedForWhereItMustBeAgreedTo() {
        for (Decision decision : new Decision[] {null, decision(true)}) {
            Restriction paid = selfPay(true, decision);
            assertFalse(paid.bindsOn(ASKED_ON.minusDays(1)));
            assertFalse(paid.covers(record(SERVICE, "V-1"), ASKED_ON.minusDays(1)));
            assertTrue(paid.bindsOn(ASKED_ON));
            assertTrue(paid.covers(record(SERVICE, "V-1"), ASKED_ON));
            assertFalse(paid.covers(record(SERVICE, "V-2"), ASKED_ON));
        }
    }

    @Test
    void waitsForTheDecisionWhereItNeedNotBeAgreedTo() {
        assertFalse(selfPay(false, null).bindsOn(BETWEEN));
        assertFalse(selfPay(false, decision(true)).bindsOn(AGREED_ON.minusDays(1)));
        assertTrue(selfPay(false, decision(true)).bindsOn(AGREED_ON));
    }

    @Test
    void endsWhereItMustBeAgreedToLikeAnyOther() {
        Restriction paid = selfPay(true, decision(true));
        Restriction ended = new Restriction(
                paid.id(),
                paid.asked(),
                RestrictionStatus.ENDED,
                paid.decision(),
                new Termination(TerminationKind.PATIENT_REQUEST, ENDED_ON, "A letter", NOON, "officer"),
                NOON,
                "desk",
                0);
        assertTrue(ended.covers(record(SERVICE, "V-1"), ENDED_ON.minusDays(1)));
        assertFalse(ended.covers(record(SERVICE, "V-1"), ENDED_ON));
    }

    @Test
    void bindsNothingOnceItIsRefused() {
        Restriction refused = restriction(null, EVERYTHING, decision(false), null);
        assertFalse(refused.covers(record(SERVICE, null), BETWEEN));
        assertFalse(refused.bindsOn(BETWEEN));
    }

    @Test
    void bindsFromTheDayOfTheDecision() {
        Restriction agreed = agreed(EVERYTHING);
        assertFalse(agreed.covers(record(SERVICE, null), AGREED_ON.minusDays(1)));
        assertTrue(agreed.covers(record(SERVICE, null), AGREED_ON));
        assertTrue(agreed.covers(record(AGREED_ON.plusYears(1), null), AGREED_ON.plusYears(1)));
    }

    @Test
    void endsForEveryRecordOnTheDayThatThePatientSays() {
        for (TerminationKind by : new TerminationKind[] {TerminationKind.PATIENT_REQUEST, TerminationKind.AGREEMENT}) {
            Restriction ended = ended(by);
            assertTrue(ended.covers(record(SERVICE, null), ENDED_ON.minusDays(1)), by.name());
            assertTrue(ended.bindsOn(ENDED_ON.minusDays(1)), by.name());
            assertFalse(ended.covers(record(SERVICE, null), ENDED_ON), by.name());
            assertFalse(ended.bindsOn(ENDED_ON), by.name());
        }
    }

    @Test
    void staysForWhatCameBeforeTheCustodiansNotice() {
        Restriction ended = ended(TerminationKind.CUSTODIAN_NOTICE);
        LocalDate later = ENDED_ON.plusYears(5);
        assertTrue(ended.bindsOn(later));
        assertTrue(ended.covers(record(ENDED_ON.minusDays(1), null), later));
        assertTrue(ended.covers(record(ENDED_ON, null), later));
        assertFalse(ended.covers(record(ENDED_ON.plusDays(1), null), later));
        assertTrue(ended.covers(record(ENDED_ON.plusDays(1), null), ENDED_ON.minusDays(1)));
        assertFalse(ended.covers(record(ENDED_ON.plusDays(1), null), ENDED_ON));
        assertFalse(ended.covers(record(ENDED_ON, null), AGREED_ON.minusDays(1)), "and before it was agreed to");
    }

    @Test
    void coversOneEncounterOnly() {
        Restriction agreed = agreed(scope("V-1", null, null));
        assertTrue(agreed.covers(record(SERVICE, "V-1"), BETWEEN));
        assertFalse(agreed.covers(record(SERVICE, "V-2"), BETWEEN));
        assertFalse(agreed.covers(record(SERVICE, null), BETWEEN));
    }

    @Test
    void comparesEncountersByLettersAndDigitsOnly() {
        for (String written : new String[] {"E-1001", "e1001", " E 10/01 ", "E1001"}) {
            assertTrue(agreed(scope("E-1001", null, null)).covers(record(SERVICE, written), BETWEEN), written);
            assertTrue(agreed(scope(written, null, null)).covers(record(SERVICE, "e1001"), BETWEEN), written);
        }
        for (String other : new String[] {"E-1002", "1001", "E-10011", "", "--"}) {
            assertFalse(agreed(scope("E-1001", null, null)).covers(record(SERVICE, other), BETWEEN), other);
        }
    }

    @Test
    void coversBothEndsOfItsSpan() {
        Restriction agreed = agreed(scope(null, SERVICE, SERVICE.plusDays(3)));
        assertFalse(agreed.covers(record(SERVICE.minusDays(1), null), BETWEEN));
        assertTrue(agreed.covers(record(SERVICE, null), BETWEEN));
        assertTrue(agreed.covers(record(SERVICE.plusDays(3), null), BETWEEN));
        assertFalse(agreed.covers(record(SERVICE.plusDays(4), null), BETWEEN));
    }

    @Test
    void coversItsKindsOnlyAndEncounterAndSpanAtOnce() {
        assertTrue(agreed(scope(null, null, null, "LAB_REPORT")).covers(record(SERVICE, null), BETWEEN));
        assertFalse(agreed(scope(null, null, null, "ECHO")).covers(record(SERVICE, null), BETWEEN));
        Restriction both = agreed(scope("V-1", SERVICE, null, "LAB_REPORT"));
        assertTrue(both.covers(record(SERVICE, "V-1"), BETWEEN));
        assertFalse(both.covers(record(SERVICE.minusDays(1), "V-1"), BETWEEN));
        assertFalse(both.covers(record(SERVICE, "V-2"), BETWEEN));
    }

    @Test
    void coversItsFacilityOrAllOfThem() {
        Restriction there = restriction(HOSPITAL, EVERYTHING, decision(true), null);
        assertTrue(there.covers(record(PATIENT, HOSPITAL, SERVICE, null), BETWEEN));
        assertFalse(there.covers(record(PATIENT, CLINIC, SERVICE, null), BETWEEN));
        assertTrue(agreed(EVERYTHING).covers(record(PATIENT, CLINIC, SERVICE, null), BETWEEN));
    }

    @Test
    void coversNobodyElsesRecords() {
        assertFalse(agreed(EVERYTHING).covers(record(new UUID(0, 4), HOSPITAL, SERVICE, null), BETWEEN));
    }

    @Test
    void mustBeAgreedToWhereItIsPaidInFull() {
        for (RestrictionKind kind : RestrictionKind.values()) {
            for (boolean paid : new boolean[] {true, false}) {
                Asked asked = new Asked(PATIENT, null, kind, EVERYTHING, AGREED_ON, "x", paid);
                assertEquals(kind == RestrictionKind.SELF_PAY && paid, asked.mustBeAgreed(), kind + " " + paid);
            }
        }
    }
}
