package health.roi.request.review;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.roi.platform.job.JobRunner;
import health.roi.support.ApiTest;
import health.roi.support.OwnerSql;
import health.roi.support.Requests;
import health.roi.support.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the days change, found by the job, in the history and as events. */
@QuarkusTest
class CalendarApiTest extends ApiTest {

    @Inject
    JobRunner runner;

    @Inject
    CalendarJob job;

    private Requests desk;
    private UUID patient;

    @BeforeEach
    void begin() {
        desk = Requests.ofAHospital();
        patient = desk.patient();
        desk.world.record(patient, desk.facility, "LAB_RESULT", "2024-03-17");
    }

    /** The job runs outside any request, as the scheduler runs it. */
    private void daysLater(int days) throws Exception {
        TestClock.reset();
        TestClock.forward(Duration.ofDays(days));
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            thread.submit(() -> runner.run(job)).get();
        } finally {
            thread.shutdown();
        }
    }

    private long events(UUID request, String type) {
        return OwnerSql.count(
                desk.world.custodian,
                "outbox_event",
                "type = ? and subject_id = ?",
                "release-request." + type,
                request);
    }

    private long told(UUID request, String action) {
        return desk.actions(request).stream().filter(action::equals).count();
    }

    @Test
    void aDeadlineIsToldWhenItIsNearAndWhenItHasPassedEachOnce() throws Exception {
        UUID id = desk.logged(desk.ofPatient());
        desk.matchAndIdentify(id, patient);
        daysLater(24);
        assertEquals(0, told(id, "due-soon"));
        daysLater(25);
        daysLater(26);
        assertEquals(1, told(id, "due-soon"));
        assertEquals(1, events(id, "due-soon"));
        daysLater(30);
        assertEquals(0, told(id, "overdue"));
        daysLater(31);
        daysLater(31);
        daysLater(40);
        assertEquals(1, told(id, "overdue"));
        assertEquals(1, events(id, "overdue"));
    }

    @Test
    void anAuthorizationThatExpiresBlocksItsRequestsAndIsTold() throws Exception {
        Map<String, Object> form = Requests.authorizationBody(patient);
        form.put("expirationDate", LocalDate.now().plusDays(10).toString());
        UUID authorization = desk.authorization(form);
        desk.storeScan(authorization);
        UUID id = desk.logged(desk.ofAttorney());
        desk.matchAndIdentify(id, patient);
        desk.attach(id, authorization).statusCode(200);
        desk.verify(id, "SIGNER_IDENTITY").statusCode(200);
        desk.determination(id).body("outcome", equalTo("RELEASE"));
        daysLater(9);
        assertEquals(0, told(id, "authorization-expired"));
        daysLater(12);
        daysLater(13);
        assertEquals(1, told(id, "authorization-expired"));
        assertEquals(1, events(id, "authorization-expired"));
        desk.determination(id).body("outcome", equalTo("BLOCKED"));
    }

    @Test
    void theEndOfTheTimeToObjectIsTold() throws Exception {
        UUID id = desk.logged(desk.ofAttorney());
        desk.matchAndIdentify(id, patient);
        desk.act(
                        id,
                        "legal-process",
                        Map.of(
                                "kind",
                                "SUBPOENA",
                                "assurance",
                                "NOTICE_TO_PATIENT",
                                "objection",
                                "NONE",
                                "noticeSentOn",
                                LocalDate.now().minusDays(3).toString(),
                                "objectionsUntil",
                                LocalDate.now().plusDays(4).toString(),
                                "papers",
                                List.of(desk.paper(id, "LEGAL_PROCESS"))))
                .statusCode(200);
        daysLater(6);
        assertTrue(desk.history(id).stream()
                .anyMatch(entry -> entry.get("action").equals("calendar-changed")
                        && entry.get("detail")
                                .equals(Map.of(
                                        "appeared", "", "gone", "SUBPOENA_ASSURANCE_MISSING", "outcome", "RELEASE"))));
    }

    @Test
    void toHaveLookedChangesNoVersion() throws Exception {
        UUID id = desk.logged(desk.ofPatient());
        desk.matchAndIdentify(id, patient);
        String before = desk.etag(id);
        daysLater(3);
        assertEquals(before, desk.etag(id));
    }

    @Test
    void aRequestThatCameInLateIsTold() throws Exception {
        Map<String, Object> body = desk.ofPatient();
        body.put("receivedAt", LocalDate.now().minusDays(40) + "T12:00:00Z");
        UUID id = desk.logged(body);
        daysLater(0);
        assertEquals(1, told(id, "overdue"));
    }
}
