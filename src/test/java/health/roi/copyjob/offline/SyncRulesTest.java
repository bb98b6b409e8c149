package health.roi.copyjob.offline;

import static org.assertj.core.api.Assertions.assertThat;

import health.roi.chart.record.ChartPlace;
import health.roi.copyjob.AddedItem;
import health.roi.copyjob.CopyJobItem;
import health.roi.copyjob.ItemState;
import health.roi.copyjob.NotFoundReason;
import health.roi.platform.problem.ProblemType;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What may be done with a result that was made without a line. */
class SyncRulesTest {

    private static final UUID JOB = new UUID(0, 1);
    private static final UUID ITEM = new UUID(0, 2);
    private static final UUID CLIENT = new UUID(0, 3);
    private static final AddedItem FOUND_THERE = new AddedItem(
            "LAB_RESULT", "Potassium", LocalDate.of(2025, 3, 1), null, "PAPER_FILE_ROOM", null, ChartPlace.UNKNOWN);

    private static CopyJobItem item(ItemState state, NotFoundReason reason, Integer reported, long version) {
        return new CopyJobItem(
                ITEM,
                JOB,
                null,
                FOUND_THERE.kind(),
                FOUND_THERE.title(),
                FOUND_THERE.serviceDate(),
                null,
                FOUND_THERE.sourceSystem(),
                null,
                ChartPlace.UNKNOWN,
                null,
                true,
                CLIENT,
                1,
                null,
                state,
                reason,
                null,
                null,
                reported,
                version);
    }

    private static SyncRules.Verdict notThere(CopyJobItem item, ProblemType refusal) {
        return SyncRules.judge(new SyncLine.NotThere(JOB, ITEM, "\"3\"", NotFoundReason.DESTROYED), item, refusal);
    }

    private static SyncRules.Verdict announced(CopyJobItem item) {
        return SyncRules.judge(new SyncLine.Announced(JOB, ITEM, "\"3\"", 4), item, null);
    }

    @Test
    void appliesWhatWasSeenAsItIs() {
        assertThat(notThere(item(ItemState.WANTED, null, null, 3), null).outcome())
                .isEqualTo(SyncOutcome.APPLIED);
        assertThat(announced(item(ItemState.WANTED, null, null, 3)).outcome()).isEqualTo(SyncOutcome.APPLIED);
    }

    @Test
    void findsAConflictWhereSomebodyChangedTheItem() {
        assertThat(notThere(item(ItemState.NOT_FOUND, NotFoundReason.ILLEGIBLE, null, 4), null))
                .isEqualTo(new SyncRules.Verdict(SyncOutcome.CONFLICT, ProblemType.VERSION_STALE));
        assertThat(announced(item(ItemState.ANNOUNCED, null, 5, 4)).outcome()).isEqualTo(SyncOutcome.CONFLICT);
    }

    @Test
    void doesNothingTwice() {
        CopyJobItem done = item(ItemState.NOT_FOUND, NotFoundReason.DESTROYED, null, 4);
        assertThat(notThere(done, null).outcome()).isEqualTo(SyncOutcome.ALREADY_APPLIED);
        assertThat(announced(item(ItemState.ANNOUNCED, null, 4, 4)).outcome()).isEqualTo(SyncOutcome.ALREADY_APPLIED);
        assertThat(announced(item(ItemState.FOUND, null, 9, 5)).outcome())
                .as("the bytes came")
                .isEqualTo(SyncOutcome.ALREADY_APPLIED);
    }

    @Test
    void saysThatItIsDoneThoughTheJobIsOver() {
        CopyJobItem done = item(ItemState.NOT_FOUND, NotFoundReason.DESTROYED, null, 4);
        assertThat(notThere(done, ProblemType.JOB_NOT_OPEN).outcome()).isEqualTo(SyncOutcome.ALREADY_APPLIED);
    }

    @Test
    void refusesWhatIsNotTheCallers() {
        assertThat(notThere(null, null).code()).isEqualTo(ProblemType.NOT_FOUND);
        assertThat(notThere(item(ItemState.WANTED, null, null, 3), ProblemType.LEASE_EXPIRED))
                .isEqualTo(new SyncRules.Verdict(SyncOutcome.REFUSED, ProblemType.LEASE_EXPIRED));
    }

    @Test
    void addsOnceUnderTheClientsId() {
        SyncLine.Added line = new SyncLine.Added(JOB, CLIENT, FOUND_THERE);
        assertThat(SyncRules.judge(line, null, null).outcome()).isEqualTo(SyncOutcome.APPLIED);
        assertThat(SyncRules.judge(line, item(ItemState.FOUND, null, null, 7), null)
                        .outcome())
                .isEqualTo(SyncOutcome.ALREADY_APPLIED);
        SyncLine.Added other = new SyncLine.Added(
                JOB,
                CLIENT,
                new AddedItem(
                        "LAB_RESULT",
                        "Sodium",
                        FOUND_THERE.serviceDate(),
                        null,
                        "PAPER_FILE_ROOM",
                        null,
                        ChartPlace.UNKNOWN));
        assertThat(SyncRules.judge(other, item(ItemState.WANTED, null, null, 0), null)
                        .outcome())
                .isEqualTo(SyncOutcome.CONFLICT);
        assertThat(SyncRules.judge(line, null, ProblemType.LEASE_EXPIRED).outcome())
                .isEqualTo(SyncOutcome.REFUSED);
    }
}
