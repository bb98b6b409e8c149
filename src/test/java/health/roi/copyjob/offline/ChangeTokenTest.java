package health.roi.copyjob.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChangeTokenTest {

    private static final UUID SWIFT = new UUID(0, 1);
    private static final UUID JOB = new UUID(0, 2);
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void readsWhatItWrote() {
        for (ChangeToken token : new ChangeToken[] {
            ChangeToken.start(SWIFT, 700, NOON),
            ChangeToken.start(SWIFT, 700, NOON).page(JOB, NOON),
            ChangeToken.start(SWIFT, 700, NOON).done(NOON)
        }) {
            assertThat(ChangeToken.of(token.parts())).isEqualTo(token);
        }
    }

    @Test
    void theWholeListGoesOnWhereItsReadingBegan() {
        ChangeToken second = ChangeToken.start(SWIFT, 700, NOON).page(JOB, NOON).begun(900);
        assertThat(second.isWhole()).isTrue();
        assertThat(second.done(NOON).since()).isEqualTo(700);
    }

    @Test
    void aReadingOfChangesGoesOnWhereItBegan() {
        ChangeToken changes = ChangeToken.start(SWIFT, 700, NOON).done(NOON).begun(900);
        assertThat(changes.since()).isEqualTo(700);
        ChangeToken next = changes.page(JOB, NOON).begun(950);
        assertThat(next.since()).isEqualTo(700);
        assertThat(next.done(NOON).since()).isEqualTo(900);
    }

    @Test
    void holdsForItsServiceAWeekInADatabaseThatDidNotGoBack() {
        ChangeToken token = ChangeToken.start(SWIFT, 700, NOON).done(NOON);
        assertThat(token.holds(SWIFT, 700, NOON.plus(Duration.ofDays(6)))).isTrue();
        assertThat(token.holds(new UUID(0, 9), 700, NOON)).isFalse();
        assertThat(token.holds(SWIFT, 699, NOON)).isFalse();
        assertThat(token.holds(SWIFT, 700, NOON.plus(Duration.ofDays(7)))).isFalse();
    }
}
