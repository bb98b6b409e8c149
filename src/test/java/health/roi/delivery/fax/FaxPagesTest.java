package health.roi.delivery.fax;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Packets, numbers and hours. */
class FaxPagesTest {

    private static FaxLimits limits(int pagesPerPacket) {
        return new FaxLimits(pagesPerPacket, 10_000_000, 5, LocalTime.of(8, 0), LocalTime.of(18, 0), 0);
    }

    @Test
    void eachPacketHasRoomForItsCover() {
        assertThat(FaxPages.of(10, limits(5)))
                .containsExactly(new FaxPages(1, 4), new FaxPages(5, 8), new FaxPages(9, 10));
        assertThat(FaxPages.of(4, limits(5))).containsExactly(new FaxPages(1, 4));
        assertThat(FaxPages.of(1, limits(2))).containsExactly(new FaxPages(1, 1));
    }

    @Test
    void halvesHoldTheSamePages() {
        assertThat(new FaxPages(5, 9).halves()).containsExactly(new FaxPages(5, 6), new FaxPages(7, 9));
        assertThat(new FaxPages(1, 2).halves()).containsExactly(new FaxPages(1, 1), new FaxPages(2, 2));
    }

    @Test
    void isOpenFromTheFirstMinuteUntilBeforeTheLast() {
        FaxLimits hours = limits(5);
        assertThat(hours.openAt(LocalTime.of(8, 0))).isTrue();
        assertThat(hours.openAt(LocalTime.of(17, 59, 59))).isTrue();
        assertThat(hours.openAt(LocalTime.of(18, 0))).isFalse();
        assertThat(hours.openAt(LocalTime.of(7, 59))).isFalse();
        assertThat(FaxLimits.USUAL.openAt(LocalTime.MIDNIGHT)).isTrue();
    }

    @Test
    void readsNumbersAsPeopleWriteThem() {
        for (String written : List.of("+1 (218) 555-0144", "218.555.0144", "218 555 0144", "+12185550144")) {
            assertThat(FaxNumber.of(written)).contains(new FaxNumber("+12185550144"));
        }
        assertThat(FaxNumber.of("+46 8 123 456 78")).contains(new FaxNumber("+46812345678"));
        for (String none : List.of("", "555", "9 Court Square", "+1 218 555 0144 ext 3", "12345678901234567890")) {
            assertThat(FaxNumber.of(none)).as(none).isEmpty();
        }
        assertThat(FaxNumber.of(null)).isEmpty();
    }
}
