package health.roi.copyjob.productivity;

import static health.roi.support.World.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import health.roi.platform.database.DatabaseRoles;
import health.roi.support.ApiTest;
import health.roi.support.CopyWork;
import health.roi.support.Journey;
import health.roi.support.OwnerSql;
import health.roi.support.SampleDocuments;
import health.roi.support.TestClock;
import health.roi.support.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The figures of a copy service, out of a story whose figures are known. */
@QuarkusTest
class ProductivityApiTest extends ApiTest {

    private Journey journey;
    private String path;

    @BeforeEach
    void begin() {
        journey = new Journey();
        path = "/v1/copy-services/" + journey.copyService + "/productivity";
    }

    private ValidatableResponse figures(String token) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return as(token)
                .get(path + "?from=" + today.minusDays(1) + "&to=" + today.plusDays(3))
                .then()
                .statusCode(200);
    }

    /** A job of the journey's service, claimed. */
    private CopyWork claimed(String request) {
        CopyWork work = CopyWork.of(journey, request);
        work.claim().statusCode(200);
        return work;
    }

    /** As if the work had taken so long to the second. */
    private void took(CopyWork work, int hours) throws SQLException {
        try (Connection owner = OwnerSql.open(DatabaseRoles.OWNER, journey.world.custodian, null)) {
            OwnerSql.execute(
                    owner,
                    "update copy_job set claimed_at = completed_at - interval '" + hours + " hours' where id = '"
                            + work.job + "'");
        }
    }

    @Test
    void countsAKnownStory() throws SQLException {
        UUID note = journey.record("PROGRESS_NOTE", "2025-02-01");
        journey.record("LAB_RESULT", "2025-03-01");
        journey.record("OPERATIVE_NOTE", "2025-04-01");

        // Two hours: two documents of five pages together, one not there; one is sent back, and delivered again in
        // four.
        String request = journey.approvedPatientRequest("PICK_UP");
        CopyWork first = claimed(request);
        first.upload(first.item("PROGRESS_NOTE"), SampleDocuments.pdf("Note", 2))
                .statusCode(200);
        first.upload(first.item("OPERATIVE_NOTE"), SampleDocuments.pdf("Operation", 3))
                .statusCode(200);
        first.notFound(first.item("LAB_RESULT"), "DESTROYED").statusCode(200);
        first.move("completion").statusCode(200);
        Map<String, Object> failed = new HashMap<>(Journey.PASSED);
        failed.put("pagesComplete", false);
        failed.put("note", "A page is missing");
        failed.put("rework", List.of(Map.of("recordId", note, "reason", "PAGES_MISSING")));
        journey.step(journey.reviewer, request, "quality-checks", failed).statusCode(201);
        CopyWork again = claimed(request);
        again.upload(again.items().get(0), SampleDocuments.pdf("Note", 3)).statusCode(200);
        again.move("completion").statusCode(200);
        took(first, 2);
        took(again, 4);

        // One is lost with its lease, claimed once more and given back; one is handed over in part after twelve hours.
        journey.record("IMAGING_REPORT", "2025-05-01");
        String second = journey.approvedPatientRequest("PICK_UP");
        CopyWork lost = claimed(second);
        TestClock.forward(Duration.ofHours(5));
        lost.claim().statusCode(200);
        lost.move("return", Map.of("reason", "SYSTEM_DOWN")).statusCode(200);
        journey.record("CONSULTATION", "2025-06-01");
        CopyWork part = claimed(journey.approvedPatientRequest("PICK_UP"));
        part.notFound(part.item("LAB_RESULT"), "DESTROYED").statusCode(200);
        part.notFound(part.item("IMAGING_REPORT"), "ILLEGIBLE").statusCode(200);
        part.move("partial-completion").statusCode(200);
        took(part, 12);

        figures(journey.world.token("supervisor"))
                // Two requests, the rework, the third request and its rest.
                .body("jobsOffered", equalTo(5))
                .body("jobsClaimed", equalTo(5))
                .body("jobsCompleted", equalTo(3))
                .body("jobsPartlyCompleted", equalTo(1))
                .body("leasesLost", equalTo(1))
                .body("jobsWithdrawn", equalTo(0))
                .body("jobsReturned", equalTo(List.of(Map.of("reason", "SYSTEM_DOWN", "count", 1))))
                .body("itemsFound", equalTo(3))
                .body("pages", equalTo(8))
                .body("itemsSentBack", equalTo(1))
                .body("reworkRate", equalTo("0.3333"))
                .body(
                        "itemsNotFound",
                        equalTo(List.of(
                                Map.of("reason", "DESTROYED", "count", 2), Map.of("reason", "ILLEGIBLE", "count", 1))))
                .body("medianHours", equalTo("4.00"))
                // Between the second and the third of three, eight tenths of the way.
                .body("ninetiethPercentileHours", equalTo("10.40"));
        figures(journey.copier).body("jobsClaimed", equalTo(5)).body("itemsSentBack", equalTo(1));
    }

    @Test
    void aServiceThatDidNothingHasNoRates() {
        figures(journey.copier)
                .body("jobsOffered", equalTo(0))
                .body("jobsReturned", hasSize(0))
                .body("reworkRate", nullValue())
                .body("medianHours", nullValue())
                .body("ninetiethPercentileHours", nullValue());
    }

    @Test
    void whatIsOfferedToAnotherServiceAloneIsNotCounted() {
        UUID rival = journey.world.copyService(journey.facility);
        health.roi.support.World.post(
                        journey.world.token("supervisor"),
                        "/v1/copy-assignment-rules",
                        Map.of(
                                "facilityId",
                                journey.facility,
                                "offeredTo",
                                "SERVICE",
                                "copyServiceId",
                                rival,
                                "active",
                                true))
                .statusCode(201);
        journey.record("PROGRESS_NOTE", "2025-02-01");
        journey.approvedPatientRequest("PICK_UP");
        figures(journey.copier).body("jobsOffered", equalTo(0));
        path = "/v1/copy-services/" + rival + "/productivity";
        figures(journey.world.token("billing")).body("jobsOffered", equalTo(1));
    }

    @Test
    void withoutDaysItIsOfTheLastThirty() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        as(journey.copier)
                .get(path)
                .then()
                .statusCode(200)
                .body("from", equalTo(today.minusDays(29).toString()))
                .body("to", equalTo(today.toString()));
    }

    @Test
    void refusesAnotherServicesFigures() {
        String rival =
                Tokens.ofCopyService(journey.world.custodian, journey.world.copyService(journey.facility), "rival-1");
        as(rival).get(path).then().statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void refusesAPeriodThatIsTooLongOrEndsBeforeItBegins() {
        for (String days : List.of("from=2025-01-01&to=2026-01-02", "from=2025-01-02&to=2025-01-01")) {
            as(journey.copier)
                    .get(path + "?" + days)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("parameter-invalid"))
                    .body("errors[0].pointer", equalTo("from"));
        }
        as(journey.copier).get(path + "?from=2025-01-01&to=2026-01-01").then().statusCode(200);
    }

    @Test
    void refusesDaysOutsideOfAnyCalendar() {
        for (String to : List.of("-999999999-01-01", "%2B999999999-12-31", "1999-12-31")) {
            as(journey.copier)
                    .urlEncodingEnabled(false)
                    .get(path + "?to=" + to)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("parameter-invalid"));
        }
    }
}
