package health.roi.chart.record;

import static health.roi.support.World.as;
import static health.roi.support.World.post;
import static health.roi.support.World.recordBody;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import health.roi.support.ApiTest;
import health.roi.support.Tokens;
import health.roi.support.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RecordApiTest extends ApiTest {

    /** Hears what higher features will hear. */
    @Singleton
    static class Ear {
        final List<RecordChanged> heard = new CopyOnWriteArrayList<>();

        void changed(@Observes RecordChanged event) {
            heard.add(event);
        }
    }

    @Inject
    Ear ear;

    private static String path(UUID record) {
        return "/v1/records/" + record;
    }

    private static ValidatableResponse correct(World world, String role, UUID record, String etag, Object body) {
        return as(world.token(role))
                .header("If-Match", etag)
                .body(body)
                .patch(path(record))
                .then();
    }

    private static String etag(World world, UUID record) {
        return as(world.token("supervisor")).get(path(record)).header("ETag");
    }

    @Test
    void entersARecordIntoTheIndex() {
        World world = World.create();
        UUID hospital = world.facility("MN", "HOSPITAL");
        UUID patient = world.patient(hospital, "1", "Lind", "Ada", "1970-02-03");
        Map<String, Object> body = recordBody(hospital, "DISCHARGE_SUMMARY", "2024-01-02");
        body.put("diagnosisCodes", List.of("I10", "E11.9"));
        body.put("categories", List.of("HIV", "GENETIC"));
        body.put("location", "Room B, shelf 12, volume 3");
        body.put("expectedPages", 12);
        UUID record = world.record(patient, body);
        as(world.token("quality-reviewer"))
                .get(path(record))
                .then()
                .statusCode(200)
                .body("patientId", equalTo(patient.toString()))
                .body("diagnosisCodes", contains("E11.9", "I10"))
                .body("categories", containsInAnyOrder("HIV", "GENETIC"))
                .body("classified", equalTo(true))
                .body("matchesPatient", equalTo(true))
                .body("expectedPages", equalTo(12))
                .body("documentId", equalTo(null));
        UUID plain = world.record(patient, hospital, "LAB_REPORT", "2024-01-03");
        as(world.token("front-desk")).get(path(plain)).then().body("classified", equalTo(false));
    }

    @Test
    void refusesARecordOfAnUnknownPatient() {
        World world = World.create();
        UUID hospital = world.facility("MN", "HOSPITAL");
        post(
                        world.token("roi-specialist"),
                        "/v1/patients/" + UUID.randomUUID() + "/records",
                        recordBody(hospital, "LAB_REPORT", "2024-01-02"))
                .statusCode(404);
    }

    @Test
    void refusesARecordAtAFacilityThatTheCallerDoesNotServe() {
        World world = World.create();
        UUID hospital = world.facility("MN", "HOSPITAL");
        UUID clinic = world.facility("TX", "CLINIC");
        UUID patient = world.patient(hospital, "1", "Lind", "Ada", "1970-02-03");
        String token = Tokens.at(world.custodian, "sam", List.of(clinic), "roi-specialist");
        for (UUID facility : List.of(hospital, World.create().facility("MN", "CLINIC"))) {
            post(token, "/v1/patients/" + patient + "/records", recordBody(facility, "LAB_REPORT", "2024-01-02"))
                    .statusCode(422)
                    .body("code", equalTo("reference-unknown"))
                    .body("errors[0].pointer", equalTo("/facilityId"));
        }
    }

    @Test
    void refusesAServiceDateInTheFuture() {
        World world = World.create();
        UUID hospital = world.facility("MN", "HOSPITAL");
        UUID patient = world.patient(hospital, "1", "Lind", "Ada", "1970-02-03");
        post(
                        world.token("roi-specialist"),
                        "/v1/patients/" + patient + "/records",
                        recordBody(hospital, "LAB_REPORT", "2999-01-02"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/serviceDate"));
    }

    @Test
    void refusesCodesThatAreNone() {
        World world = World.create();
        UUID hospital = world.facility("MN", "HOSPITAL");
        UUID patient = world.patient(hospital, "1", "Lind", "Ada", "1970-02-03");
        Map<String, Object> body = recordBody(hospital, "lab report", "2024-01-02");
        body.put("sourceSystem", "epic");
        body.put("diagnosisCodes", List.of("diabetes"));
        body.put("expectedPages", 0);
        post(world.token("roi-specialist"), "/v1/patients/" + patient + "/records", body)
                .statusCode(400)
                .body("errors.pointer", hasItem("/kind"))
                .body("errors.pointer", hasItem("/sourceSystem"))
                .body("errors.pointer", hasItem("/expectedPages"))
                .body("errors", hasSize(4));
    }

    @Test
    void correctsWhatSomebodyFoundOutAndTellsIt() {
        World world = World.create();
        UUID hospital = world.facility("MN", "HOSPITAL");
        UUID patient = world.patient(hospital, "1", "Lind", "Ada", "1970-02-03");
        Map<String, Object> body = recordBody(hospital, "LAB_REPORT", "2024-01-02");
        body.put("status", "UNSIGNED");
        body.put("diagnosisCodes", List.of("I10"));
        UUID record = world.record(patient, body);
        ear.heard.clear();
        correct(world, "roi-specialist", record, etag(world, record), Map.of("status", "FINAL"))
                .statusCode(200)
                .body("status", equalTo("FINAL"))
                .body("classified", equalTo(false))
                .body("diagnosisCodes", contains("I10"));
        correct(world, "quality-reviewer", record, etag(world, record), Map.of("matchesPatient", false))
                .body("status", equalTo("FINAL"))
                .body("matchesPatient", equalTo(false));
        correct(world, "supervisor", record, etag(world, record), Map.of("categories", List.of("HIV")))
                .body("classified", equalTo(true))
                .body("categories", contains("HIV"));
        RecordChanged told = new RecordChanged(record, patient, hospital);
        assertEquals(List.of(told, told, told), ear.heard);
    }

    @Test
    void correctsTheEncounterAndTellsItWhereItChanges() {
        World world = World.create();
        UUID hospital = world.facility("MN", "HOSPITAL");
        UUID patient = world.patient(hospital, "1", "Lind", "Ada", "1970-02-03");
        UUID record = world.record(patient, hospital, "LAB_REPORT", "2024-01-02");
        ear.heard.clear();
        correct(world, "roi-specialist", record, etag(world, record), Map.of("encounter", " E-1001 "))
                .statusCode(200)
                .body("encounter", equalTo("E-1001"));
        correct(world, "roi-specialist", record, etag(world, record), Map.of("encounter", "E-1001"))
                .statusCode(200);
        correct(world, "roi-specialist", record, etag(world, record), Map.of("status", "FINAL"))
                .statusCode(200)
                .body("encounter", equalTo("E-1001"));
        assertEquals(List.of(new RecordChanged(record, patient, hospital)), ear.heard);
    }

    @Test
    void refusesACorrectionToABlankEncounter() {
        World world = World.create();
        UUID hospital = world.facility("MN", "HOSPITAL");
        UUID patient = world.patient(hospital, "1", "Lind", "Ada", "1970-02-03");
        UUID record = world.record(patient, hospital, "LAB_REPORT", "2024-01-02");
        correct(world, "roi-specialist", record, etag(world, record), Map.of("encounter", " "))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/encounter"));
    }

    @Test
    void tellsOfARecordThatIsEntered() {
        World world = World.create();
        UUID hospital = world.facility("MN", "HOSPITAL");
        UUID patient = world.patient(hospital, "1", "Lind", "Ada", "1970-02-03");
        ear.heard.clear();
        UUID record = world.record(patient, hospital, "LAB_REPORT", "2024-01-02");
        assertEquals(List.of(new RecordChanged(record, patient, hospital)), ear.heard);
    }

    @Test
    void tellsNothingWhereADeterminationStaysTheSame() {
        World world = World.create();
        UUID hospital = world.facility("MN", "HOSPITAL");
        UUID patient = world.patient(hospital, "1", "Lind", "Ada", "1970-02-03");
        UUID record = world.record(patient, hospital, "LAB_REPORT", "2024-01-02");
        ear.heard.clear();
        correct(
                        world,
                        "roi-specialist",
                        record,
                        etag(world, record),
                        Map.of("status", "FINAL", "categories", List.of(), "matchesPatient", true))
                .statusCode(200)
                .body("classified", equalTo(true));
        assertEquals(List.of(), ear.heard);
    }

    @Test
    void refusesACorrectionOfAnOldVersion() {
        World world = World.create();
        UUID hospital = world.facility("MN", "HOSPITAL");
        UUID patient = world.patient(hospital, "1", "Lind", "Ada", "1970-02-03");
        UUID record = world.record(patient, hospital, "LAB_REPORT", "2024-01-02");
        String etag = etag(world, record);
        as(world.token("supervisor"))
                .body(Map.of("status", "FINAL"))
                .patch(path(record))
                .then()
                .statusCode(428);
        correct(world, "supervisor", record, etag, Map.of("matchesPatient", false))
                .statusCode(200);
        correct(world, "supervisor", record, etag, Map.of("matchesPatient", true))
                .statusCode(412);
    }

    private static ValidatableResponse search(World world, Map<String, ?> body) {
        return as(world.token("roi-specialist"))
                .body(body)
                .post("/v1/records/search")
                .then()
                .statusCode(200);
    }

    @Test
    void searchesTheCrossIndex() {
        World world = World.create();
        UUID hospital = world.facility("MN", "HOSPITAL");
        UUID clinic = world.facility("TX", "CLINIC");
        UUID ada = world.patient(hospital, "1", "Lind", "Ada", "1970-02-03");
        UUID bo = world.patient(hospital, "2", "Moe", "Bo", "1971-02-03");
        Map<String, Object> first = recordBody(hospital, "LAB_REPORT", "2024-01-02");
        first.putAll(Map.of("practitioner", "Dr. Núñez, Eva", "encounter", "V-1", "diagnosisCodes", List.of("I10")));
        String one = world.record(ada, first).toString();
        Map<String, Object> second = recordBody(clinic, "ECHO", "2024-03-02");
        second.putAll(
                Map.of("sourceSystem", "PACEART", "status", "UNSIGNED", "diagnosisCodes", List.of("I10", "E11.9")));
        String two = world.record(bo, second).toString();
        search(world, Map.of("patientId", ada)).body("items.id", contains(one));
        search(world, Map.of("diagnosisCode", "I10")).body("items.id", contains(two, one));
        search(world, Map.of("diagnosisCode", "I10", "patientId", ada, "from", "2024-01-01"))
                .body("items.id", contains(one));
        search(world, Map.of("practitioner", "dr nunez eva")).body("items.id", contains(one));
        search(world, Map.of("encounter", "V-1")).body("items.id", contains(one));
        search(world, Map.of("kind", "ECHO")).body("items.id", contains(two));
        search(world, Map.of("sourceSystem", "PACEART")).body("items.id", contains(two));
        search(world, Map.of("facilityId", hospital)).body("items.id", contains(one));
        search(world, Map.of("status", "UNSIGNED")).body("items.id", contains(two));
        search(world, Map.of("from", "2024-01-02", "to", "2024-03-02")).body("items.id", contains(two, one));
        search(world, Map.of("from", "2024-01-03", "to", "2024-03-01")).body("items", hasSize(0));
    }

    @Test
    void walksListsPageByPage() {
        World world = World.create();
        UUID hospital = world.facility("MN", "HOSPITAL");
        UUID patient = world.patient(hospital, "1", "Lind", "Ada", "1970-02-03");
        // Three of one day, so that the id decides.
        List<String> ids = IntStream.range(0, 5)
                .mapToObj(i -> {
                    Map<String, Object> body =
                            recordBody(hospital, "LAB_REPORT", i < 3 ? "2024-01-02" : "2024-01-0" + i);
                    body.put("diagnosisCodes", List.of("I10"));
                    return world.record(patient, body).toString();
                })
                .toList();
        String list = "/v1/patients/" + patient + "/records?limit=2";
        String cursor = as(world.token("front-desk"))
                .get(list)
                .then()
                .body("items.id", contains(ids.get(0), ids.get(1)))
                .extract()
                .path("next");
        cursor = as(world.token("front-desk"))
                .get(list + "&cursor=" + cursor)
                .then()
                .body("items.id", contains(ids.get(2), ids.get(3)))
                .extract()
                .path("next");
        as(world.token("front-desk"))
                .get(list + "&cursor=" + cursor)
                .then()
                .body("items.id", contains(ids.get(4)))
                .body("next", equalTo(null));
        for (Map<String, String> by : List.of(Map.of("kind", "LAB_REPORT"), Map.of("diagnosisCode", "I10"))) {
            Map<String, Object> body = new java.util.HashMap<>(by);
            body.put("limit", 3);
            String next = search(world, body)
                    .body("items.id", contains(ids.get(4), ids.get(3), ids.get(2)))
                    .extract()
                    .path("next");
            body.put("cursor", next);
            search(world, body)
                    .body("items.id", contains(ids.get(1), ids.get(0)))
                    .body("next", equalTo(null));
        }
    }

    @Test
    void refusesASearchByNothing() {
        World world = World.create();
        as(world.token("roi-specialist"))
                .body(Map.of("limit", 3))
                .post("/v1/records/search")
                .then()
                .statusCode(400)
                .body("errors[0].constraint", equalTo("at-least-one-criterion"));
    }

    @Test
    void showsOnlyRecordsAtTheCallersFacilities() {
        World world = World.create();
        UUID hospital = world.facility("MN", "HOSPITAL");
        UUID clinic = world.facility("TX", "CLINIC");
        UUID patient = world.patient(hospital, "1", "Lind", "Ada", "1970-02-03");
        Map<String, Object> body = recordBody(hospital, "LAB_REPORT", "2024-01-02");
        body.put("diagnosisCodes", List.of("I10"));
        UUID there = world.record(patient, body);
        UUID here = world.record(patient, clinic, "LAB_REPORT", "2024-01-03");
        String token = Tokens.at(world.custodian, "sam", List.of(clinic), "roi-specialist");
        as(token).get("/v1/patients/" + patient + "/records").then().body("items.id", contains(here.toString()));
        as(token).get(path(there)).then().statusCode(404);
        as(token)
                .body(Map.of("diagnosisCode", "I10"))
                .post("/v1/records/search")
                .then()
                .body("items", hasSize(0));
        as(token)
                .header("If-Match", "\"0\"")
                .body(Map.of("status", "FINAL"))
                .patch(path(there))
                .then()
                .statusCode(404);
    }

    @Test
    void listsAPatientsRecordsByStateAndDates() {
        World world = World.create();
        UUID hospital = world.facility("MN", "HOSPITAL");
        UUID patient = world.patient(hospital, "1", "Lind", "Ada", "1970-02-03");
        String old = world.record(patient, hospital, "LAB_REPORT", "2023-01-02").toString();
        String young =
                world.record(patient, hospital, "LAB_REPORT", "2024-01-02").toString();
        String list = "/v1/patients/" + patient + "/records";
        as(world.token("front-desk")).get(list).then().body("items.id", contains(old, young));
        as(world.token("front-desk")).get(list + "?to=2023-12-31").then().body("items.id", contains(old));
        as(world.token("front-desk")).get(list + "?from=2023-12-31").then().body("items.id", contains(young));
        as(world.token("front-desk")).get(list + "?status=UNSIGNED").then().body("items", hasSize(0));
        as(world.token("front-desk"))
                .get(list + "?facilityId=" + UUID.randomUUID())
                .then()
                .body("items", hasSize(0));
        as(world.token("front-desk"))
                .get("/v1/patients/" + UUID.randomUUID() + "/records")
                .then()
                .statusCode(404);
    }

    @Test
    void auditsReadsOfTheIndex() {
        World world = World.create();
        UUID hospital = world.facility("MN", "HOSPITAL");
        UUID patient = world.patient(hospital, "1", "Lind", "Ada", "1970-02-03");
        UUID record = world.record(patient, hospital, "LAB_REPORT", "2024-01-02");
        as(world.token("front-desk")).get(path(record));
        as(world.token("front-desk")).get("/v1/patients/" + patient + "/records");
        search(world, Map.of("patientId", patient, "kind", "LAB_REPORT"));
        as(world.token("auditor"))
                .get("/v1/audit-events?patientId=" + patient)
                .then()
                .body(
                        "items.action",
                        contains("record.search", "record.list", "record.read", "record.create", "patient.create"))
                .body("items[0].detail.criteria", equalTo("kind patientId"))
                .body("items[0].detail.records", equalTo(record.toString()))
                .body("items[2].subjectId", equalTo(record.toString()));
    }
}
