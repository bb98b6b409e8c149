package health.roi.copyjob.offline;

import static health.roi.support.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The work list that is taken along, and what comes back of it. */
@QuarkusTest
class OfflineApiTest extends ApiTest {

    private static final String LIST = "/v1/copy-jobs/worklist";

    private Journey journey;
    private CopyWork work;

    @BeforeEach
    void claimAJobOfTwoDocuments() {
        journey = new Journey();
        journey.record("PROGRESS_NOTE", "2025-02-01");
        journey.record("LAB_RESULT", "2025-03-01");
        work = another();
    }

    /** One more request for the same chart, claimed. */
    private CopyWork another() {
        CopyWork claimed = CopyWork.of(journey, journey.approvedPatientRequest("PICK_UP"));
        claimed.claim().statusCode(200);
        return claimed;
    }

    private ValidatableResponse list(String since) {
        return as(journey.copier)
                .get(LIST + (since == null ? "" : "?since=" + since))
                .then()
                .statusCode(200);
    }

    private static String token(ValidatableResponse list) {
        return list.extract().path("token");
    }

    private ValidatableResponse sync(Object... lines) {
        return as(journey.copier)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("lines", List.of(lines)))
                .post("/v1/copy-jobs/sync")
                .then();
    }

    private Map<String, Object> about(String kind, Map<String, ?> result) {
        Map<String, Object> line = new HashMap<>(result);
        line.put("jobId", work.job);
        line.put("itemId", work.item(kind));
        line.put("etag", work.itemTag(work.item(kind)));
        return line;
    }

    private Map<String, Object> added(UUID clientId, String title) {
        return added(clientId, title, "2025-04-01");
    }

    private Map<String, Object> added(UUID clientId, String title, String date) {
        return Map.of(
                "jobId",
                work.job,
                "clientId",
                clientId,
                "added",
                Map.of(
                        "kind",
                        "CONSULTATION",
                        "title",
                        title,
                        "serviceDate",
                        date,
                        "sourceSystem",
                        "PAPER_FILE_ROOM",
                        "room",
                        "B2"));
    }

    @Test
    void isOneDocumentWithAllThatTheServiceHolds() {
        CopyWork second = another();
        list(null)
                .body("jobs.id", equalTo(List.of(work.job, second.job)))
                .body("jobs[0].items", hasSize(2))
                .body("jobs[0].patientName", equalTo("Lindqvist, Karin"))
                .body("gone", hasSize(0))
                .body("more", equalTo(false))
                .body("token", notNullValue());
    }

    @Test
    void tellsWhatChangedAndWhatIsHeldNoLonger() {
        CopyWork second = another();
        String token = token(list(null));
        work.notFound(work.item("LAB_RESULT"), "DESTROYED").statusCode(200);
        ValidatableResponse changed = list(token);
        changed.body("jobs.id", hasItem(work.job))
                .body("jobs.find { it.id == '" + work.job + "' }.items.state", hasItem("NOT_FOUND"));

        second.move("return", Map.of("reason", "SYSTEM_DOWN")).statusCode(200);
        CopyWork third = another();
        list(token(changed))
                .body("jobs.id", hasItem(third.job))
                .body("jobs.id", not(hasItem(second.job)))
                .body("gone", hasItem(second.job));
    }

    @Test
    void tellsOfAJobThatWasLostWithItsLease() {
        String token = token(list(null));
        TestClock.forward(Duration.ofHours(5));
        String rival =
                Tokens.ofCopyService(journey.world.custodian, journey.world.copyService(journey.facility), "rival-1");
        work.by(rival).claim().statusCode(200);
        list(token).body("gone", hasItem(work.job)).body("jobs", hasSize(0));
        as(rival).get(LIST).then().body("jobs.id", equalTo(List.of(work.job)));
    }

    @Test
    void isReadInPagesThatLeaveNothingOut() {
        List<String> claimed = new ArrayList<>(List.of(work.job));
        for (int i = 0; i < 4; i++) {
            claimed.add(another().job);
        }
        List<String> seen = new ArrayList<>();
        String query = "?limit=2";
        boolean more = true;
        while (more) {
            var page =
                    as(journey.copier).get(LIST + query).then().statusCode(200).extract();
            seen.addAll(page.<List<String>>path("jobs.id"));
            more = page.path("more");
            query = "?limit=2&since=" + page.path("token");
        }
        assertThat(seen).containsExactlyElementsOf(claimed);
        list(query.substring("?limit=2&since=".length())).body("more", equalTo(false));
    }

    @Test
    void leavesNothingOutThatCommitsLate() throws SQLException {
        CopyWork second = another();
        String before = token(list(null));
        try (Connection slow = OwnerSql.open(DatabaseRoles.OWNER, journey.world.custodian, null)) {
            slow.setAutoCommit(false);
            OwnerSql.execute(
                    slow,
                    "update copy_job_item set title = 'Changed slowly' where id = '"
                            + work.items().get(0) + "'");
            // Begins later, and is over first.
            second.notFound(second.items().get(0), "DESTROYED").statusCode(200);
            ValidatableResponse between = list(before);
            between.body("jobs.id", hasItem(second.job));

            slow.commit();
            list(token(between))
                    .body("jobs.id", hasItem(work.job))
                    .body("jobs.find { it.id == '" + work.job + "' }.items.title", hasItem("Changed slowly"));
        }
    }

    @Test
    void refusesATokenThatIsTooOldOrAnothers() {
        String token = token(list(null));
        String rival =
                Tokens.ofCopyService(journey.world.custodian, journey.world.copyService(journey.facility), "rival-1");
        as(rival).get(LIST + "?since=" + token).then().statusCode(400).body("code", equalTo("cursor-invalid"));
        TestClock.forward(Duration.ofDays(8));
        as(journey.copier).get(LIST + "?since=" + token).then().statusCode(400).body("code", equalTo("cursor-invalid"));
    }

    @Test
    void eachResultIsAnsweredByItself() {
        UUID client = UUID.randomUUID();
        Map<String, Object> stale = about("PROGRESS_NOTE", Map.of("notFound", "ILLEGIBLE"));
        stale.put("etag", "\"77\"");
        Map<String, Object> foreign = new HashMap<>(stale);
        foreign.put("jobId", UUID.randomUUID());
        Map<String, Object> nowhere = new HashMap<>(stale);
        nowhere.put("itemId", UUID.randomUUID());
        Map<String, Object> future =
                added(UUID.randomUUID(), "Tomorrow", LocalDate.now().plusDays(3).toString());

        sync(
                        about("LAB_RESULT", Map.of("notFound", "CHECKED_OUT")),
                        stale,
                        about("PROGRESS_NOTE", Map.of("announced", Map.of("pages", 3))),
                        added(client, "Found in the folder"),
                        foreign,
                        nowhere,
                        future)
                .statusCode(200)
                .body("lines.line", equalTo(List.of(0, 1, 2, 3, 4, 5, 6)))
                .body(
                        "lines.outcome",
                        equalTo(List.of("APPLIED", "CONFLICT", "APPLIED", "APPLIED", "REFUSED", "REFUSED", "REFUSED")))
                .body("lines[1].code", equalTo("version-stale"))
                .body("lines[1].item.state", equalTo("WANTED"))
                .body("lines[2].item.state", equalTo("ANNOUNCED"))
                .body("lines[3].item.clientId", equalTo(client.toString()))
                .body("lines[4].code", equalTo("not-found"))
                .body("lines[5].code", equalTo("not-found"))
                .body("lines[6].code", equalTo("body-invalid"));
        work.read()
                .body("items", hasSize(3))
                .body("items.find { it.kind == 'LAB_RESULT' }.notFoundReason", equalTo("CHECKED_OUT"))
                .body("items.find { it.kind == 'CONSULTATION' }.room", equalTo("B2"));
    }

    @Test
    void theSameSentTwiceWithAnotherKeyIsDoneOnce() {
        Object[] lines = {
            about("LAB_RESULT", Map.of("notFound", "CHECKED_OUT")),
            about("PROGRESS_NOTE", Map.of("announced", Map.of("pages", 2))),
            added(UUID.randomUUID(), "Found in the folder")
        };
        sync(lines).statusCode(200).body("lines.outcome", equalTo(List.of("APPLIED", "APPLIED", "APPLIED")));
        String all = work.read().extract().asString();
        sync(lines)
                .statusCode(200)
                .body("lines.outcome", equalTo(List.of("ALREADY_APPLIED", "ALREADY_APPLIED", "ALREADY_APPLIED")));
        assertThat(work.read().extract().asString()).isEqualTo(all);
    }

    @Test
    void anotherDocumentUnderTheSameIdIsAConflict() {
        UUID client = UUID.randomUUID();
        sync(added(client, "Found in the folder"), added(client, "Found on the floor"))
                .body("lines.outcome", equalTo(List.of("APPLIED", "CONFLICT")))
                .body("lines[1].item.title", equalTo("Found in the folder"));
        work.read().body("items", hasSize(3));
    }

    @Test
    void whatIsAnnouncedIsComparedWhenItComes() {
        sync(about("PROGRESS_NOTE", Map.of("announced", Map.of("pages", 3)))).statusCode(200);
        work.notFound(work.item("LAB_RESULT"), "DESTROYED").statusCode(200);
        work.move("completion").statusCode(409).body("code", equalTo("items-unresolved"));
        String item = work.item("PROGRESS_NOTE");
        work.upload(item, SampleDocuments.pdf("Note", 2)).statusCode(409).body("code", equalTo("page-count-differs"));
        work.upload(item, SampleDocuments.pdf("Note", 3)).statusCode(200).body("reportedPages", equalTo(3));
        work.move("completion").statusCode(200);
    }

    @Test
    void refusesResultsOfALeaseThatIsOverAndSaysWhatWasDoneBefore() {
        Map<String, Object> done = about("LAB_RESULT", Map.of("notFound", "CHECKED_OUT"));
        sync(done).statusCode(200);
        Map<String, Object> late = about("PROGRESS_NOTE", Map.of("notFound", "DESTROYED"));
        TestClock.forward(Duration.ofHours(5));
        sync(done, late)
                .statusCode(200)
                .body("lines.outcome", equalTo(List.of("ALREADY_APPLIED", "REFUSED")))
                .body("lines[1].code", equalTo("lease-expired"));
    }

    @Test
    void refusesALineWithoutOneResult() {
        Map<String, Object> both = about("LAB_RESULT", Map.of("notFound", "DESTROYED", "announced", Map.of()));
        sync(both).statusCode(400).body("code", equalTo("body-invalid"));
        sync(about("LAB_RESULT", Map.of())).statusCode(400).body("code", equalTo("body-invalid"));
        Map<String, Object> blind = about("LAB_RESULT", Map.of("notFound", "DESTROYED"));
        blind.remove("etag");
        sync(blind).statusCode(400).body("code", equalTo("body-invalid"));
    }

    @Test
    void refusesTheJobsOfAnotherService() {
        String rival =
                Tokens.ofCopyService(journey.world.custodian, journey.world.copyService(journey.facility), "rival-1");
        as(rival)
                .body(Map.of("lines", List.of(about("LAB_RESULT", Map.of("notFound", "DESTROYED")))))
                .post("/v1/copy-jobs/sync")
                .then()
                .statusCode(200)
                .body("lines[0].outcome", equalTo("REFUSED"))
                .body("lines[0].code", equalTo("not-found"));
        work.read().body("items.state", not(hasItem("NOT_FOUND")));
    }
}
