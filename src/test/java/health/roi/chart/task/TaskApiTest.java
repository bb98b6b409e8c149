package health.roi.chart.task;

import static health.roi.support.Problems.refused;
import static health.roi.support.World.as;
import static health.roi.support.World.move;
import static health.roi.support.World.post;
import static health.roi.support.World.recordBody;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.roi.chart.record.RecordChanged;
import health.roi.platform.database.DatabaseRoles;
import health.roi.support.ApiTest;
import health.roi.support.Journey;
import health.roi.support.OwnerSql;
import health.roi.support.Requests;
import health.roi.support.TestClock;
import health.roi.support.Tokens;
import health.roi.support.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TaskApiTest extends ApiTest {

    /** Hears what higher features will hear. */
    @Singleton
    static class Ear {
        final List<RecordChanged> heard = new CopyOnWriteArrayList<>();

        void changed(@Observes RecordChanged event) {
            heard.add(event);
        }
    }

    private static final String PATH = "/v1/tasks";

    @Inject
    Ear ear;

    @Inject
    Clock clock;

    private World world;
    private UUID hospital;
    private UUID patient;

    @BeforeEach
    void aPatient() {
        world = World.create();
        hospital = world.facility("MN", "HOSPITAL");
        patient = world.patient(hospital, "1", "Lind", "Ada", "1970-02-03");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("America/Chicago"));
    }

    private UUID signed() {
        return world.record(patient, hospital, "PROGRESS_NOTE", "2024-01-02");
    }

    private UUID unsigned() {
        Map<String, Object> body = recordBody(hospital, "PROGRESS_NOTE", "2024-01-02");
        body.put("status", "UNSIGNED");
        body.put("practitioner", "Dr. Eva Nunez");
        return world.record(patient, body);
    }

    private ValidatableResponse miss(UUID record, String form) {
        return post(
                world.token("quality-reviewer"),
                PATH,
                Map.of("recordId", record, "kind", "MISSING_FORM", "form", form, "practitioner", "Dr. Bo Moe"));
    }

    private String missed(UUID record, String form) {
        return miss(record, form).statusCode(201).extract().path("id");
    }

    private ValidatableResponse list(String query) {
        return as(world.token("front-desk"))
                .get(PATH + "?facilityId=" + hospital + query)
                .then()
                .statusCode(200);
    }

    private List<String> open() {
        return list("").extract().path("items.id");
    }

    private String signatureOf(UUID record) {
        return list("").extract().path("items.find { it.kind == 'SIGN' && it.recordId == '" + record + "' }.id");
    }

    private String etag(String path) {
        return as(world.token("supervisor")).get(path).header("ETag");
    }

    private ValidatableResponse complete(String task, LocalDate on) {
        String path = PATH + "/" + task;
        return move(
                world.token("roi-specialist"),
                path + "/completion",
                etag(path),
                Map.of("completedOn", on.toString(), "note", "Filed."));
    }

    private ValidatableResponse correct(UUID record, String status) {
        String path = "/v1/records/" + record;
        return as(world.token("roi-specialist"))
                .header("If-Match", etag(path))
                .body(Map.of("status", status))
                .patch(path)
                .then();
    }

    private String statusOf(UUID record) {
        return as(world.token("supervisor")).get("/v1/records/" + record).path("status");
    }

    private RecordChanged changed(UUID record) {
        return new RecordChanged(record, patient, hospital);
    }

    @Test
    void aRecordThatIsEnteredUnsignedWaitsForItsAuthor() {
        UUID record = unsigned();
        list("").body("items", hasSize(1))
                .body("items[0].kind", equalTo("SIGN"))
                .body("items[0].recordId", equalTo(record.toString()))
                .body("items[0].patientId", equalTo(patient.toString()))
                .body("items[0].practitioner", equalTo("Dr. Eva Nunez"))
                .body("items[0].form", equalTo(null))
                .body("items[0].status", equalTo("OPEN"))
                .body("items[0].openDays", equalTo(0))
                .body("items[0].completedOn", equalTo(null));
    }

    @Test
    void aRecordThatIsEnteredSignedWaitsForNobody() {
        signed();
        assertEquals(List.of(), open());
    }

    @Test
    void anAuthorMayBeUnknown() {
        UUID record = signed();
        correct(record, "UNSIGNED").statusCode(200);
        list("").body("items.recordId", contains(record.toString())).body("items[0].practitioner", equalTo(null));
    }

    @Test
    void correctingToUnsignedTwiceWaitsForOneSignature() {
        UUID record = unsigned();
        correct(record, "UNSIGNED").statusCode(200);
        assertEquals(1, open().size());
    }

    @Test
    void completingTheSignatureMakesTheRecordFinal() {
        UUID record = unsigned();
        ear.heard.clear();
        complete(signatureOf(record), today().minusDays(1))
                .statusCode(200)
                .body("status", equalTo("DONE"))
                .body("completedOn", equalTo(today().minusDays(1).toString()))
                .body("note", equalTo("Filed."))
                .body("completedBy", equalTo("test-roi-specialist"));
        assertEquals("FINAL", statusOf(record));
        assertEquals(List.of(changed(record)), ear.heard);
        assertEquals(List.of(), open());
        list("&status=DONE").body("items.recordId", contains(record.toString()));
    }

    @Test
    void correctingToFinalCompletesTheSignature() {
        UUID record = unsigned();
        String task = signatureOf(record);
        correct(record, "FINAL").statusCode(200);
        assertEquals(List.of(), open());
        as(world.token("front-desk"))
                .get(PATH + "/" + task)
                .then()
                .statusCode(200)
                .body("status", equalTo("DONE"))
                .body("completedOn", equalTo(today().toString()))
                .body("note", equalTo(null));
    }

    @Test
    void aMissingFormMakesTheRecordUnsignedUntilItIsThere() {
        UUID record = signed();
        ear.heard.clear();
        String task = missed(record, "Discharge summary");
        assertEquals("UNSIGNED", statusOf(record));
        list("").body("items.kind", contains("MISSING_FORM"))
                .body("items[0].form", equalTo("Discharge summary"))
                .body("items[0].practitioner", equalTo("Dr. Bo Moe"))
                .body("items[0].openedBy", equalTo("test-quality-reviewer"));
        complete(task, today()).statusCode(200);
        assertEquals("FINAL", statusOf(record));
        assertEquals(List.of(changed(record), changed(record)), ear.heard);
    }

    @Test
    void onlyTheLastTaskMakesTheRecordFinal() {
        UUID record = unsigned();
        String sign = signatureOf(record);
        String summary = missed(record, "Discharge summary");
        String consent = missed(record, "Consent to surgery");
        complete(summary, today()).statusCode(200);
        complete(sign, today()).statusCode(200);
        assertEquals("UNSIGNED", statusOf(record));
        complete(consent, today()).statusCode(200);
        assertEquals("FINAL", statusOf(record));
    }

    @Test
    void theLastTwoThatAreCompletedAtTheSameTimeMakeTheRecordFinal() throws SQLException {
        UUID record = signed();
        List<String> tasks = List.of(missed(record, "Discharge summary"), missed(record, "Consent to surgery"));
        List<CompletableFuture<ValidatableResponse>> answers;
        try (Connection other = OwnerSql.open(DatabaseRoles.OWNER, world.custodian, null)) {
            other.setAutoCommit(false);
            OwnerSql.execute(other, "select 1 from record where id = '" + record + "' for no key update");
            answers = tasks.stream()
                    .map(task -> CompletableFuture.supplyAsync(() -> complete(task, today())))
                    .toList();
            Journey.await(() -> OwnerSql.count(world.custodian, "pg_locks", "not granted") == 2);
            other.rollback();
        }
        answers.forEach(answer -> answer.join().statusCode(200));
        assertEquals("FINAL", statusOf(record));
    }

    @Test
    void aRecordThatMissesAFormMayLackItsSignatureToo() {
        UUID record = signed();
        String form = missed(record, "Discharge summary");
        correct(record, "UNSIGNED").statusCode(200);
        complete(form, today()).statusCode(200);
        assertEquals("UNSIGNED", statusOf(record));
        complete(signatureOf(record), today()).statusCode(200);
        assertEquals("FINAL", statusOf(record));
    }

    @Test
    void aRecordFromBeforeThereWereTasksStillWaitsForItsSignature() throws SQLException {
        UUID record = unsigned();
        try (Connection owner = OwnerSql.open(DatabaseRoles.OWNER, world.custodian, null)) {
            OwnerSql.execute(owner, "delete from chart_task where record_id = '" + record + "'");
        }
        complete(missed(record, "Discharge summary"), today()).statusCode(200);
        assertEquals("UNSIGNED", statusOf(record));
        complete(signatureOf(record), today()).statusCode(200);
        assertEquals("FINAL", statusOf(record));
    }

    @Test
    void refusesToCorrectToFinalWhileAFormIsMissing() {
        UUID record = unsigned();
        missed(record, "Discharge summary");
        ear.heard.clear();
        refused(correct(record, "FINAL"), 409, "form-missing");
        assertEquals("UNSIGNED", statusOf(record));
        assertEquals(2, open().size(), "the signature is open too: the refusal took its completion back");
    }

    @Test
    void refusesASecondCompletion() {
        String task = missed(signed(), "Discharge summary");
        complete(task, today()).statusCode(200);
        refused(complete(task, today()), 409, "task-done");
    }

    @Test
    void refusesACompletionInTheFuture() {
        refused(complete(missed(signed(), "Discharge summary"), today().plusDays(1)), 400, "body-invalid")
                .body("errors[0].pointer", equalTo("/completedOn"))
                .body("errors[0].constraint", equalTo("not-in-future"));
    }

    @Test
    void refusesACompletionOfAnOldVersion() {
        String path = PATH + "/" + missed(signed(), "Discharge summary") + "/completion";
        Map<String, Object> body = Map.of("completedOn", today().toString());
        as(world.token("supervisor")).body(body).post(path).then().statusCode(428);
        move(world.token("supervisor"), path, "\"7\"", body).statusCode(412);
    }

    @Test
    void refusesAnUnknownRecordAndOneOfAnotherFacility() {
        refused(miss(UUID.randomUUID(), "Discharge summary"), 422, "reference-unknown")
                .body("errors[0].pointer", equalTo("/recordId"));
        UUID clinic = world.facility("TX", "CLINIC");
        String token = Tokens.at(world.custodian, "sam", List.of(clinic), "roi-specialist");
        Map<String, Object> body = Map.of("recordId", signed(), "kind", "MISSING_FORM", "form", "Discharge summary");
        refused(post(token, PATH, body), 422, "reference-unknown");
    }

    @Test
    void refusesASignatureThatIsAskedForByHand() {
        Map<String, Object> body = Map.of("recordId", signed(), "kind", "SIGN", "form", "Discharge summary");
        refused(post(world.token("supervisor"), PATH, body), 400, "body-invalid")
                .body("errors[0].pointer", equalTo("/kind"));
    }

    @Test
    void refusesAListWithoutAFacility() {
        refused(as(world.token("front-desk")).get(PATH).then(), 400, "parameter-invalid")
                .body("errors[0].pointer", equalTo("facilityId"));
    }

    @Test
    void countsTheDaysAtTheFacilityUntilItIsDone() {
        String task = missed(signed(), "Discharge summary");
        TestClock.forward(Duration.ofDays(40));
        list("").body("items[0].openDays", equalTo(40));
        complete(task, today()).statusCode(200).body("openDays", equalTo(40));
        TestClock.forward(Duration.ofDays(10));
        list("&status=DONE").body("items[0].openDays", equalTo(40));
    }

    @Test
    void listsAFacilityOldestFirstPageByPage() {
        UUID clinic = world.facility("TX", "CLINIC");
        List<String> tasks = IntStream.range(0, 3)
                .mapToObj(i -> missed(signed(), "Form " + i))
                .toList();
        String there = missed(world.record(patient, clinic, "PROGRESS_NOTE", "2024-01-02"), "Consent");
        String next = list("&limit=2")
                .body("items.id", contains(tasks.get(0), tasks.get(1)))
                .extract()
                .path("next");
        list("&limit=2&cursor=" + next).body("items.id", contains(tasks.get(2))).body("next", equalTo(null));
        String token = Tokens.at(world.custodian, "sam", List.of(clinic), "front-desk");
        as(token).get(PATH + "?facilityId=" + hospital).then().body("items", hasSize(0));
        as(token).get(PATH + "?facilityId=" + clinic).then().body("items.id", contains(there));
    }

    @Test
    void theListOfAFacilityIsAScanOfItsIndex() throws SQLException {
        for (Map.Entry<String, String> list : Map.of("is null", "chart_task_open", "is not null", "chart_task_done")
                .entrySet()) {
            try (Connection app = OwnerSql.open(DatabaseRoles.APPLICATION, world.custodian, null)) {
                OwnerSql.execute(app, "set enable_seqscan = off");
                OwnerSql.execute(app, "set enable_bitmapscan = off");
                String plan = String.join(
                        "\n",
                        OwnerSql.column(
                                app,
                                "explain select * from chart_task where completed_at " + list.getKey()
                                        + " and custodian_id = '" + world.custodian + "' and facility_id = '"
                                        + hospital + "' and (opened_at, id) > ('2026-01-01', '" + patient
                                        + "') order by opened_at, id limit 51"));
                assertTrue(plan.contains(list.getValue()), plan);
                assertFalse(plan.contains("Sort"), plan);
            }
        }
    }

    @Test
    void anOpenRequestLearnsOfRecordsThatAreEnteredMissedAndCompleted() {
        Requests desk = Requests.at(world, hospital);
        Map<String, Object> body = desk.ofPatient();
        body.put(
                "patient",
                new HashMap<>(Map.of(
                        "familyName", "Lind", "givenName", "Ada", "birthDate", "1970-02-03", "recordNumber", "1")));
        UUID request = desk.logged(body);
        desk.matchAndIdentify(request, patient);
        UUID record = signed();
        String task = missed(record, "Discharge summary");
        as(world.token("roi-specialist"))
                .get(Requests.path(request, "determination"))
                .then()
                .statusCode(200)
                .body("records.decision", hasItem("PENDING"));
        complete(task, today()).statusCode(200);
        assertEquals(
                3,
                desk.actions(request).stream().filter("record-changed"::equals).count());
    }

    @Test
    void theTrailSaysWhoseChartsWereOnTheList() {
        missed(signed(), "Discharge summary");
        list("");
        assertEquals(
                List.of(patient.toString()),
                OwnerSql.column(
                        world.custodian,
                        "select detail ->> 'patients' from audit_event where action = 'task.list' and detail ->> 'facility' = ?",
                        hospital.toString()));
        assertEquals(0, OwnerSql.count(world.custodian, "audit_event", "detail::text like '%Discharge%'"));
    }
}
