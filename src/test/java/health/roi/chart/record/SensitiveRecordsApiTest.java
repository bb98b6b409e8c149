package health.roi.chart.record;

import static health.roi.support.Problems.refused;
import static health.roi.support.World.as;
import static health.roi.support.World.post;
import static health.roi.support.World.recordBody;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import health.roi.determination.Category;
import health.roi.platform.database.DatabaseRoles;
import health.roi.support.ApiTest;
import health.roi.support.Database;
import health.roi.support.Journey;
import health.roi.support.OwnerSql;
import health.roi.support.Requests;
import health.roi.support.SampleDocuments;
import health.roi.support.World;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That a sensitive record exists is hidden from the front desk: alone, in lists, in searches, in what hangs on it. */
@QuarkusTest
class SensitiveRecordsApiTest extends ApiTest {

    private Requests desk;
    private World world;
    private UUID patient;
    private UUID ordinary;
    private UUID sensitive;
    private String frontDesk;

    @BeforeEach
    void begin() {
        desk = Requests.ofAHospital();
        world = desk.world;
        patient = desk.patient();
        frontDesk = world.token("front-desk");
        ordinary = record("LAB_RESULT", "2024-03-01", List.of());
        sensitive = record("LAB_RESULT", "2024-03-02", List.of("HIV"));
    }

    private UUID record(String kind, String date, List<String> categories) {
        Map<String, Object> body = recordBody(desk.facility, kind, date);
        body.put("categories", categories);
        body.put("diagnosisCodes", List.of("B20"));
        return world.record(patient, body);
    }

    @Test
    void refusesToNameItToWhoMayNotKnow() {
        refused(as(frontDesk).get("/v1/records/" + sensitive).then(), 404, "not-found");
        as(frontDesk).get("/v1/records/" + ordinary).then().statusCode(200);
        for (String role : List.of("roi-specialist", "quality-reviewer", "supervisor", "privacy-officer")) {
            as(world.token(role)).get("/v1/records/" + sensitive).then().statusCode(200);
        }
    }

    /** One page of one record: a second page would say that there is another record. */
    @Test
    void aListNeitherShowsNorCountsIt() {
        as(frontDesk)
                .get("/v1/patients/" + patient + "/records?limit=1")
                .then()
                .statusCode(200)
                .body("items.id", contains(ordinary.toString()))
                .body("next", equalTo(null));
        as(world.token("roi-specialist"))
                .get("/v1/patients/" + patient + "/records")
                .then()
                .body("items", hasSize(2));
    }

    @Test
    void aSearchNeitherShowsNorCountsIt() {
        for (Map<String, Object> criteria : List.<Map<String, Object>>of(
                Map.of("patientId", patient, "limit", 1),
                Map.of("diagnosisCode", "B20", "limit", 1),
                Map.of("kind", "LAB_RESULT", "limit", 1))) {
            as(frontDesk)
                    .body(criteria)
                    .post("/v1/records/search")
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(ordinary.toString()))
                    .body("next", equalTo(null));
        }
    }

    /** What nobody has classified may be sensitive for its diagnosis alone. */
    @Test
    void theDiagnosisFindsOnlyWhatIsClassified() {
        Map<String, Object> body = recordBody(desk.facility, "PROGRESS_NOTE", "2024-03-09");
        body.remove("categories");
        body.put("diagnosisCodes", List.of("F11.20"));
        UUID unclassified = world.record(patient, body);
        Map<String, Object> criteria = Map.of("diagnosisCode", "F11.20");
        as(frontDesk).body(criteria).post("/v1/records/search").then().body("items", hasSize(0));
        as(world.token("roi-specialist"))
                .body(criteria)
                .post("/v1/records/search")
                .then()
                .body("items.id", contains(unclassified.toString()));
    }

    @Test
    void aTaskAboutItIsHiddenToo() {
        UUID unsigned = unsigned(List.of("MENTAL_HEALTH"));
        UUID plain = unsigned(List.of());
        String path = "/v1/tasks?facilityId=" + desk.facility;
        as(frontDesk).get(path).then().statusCode(200).body("items.recordId", contains(plain.toString()));
        String task = as(world.token("roi-specialist"))
                .get(path)
                .then()
                .body("items.recordId", containsInAnyOrder(plain.toString(), unsigned.toString()))
                .extract()
                .path("items.find { it.recordId == '" + unsigned + "' }.id");
        refused(as(frontDesk).get("/v1/tasks/" + task).then(), 404, "not-found");
    }

    private UUID unsigned(List<String> categories) {
        Map<String, Object> body = recordBody(desk.facility, "PROGRESS_NOTE", "2024-04-01");
        body.put("status", "UNSIGNED");
        body.put("categories", categories);
        return world.record(patient, body);
    }

    @Test
    void aRestrictionDoesNotCountIt() {
        String restriction = world.restriction(patient, desk.facility, "AGREED", null);
        as(frontDesk).get("/v1/restrictions/" + restriction).then().body("coveredRecords", equalTo(1));
        as(world.token("supervisor"))
                .get("/v1/restrictions/" + restriction)
                .then()
                .body("coveredRecords", equalTo(2));
    }

    /** Also what is left over says nothing: no line, no finding, no notice, no outcome that something was withheld. */
    @Test
    void aDeterminationIsReadAsIfItWereNotThere() {
        UUID notes = record("THERAPY_NOTE", "2024-05-01", List.of("PSYCHOTHERAPY_NOTES"));
        UUID id = desk.logged(desk.ofPatient());
        desk.matchAndIdentify(id, patient);
        String path = Requests.path(id, "determination");
        as(world.token("roi-specialist"))
                .get(path)
                .then()
                .body("outcome", equalTo("PARTIAL"))
                .body("records.id", contains(ordinary.toString(), sensitive.toString(), notes.toString()));
        as(frontDesk)
                .get(path)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("RELEASE"))
                .body("notices", equalTo(List.of()))
                .body("records.id", contains(ordinary.toString()));
    }

    @Test
    void aHistoryDoesNotTellWhatItLedTo() {
        UUID id = desk.logged(desk.ofPatient());
        desk.matchAndIdentify(id, patient);
        as(world.token("quality-reviewer"))
                .header(
                        "If-Match",
                        as(world.token("quality-reviewer"))
                                .get("/v1/records/" + sensitive)
                                .header("ETag"))
                .body(Map.of("categories", List.of("PSYCHOTHERAPY_NOTES")))
                .patch("/v1/records/" + sensitive)
                .then()
                .statusCode(200);
        String path = Requests.path(id, "history");
        String entry = "find { it.action == 'record-changed' }";
        as(world.token("roi-specialist"))
                .get(path)
                .then()
                .body(entry + ".detail.record", equalTo(sensitive.toString()));
        as(frontDesk).get(path).then().statusCode(200).body(entry, equalTo(null));
    }

    /** What the front desk sends is decided on the whole chart, whoever presses the button. */
    @Test
    void whatTheFrontDeskDoesRestsOnTheWholeChart() {
        UUID id = desk.logged(desk.ofPatient());
        desk.matchAndIdentify(id, patient);
        desk.review(id);
        desk.approve(id).statusCode(200);
        as(world.token("roi-specialist")).get("/v1/copy-jobs").then().body("items.size()", equalTo(1));
        String job = as(world.token("roi-specialist")).get("/v1/copy-jobs").path("items[0].id");
        as(world.token("roi-specialist")).get("/v1/copy-jobs/" + job).then().body("items", hasSize(2));
    }

    @Test
    void whatTheFrontDeskSendsHoldsWhatItMayNotKnowOf() {
        Journey journey = new Journey();
        UUID hidden = journey.storedRecord("LAB_RESULT", "2025-03-03", SampleDocuments.pdf("Titer", 1), "HIV");
        String request = journey.packagedPatientRequest("MAIL");
        refused(as(journey.desk).get("/v1/records/" + hidden).then(), 404, "not-found");
        journey.step(journey.desk, request, "deliveries", Journey.MAIL).statusCode(201);
        assertEquals(
                1,
                OwnerSql.count(
                        journey.world.custodian, "disclosure d", "d::text like '%' || ? || '%'", hidden.toString()));
    }

    @Test
    void whoeverEntersOneSeesItAtOnce() {
        Map<String, Object> body = recordBody(desk.facility, "LAB_RESULT", "2024-06-01");
        body.put("categories", List.of("GENETIC"));
        post(world.token("roi-specialist"), "/v1/patients/" + patient + "/records", body)
                .statusCode(201)
                .body("categories", contains("GENETIC"));
    }

    /** The list in the code and the list in the database name the same categories, as content and as kind. */
    @Test
    void theDatabaseHidesTheSameCategories() throws SQLException {
        for (Category category : Category.values()) {
            record(category.name(), "2023-01-01", List.of());
            record("LAB_RESULT", "2023-01-02", List.of(category.name()));
        }
        Set<String> named =
                SensitiveRecords.CATEGORIES.stream().map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                named,
                new TreeSet<>(OwnerSql.column(
                        world.custodian, "select distinct kind from record where sensitive and kind <> 'LAB_RESULT'")));
        Set<String> asContent = new TreeSet<>(named);
        asContent.add("HIV");
        assertEquals(
                asContent,
                new TreeSet<>(OwnerSql.column(
                        world.custodian,
                        "select distinct jsonb_array_elements_text(categories) from record where sensitive")));
        try (Connection connection = Database.connect(DatabaseRoles.APPLICATION)) {
            Database.bind(connection, world.custodian);
            Database.query(connection, "select set_config('roi.sensitive', '', false)");
            assertEquals(
                    Set.of("LAB_RESULT", "LITIGATION_PREPARATION"),
                    Set.copyOf(Database.query(connection, "select kind from record")));
            assertEquals(
                    List.of(),
                    Database.query(
                            connection, "select record_id from record_diagnosis where record_id = '" + sensitive + "'"),
                    "and with it what hangs on it");
        }
    }

    /** A connection on which nobody said what the caller may know hides them. */
    @Test
    void aMissingBindingMeansNo() throws SQLException {
        try (Connection connection = Database.connect(DatabaseRoles.APPLICATION)) {
            Database.query(
                    connection,
                    "select set_config('roi.custodian', '" + world.custodian + "', false),"
                            + " set_config('roi.facilities', '*', false), set_config('roi.copy_service', '', false)");
            assertEquals(
                    List.of(ordinary.toString()),
                    Database.query(connection, "select id from record where patient_id = '" + patient + "'"));
        }
    }

    /** Nobody who may not know makes one sensitive or ordinary, and so finds out. */
    @Test
    void aBulkChangeDoesNotTouchIt() throws SQLException {
        try (Connection connection = Database.connect(DatabaseRoles.APPLICATION)) {
            Database.bind(connection, world.custodian);
            Database.query(connection, "select set_config('roi.sensitive', '', false)");
            assertEquals(
                    List.of(ordinary.toString()),
                    Database.query(connection, "update record set title = title returning id"));
        }
    }
}
