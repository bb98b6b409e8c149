package health.roi.copyjob;

import static health.roi.support.World.as;
import static health.roi.support.World.move;
import static health.roi.support.World.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import health.roi.platform.database.DatabaseRoles;
import health.roi.support.ApiTest;
import health.roi.support.CopyWork;
import health.roi.support.Jobs;
import health.roi.support.Journey;
import health.roi.support.OwnerSql;
import health.roi.support.SampleDocuments;
import health.roi.support.TestClock;
import health.roi.support.Tokens;
import health.roi.support.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** To whom a job is offered: by a rule, by hand, and when it opens to all. */
@QuarkusTest
class JobAssignmentApiTest extends ApiTest {

    private static final String RULES = "/v1/copy-assignment-rules";

    @Inject
    LeaseJob leases;

    private Journey journey;
    private String supervisor;
    private UUID rivalService;
    private String rival;

    @BeforeEach
    void twoServicesWorkAtTheSite() {
        journey = new Journey();
        supervisor = journey.world.token("supervisor");
        rivalService = journey.world.copyService(journey.facility);
        rival = Tokens.ofCopyService(journey.world.custodian, rivalService, "rival-1");
        journey.record("PROGRESS_NOTE", "2025-02-01");
    }

    private Map<String, Object> rule(String to, UUID service, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("facilityId", journey.facility);
        body.put("offeredTo", to);
        body.put("active", true);
        if (service != null) {
            body.put("copyServiceId", service);
        }
        return body;
    }

    private String made(Map<String, Object> rule) {
        return post(supervisor, RULES, rule).statusCode(201).extract().path("id");
    }

    private CopyWork offered() {
        return CopyWork.find(supervisor, journey.of(journey.approvedPatientRequest("PICK_UP"), "trackingNumber"));
    }

    private ValidatableResponse assign(CopyWork work, Object body) {
        return move(supervisor, work.path() + "/assignment", work.by(supervisor).etag(), body);
    }

    private static void isHiddenFrom(String token, CopyWork work) {
        as(token).get("/v1/copy-jobs").then().statusCode(200).body("items", hasSize(0));
        work.by(token).read().statusCode(404);
        work.by(token).claim().statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void aJobUnderARuleIsItsServicesAloneUntilItOpens() {
        made(rule("SERVICE", journey.copyService, Map.of("opensAfterHours", 24)));
        CopyWork work = offered();

        work.by(journey.copier)
                .read()
                .statusCode(200)
                .body("offeredTo", equalTo("SERVICE"))
                .body("assignedTo", equalTo(journey.copyService.toString()))
                .body("opensAt", notNullValue());
        isHiddenFrom(rival, work);
        work.by(journey.specialist).claim().statusCode(409).body("code", equalTo("job-offered-elsewhere"));

        TestClock.forward(Duration.ofHours(25));
        work.by(rival)
                .read()
                .statusCode(200)
                .body("offeredTo", equalTo("SITE"))
                .body("assignedTo", nullValue())
                .body("opensAt", nullValue());
        work.by(rival).claim().statusCode(200);
    }

    @Test
    void theDatabaseShowsAnAssignedJobToItsServiceOnly() throws SQLException {
        made(rule("SERVICE", journey.copyService, Map.of()));
        CopyWork work = offered();
        try (Connection own = OwnerSql.open(DatabaseRoles.APPLICATION, journey.world.custodian, journey.copyService);
                Connection other = OwnerSql.open(DatabaseRoles.APPLICATION, journey.world.custodian, rivalService)) {
            assertThat(OwnerSql.column(own, "select id from copy_job")).containsExactly(work.job);
            for (String table : List.of(
                    "copy_job", "copy_job_item", "copy_work_event", "copy_job_change", "copy_assignment_rule")) {
                assertThat(OwnerSql.column(other, "select count(*) from " + table))
                        .as(table)
                        .containsExactly("0");
            }
        }
    }

    @Test
    void theLeaseOfAnAssignedJobEndsInItsServicesHands() {
        made(rule("SERVICE", journey.copyService, Map.of()));
        CopyWork work = offered().by(journey.copier);
        work.claim().statusCode(200);
        TestClock.forward(Duration.ofHours(5));

        isHiddenFrom(rival, work);
        work.claim().statusCode(200);
    }

    @Test
    void whatTheOwnPeopleAreToPullIsShownToNoService() {
        made(rule("OWN_PEOPLE", null, Map.of()));
        CopyWork work = offered();
        isHiddenFrom(journey.copier, work);
        isHiddenFrom(rival, work);
        work.by(journey.specialist).claim().statusCode(200);
    }

    @Test
    void aRequestIsSharedOutByItsRecordsAndMovesOnWithTheLastJob() {
        made(rule("SERVICE", rivalService, Map.of("sourceSystem", "PAPER_FILE_ROOM")));
        Map<String, Object> paper = World.recordBody(journey.facility, "OPERATIVE_NOTE", "2025-03-01");
        paper.putAll(Map.of(
                "sourceSystem",
                "PAPER_FILE_ROOM",
                "categories",
                List.of(),
                "room",
                "B2",
                "shelf",
                "14",
                "volume",
                "2 of 3",
                "location",
                "Red folder"));
        journey.world.record(journey.patient, paper);
        String request = journey.approvedPatientRequest("PICK_UP");
        String number = journey.of(request, "trackingNumber");

        List<CopyWork> rivals = CopyWork.findAll(rival, number);
        assertThat(CopyWork.findAll(journey.copier, number)).hasSize(1);
        assertThat(rivals).hasSize(2);
        CopyWork onPaper = rivals.stream()
                .filter(work -> work.item("OPERATIVE_NOTE") != null)
                .findFirst()
                .orElseThrow();
        onPaper.read()
                .body("items", hasSize(1))
                .body("items[0].room", equalTo("B2"))
                .body("items[0].shelf", equalTo("14"))
                .body("items[0].volume", equalTo("2 of 3"))
                .body("items[0].location", equalTo("Red folder"))
                .body("items[0].sourceSystem", equalTo("PAPER_FILE_ROOM"));

        onPaper.finish(SampleDocuments.pdf("On paper", 1));
        assertThat(journey.<String>of(request, "state")).isEqualTo("COLLECTING");
        CopyWork.of(journey, request).finish(SampleDocuments.pdf("In the system", 1));
        assertThat(journey.<String>of(request, "state")).isEqualTo("QUALITY_CHECK");
        as(journey.officer)
                .get("/v1/release-requests/" + request + "/history")
                .then()
                .body("action", hasItem("copy-job-completed"));
    }

    @Test
    void movesTheRequestOnceWhenItsJobsAreCompletedAtTheSameMoment() {
        made(rule("SERVICE", rivalService, Map.of("documentKinds", List.of("OPERATIVE_NOTE"))));
        journey.record("OPERATIVE_NOTE", "2025-03-01");
        for (int round = 0; round < 3; round++) {
            String request = journey.approvedPatientRequest("PICK_UP");
            String number = journey.of(request, "trackingNumber");
            CopyWork one = CopyWork.find(journey.copier, number);
            CopyWork two = CopyWork.findAll(rival, number).stream()
                    .filter(work -> work.item("OPERATIVE_NOTE") != null)
                    .findFirst()
                    .orElseThrow();
            List<CopyWork> both = List.of(one, two);
            both.forEach(work -> {
                work.claim().statusCode(200);
                work.notFound(work.items().get(0), "NOT_IN_CHART").statusCode(200);
            });
            both.parallelStream().forEach(work -> work.move("completion").statusCode(200));
            assertThat(journey.<String>of(request, "state")).isEqualTo("QUALITY_CHECK");
            List<String> actions = as(journey.officer)
                    .get("/v1/release-requests/" + request + "/history")
                    .path("action");
            assertThat(actions).containsOnlyOnce("collect").containsOnlyOnce("copy-job-completed");
        }
    }

    @Test
    void bothJobsOfARequestAreWithdrawnWhenItGoesBackToReview() {
        made(rule("SERVICE", rivalService, Map.of("documentKinds", List.of("OPERATIVE_NOTE"))));
        journey.record("OPERATIVE_NOTE", "2025-03-01");
        String request = journey.approvedPatientRequest("PICK_UP");
        List<CopyWork> jobs = CopyWork.findAll(supervisor, journey.of(request, "trackingNumber"));
        assertThat(jobs).hasSize(2);
        journey.step(journey.specialist, request, "review", Map.of("reason", "Scope asked anew"))
                .statusCode(200);
        jobs.forEach(job -> job.read().body("state", equalTo("WITHDRAWN")));
    }

    @Test
    void anAssignedJobOpensWhenItsServiceLeaves() {
        made(rule("SERVICE", journey.copyService, Map.of()));
        CopyWork work = offered();
        String path = "/v1/copy-services/" + journey.copyService;
        as(supervisor)
                .header("If-Match", Journey.etag(supervisor, path))
                .body(Map.of(
                        "name", "Swift Copy", "phone", "1", "active", false, "facilities", List.of(journey.facility)))
                .put(path)
                .then()
                .statusCode(200);
        isHiddenFrom(rival, work);

        Jobs.run(leases);
        work.by(rival).claim().statusCode(200);
    }

    @Test
    void aSupervisorAssignsAnOpenJobByHand() {
        CopyWork work = offered();
        assign(work, Map.of("offeredTo", "SERVICE", "copyServiceId", rivalService, "opensAfterHours", 2))
                .statusCode(200)
                .body("offeredTo", equalTo("SERVICE"));
        isHiddenFrom(journey.copier, work);
        work.by(rival).read().statusCode(200);

        assign(work, Map.of("offeredTo", "OWN_PEOPLE")).statusCode(200).body("assignedTo", nullValue());
        isHiddenFrom(rival, work);
        work.by(journey.specialist).claim().statusCode(200);
    }

    @Test
    void refusesToAssignAClaimedJob() {
        CopyWork work = offered();
        work.by(journey.copier).claim().statusCode(200);
        assign(work, Map.of("offeredTo", "OWN_PEOPLE")).statusCode(409).body("code", equalTo("job-not-open"));
    }

    @Test
    void refusesToAssignToAServiceThatDoesNotWorkAtTheSite() {
        UUID elsewhere = journey.world.copyService(journey.world.facility("TX", "CLINIC"));
        assign(offered(), Map.of("offeredTo", "SERVICE", "copyServiceId", elsewhere))
                .statusCode(422)
                .body("code", equalTo("reference-unknown"))
                .body("errors[0].pointer", equalTo("/copyServiceId"));
    }

    @Test
    void refusesToAssignToAServiceThatIsNotNamed() {
        assign(offered(), Map.of("offeredTo", "SERVICE")).statusCode(400).body("code", equalTo("body-invalid"));
    }

    @Test
    void refusesToAssignOnAStaleVersion() {
        CopyWork work = offered();
        move(supervisor, work.path() + "/assignment", "\"99\"", Map.of("offeredTo", "OWN_PEOPLE"))
                .statusCode(412)
                .body("code", equalTo("version-stale"));
    }

    @Test
    void refusesARuleForAServiceThatDoesNotWorkAtTheSite() {
        UUID elsewhere = journey.world.copyService(journey.world.facility("TX", "CLINIC"));
        post(supervisor, RULES, rule("SERVICE", elsewhere, Map.of()))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/copyServiceId"));
    }

    @Test
    void refusesARuleThatOpensWhatIsOpen() {
        post(supervisor, RULES, rule("SITE", null, Map.of("opensAfterHours", 4)))
                .statusCode(400);
    }

    @Test
    void aRuleIsChangedForTheJobsToCome() {
        String id = made(rule("SERVICE", rivalService, Map.of()));
        String path = RULES + "/" + id;
        Map<String, Object> off = rule("SERVICE", rivalService, Map.of("purpose", "PATIENT_REQUEST"));
        off.put("active", false);
        as(supervisor)
                .header("If-Match", Journey.etag(supervisor, path))
                .body(off)
                .put(path)
                .then()
                .statusCode(200)
                .body("active", equalTo(false))
                .body("purpose", equalTo("PATIENT_REQUEST"));
        as(supervisor).get(RULES).then().body("items.id", hasItems(id));
        as(supervisor)
                .header("If-Match", "\"0\"")
                .body(off)
                .put(path)
                .then()
                .statusCode(412)
                .body("code", equalTo("version-stale"));
        offered().by(journey.copier).claim().statusCode(200);
    }
}
