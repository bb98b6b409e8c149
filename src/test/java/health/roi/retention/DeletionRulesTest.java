package health.roi.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.roi.determination.RecordRetention.Kept;
import health.roi.document.DeletionReason;
import health.roi.platform.problem.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeletionRulesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-10-12");
    private static final Kept OVER = new Kept(Optional.of(TODAY.minusDays(1)), "Law");
    private static final Kept RUNNING = new Kept(Optional.of(TODAY), "Law");

    @ParameterizedTest
    @EnumSource(DeletionReason.class)
    void permitsWhatNobodyNeeds(DeletionReason reason) {
        assertEquals(List.of(), refusals(reason, 0, 0, OVER, null));
    }

    @ParameterizedTest
    @EnumSource(DeletionReason.class)
    void underLegalHold_whateverTheReason(DeletionReason reason) {
        assertEquals(List.of("under-legal-hold", "under-legal-hold"), refusals(reason, 2, 0, OVER, null));
    }

    @ParameterizedTest
    @EnumSource(DeletionReason.class)
    void documentInUse_whateverTheReason(DeletionReason reason) {
        assertEquals(List.of("document-in-use"), refusals(reason, 0, 1, OVER, null));
    }

    @Test
    void retentionRunning_onItsLastDayStill() {
        assertEquals(List.of("retention-running"), refusals(DeletionReason.RETENTION_ENDED, 0, 0, RUNNING, null));
    }

    @ParameterizedTest
    @EnumSource(
            names = {"WRONG_PATIENT", "DUPLICATE_SCAN"},
            value = DeletionReason.class)
    void whatWasNeverPartOfTheRecordIsNotKeptByIt(DeletionReason reason) {
        assertEquals(List.of(), refusals(reason, 0, 0, RUNNING, null));
    }

    @ParameterizedTest
    @EnumSource(DeletionReason.class)
    void retentionRunning_sixYearsFromADisclosureWhateverTheReason(DeletionReason reason) {
        assertEquals(List.of("retention-running"), refusals(reason, 0, 0, OVER, TODAY.minusYears(6)));
        assertEquals(List.of(), refusals(reason, 0, 0, OVER, TODAY.minusYears(6).minusDays(1)));
        assertEquals(
                List.of("retention-running"),
                refusals(reason, 0, 0, RUNNING, TODAY.minusYears(9)),
                "once it went out, it is kept as long as the record");
    }

    @Test
    void retentionRunning_saysUntilWhenAndByWhat() {
        Refusal refusal = DeletionRules.refusals(facts(DeletionReason.RETENTION_ENDED, 0, 0, RUNNING, TODAY))
                .get(0);
        assertTrue(refusal.message().contains("until 2032-10-12"), refusal.message());
        assertTrue(refusal.message().contains("164.528"), refusal.message());
        Refusal ever = DeletionRules.refusals(
                        facts(DeletionReason.RETENTION_ENDED, 0, 0, new Kept(Optional.empty(), "Minn. Stat."), TODAY))
                .get(0);
        assertTrue(ever.message().contains("for ever (Minn. Stat.)"), ever.message());
    }

    @Test
    void saysEverythingAtOnce() {
        assertEquals(
                List.of("under-legal-hold", "document-in-use", "retention-running"),
                refusals(DeletionReason.RETENTION_ENDED, 1, 1, RUNNING, null));
    }

    private static List<String> refusals(
            DeletionReason reason, int holds, int requests, Kept law, LocalDate disclosed) {
        return DeletionRules.refusals(facts(reason, holds, requests, law, disclosed)).stream()
                .map(Refusal::code)
                .toList();
    }

    private static DeletionFacts facts(DeletionReason reason, int holds, int requests, Kept law, LocalDate disclosed) {
        return new DeletionFacts(reason, ids(holds), ids(requests), law, Optional.ofNullable(disclosed), TODAY);
    }

    private static List<UUID> ids(int count) {
        return java.util.stream.Stream.generate(UUID::randomUUID).limit(count).toList();
    }
}
