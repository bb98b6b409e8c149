package health.roi.disclosure.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import health.roi.audit.Seen;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-02");

    @Test
    void tellsOncePerDayWhatReadsTheSame() {
        assertEquals(
                List.of(
                        new Access(DAY, "Release of information staff", "Looked at the list of your records", 5),
                        new Access(DAY, "Front desk, Supervisor", "Looked at the list of your records", 1),
                        new Access(
                                DAY.minusDays(1),
                                "Release of information staff",
                                "Looked at the list of your records",
                                1)),
                Access.of(List.of(
                        new Seen(DAY, "roi-specialist", "record.list", 2),
                        new Seen(DAY, "roi-specialist", "record.read", 3),
                        new Seen(DAY, "front-desk supervisor", "record.read", 1),
                        new Seen(DAY.minusDays(1), "roi-specialist", "record.read", 1))));
    }

    @ParameterizedTest
    @CsvSource({
        "record.content.read, Opened pages of your record",
        "record.change, Changed the list of your records",
        "patient.read, Looked up your name and record numbers",
        "patient.change, Wrote down your name and record numbers",
        "release-request.approve, Worked on a request for your records",
        "patient-view.open, Looked at this page",
        "patient-view.create, Made or closed a link to this page",
        "disclosure.import, Worked on the list of who received your records",
        "something.new, Worked with your record",
    })
    void saysWhatWasDoneInPlainWords(String action, String words) {
        assertEquals(words, AccessWords.what(action));
    }

    @ParameterizedTest
    @CsvSource({
        "privacy-officer, record.read, Privacy officer",
        "copy-service, copy-job.item.deliver, Copy service",
        "system, release-request.calendar, Our computer system",
        "nurse, record.read, Other staff",
        "system, patient-view.open, Somebody with the link to this page",
        "system, download, Somebody with the link",
    })
    void saysWhoByRole(String roles, String action, String who) {
        assertEquals(who, AccessWords.who(roles, action));
    }
}
