package health.roi.chart.patient;

import static health.roi.support.World.as;
import static health.roi.support.World.post;
import static org.hamcrest.Matchers.contains;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PatientApiTest extends ApiTest {

    /** Hears what higher features will hear. */
    @Singleton
    static class Ear {
        final List<PatientChanged> heard = new CopyOnWriteArrayList<>();

        void changed(@Observes PatientChanged event) {
            heard.add(event);
        }
    }

    @Inject
    Ear ear;

    private static Map<String, Object> number(UUID facility, String number) {
        return Map.of("facilityId", facility, "number", number);
    }

    private static Map<String, Object> body(String family, String given, String born, List<?> identifiers) {
        return new HashMap<>(
                Map.of("familyName", family, "givenName", given, "birthDate", born, "identifiers", identifiers));
    }

    private static ValidatableResponse register(World world, Map<String, Object> body) {
        return post(world.token("front-desk"), "/v1/patients", body);
    }

    @Test
    void tellsOfADeathAndOfNoChangeNothing() {
        World world = World.create();
        UUID id = world.patient(world.facility("MN", "HOSPITAL"), "MRN-1", "Lind", "Ada", "1970-02-03");
        ear.heard.clear();
        Map<String, String> demographics =
                new HashMap<>(Map.of("familyName", "Lind", "givenName", "Ada", "birthDate", "1970-02-03"));
        replace(world, id, demographics);
        assertEquals(List.of(), ear.heard);
        demographics.put("deceasedOn", "2024-05-06");
        replace(world, id, demographics);
        assertEquals(List.of(new PatientChanged(id)), ear.heard);
    }

    private static void replace(World world, UUID id, Map<String, String> demographics) {
        String path = "/v1/patients/" + id;
        String token = world.token("front-desk");
        as(token)
                .header("If-Match", as(token).get(path).header("ETag"))
                .body(demographics)
                .put(path)
                .then()
                .statusCode(200);
    }

    @Test
    void findsAPatientByAnyIdentifierAndAddsTheOthers() {
        World world = World.create();
        UUID hospital = world.facility("MN", "HOSPITAL");
        UUID clinic = world.facility("TX", "CLINIC");
        UUID id = world.patient(hospital, "MRN-1", "O'Brien", "Mary", "1970-02-03");
        String before = as(world.token("front-desk")).get("/v1/patients/" + id).header("ETag");
        register(world, body("OBRIEN", "M.", "1970-02-03", List.of(number(clinic, " C-9 "), number(hospital, "MRN-1"))))
                .statusCode(200)
                .body("id", equalTo(id.toString()))
                .body("familyName", equalTo("O'Brien"))
                .body("givenName", equalTo("Mary"))
                .body("identifiers", hasSize(2))
                .body("identifiers.number", hasItem("C-9"));
        register(world, body("o brien", "Mary", "1970-02-03", List.of(number(clinic, "C-9"))))
                .statusCode(200)
                .body("id", equalTo(id.toString()));
        as(world.token("front-desk"))
                .header("If-None-Match", before)
                .get("/v1/patients/" + id)
                .then()
                .statusCode(200);
    }

    @Test
    void refusesAnIdentifierOfAnotherPatient() {
        World world = World.create();
        UUID hospital = world.facility("MN", "HOSPITAL");
        world.patient(hospital, "MRN-1", "Lind", "Ada", "1970-02-03");
        register(world, body("Lind", "Ada", "1971-02-03", List.of(number(hospital, "M-2"), number(hospital, "MRN-1"))))
                .statusCode(409)
                .body("code", equalTo("identifier-taken"))
                .body("errors.pointer", contains("/identifiers/1"));
        register(world, body("Lund", "Ada", "1970-02-03", List.of(number(hospital, "MRN-1"))))
                .statusCode(409);
    }

    @Test
    void refusesIdentifiersOfTwoPatients() {
        World world = World.create();
        UUID hospital = world.facility("MN", "HOSPITAL");
        world.patient(hospital, "MRN-1", "Lind", "Ada", "1970-02-03");
        world.patient(hospital, "MRN-2", "Lind", "Ada", "1970-02-03");
        register(
                        world,
                        body(
                                "Lind",
                                "Ada",
                                "1970-02-03",
                                List.of(number(hospital, "MRN-1"), number(hospital, "MRN-2"))))
                .statusCode(409)
                .body("code", equalTo("identifier-taken"));
    }

    @Test
    void refusesAnIdentifierOfAFacilityOfSomebodyElse() {
        World world = World.create();
        UUID foreign = World.create().facility("MN", "HOSPITAL");
        register(world, body("Lind", "Ada", "1970-02-03", List.of(number(foreign, "1"))))
                .statusCode(422)
                .body("code", equalTo("reference-unknown"))
                .body("errors[0].pointer", equalTo("/identifiers/0/facilityId"));
    }

    @Test
    void refusesARegistrationWithoutAKey() {
        World world = World.create();
        as(world.token("front-desk"))
                .body(body("Lind", "Ada", "1970-02-03", List.of(number(world.facility("MN", "CLINIC"), "1"))))
                .post("/v1/patients")
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-missing"));
    }

    @Test
    void refusesDatesThatCannotBe() {
        World world = World.create();
        UUID hospital = world.facility("MN", "HOSPITAL");
        Map<String, Object> unborn = body("Lind", "Ada", "2999-01-01", List.of(number(hospital, "1")));
        unborn.put("deceasedOn", "2998-01-01");
        register(world, unborn)
                .statusCode(400)
                .body("errors.pointer", contains("/birthDate", "/deceasedOn", "/deceasedOn"))
                .body("errors.constraint", contains("not-in-future", "not-in-future", "not-before-birth"));
    }

    @Test
    void saysAllThatIsWrongAtOnce() {
        World world = World.create();
        register(world, new HashMap<>(Map.of("familyName", " ", "identifiers", List.of())))
                .statusCode(400)
                .body("errors.pointer", contains("/birthDate", "/familyName", "/givenName", "/identifiers"));
    }

    @Test
    void makesOnePatientOfManyRegistrationsAtOnce() throws Exception {
        World world = World.create();
        UUID hospital = world.facility("MN", "HOSPITAL");
        Callable<String> registration = () -> register(
                        world, body("Lind", "Ada", "1970-02-03", List.of(number(hospital, "A"), number(hospital, "B"))))
                .extract()
                .path("id");
        var pool = Executors.newFixedThreadPool(8);
        try {
            List<String> ids = pool
                    .invokeAll(
                            IntStream.range(0, 16).mapToObj(i -> registration).toList())
                    .stream()
                    .map(PatientApiTest::get)
                    .toList();
            assertEquals(1, ids.stream().distinct().count());
        } finally {
            pool.shutdown();
        }
    }

    private static String get(java.util.concurrent.Future<String> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void changesDemographicsByVersion() {
        World world = World.create();
        UUID id = world.patient(world.facility("MN", "HOSPITAL"), "1", "Lind", "Ada", "1970-02-03");
        String etag = as(world.token("front-desk")).get("/v1/patients/" + id).header("ETag");
        Map<String, Object> married = Map.of(
                "familyName", "Åberg", "givenName", "Ada", "birthDate", "1970-02-03", "deceasedOn", "2024-01-02");
        as(world.token("front-desk"))
                .body(married)
                .put("/v1/patients/" + id)
                .then()
                .statusCode(428);
        as(world.token("front-desk"))
                .header("If-Match", etag)
                .body(married)
                .put("/v1/patients/" + id)
                .then()
                .statusCode(200)
                .body("deceasedOn", equalTo("2024-01-02"));
        as(world.token("front-desk"))
                .header("If-Match", etag)
                .body(married)
                .put("/v1/patients/" + id)
                .then()
                .statusCode(412);
        search(world, Map.of("familyName", "aberg")).body("items.id", contains(id.toString()));
    }

    private static ValidatableResponse search(World world, Map<String, ?> body) {
        return as(world.token("front-desk"))
                .body(body)
                .post("/v1/patients/search")
                .then()
                .statusCode(200);
    }

    @Test
    void searchesByWhatIsKnown() {
        World world = World.create();
        UUID hospital = world.facility("MN", "HOSPITAL");
        UUID clinic = world.facility("TX", "CLINIC");
        String ada =
                world.patient(hospital, "77", "Lindström", "Ada", "1970-02-03").toString();
        String bo = world.patient(clinic, "77", "Lind", "Bo", "1980-02-03").toString();
        String cy = world.patient(clinic, "78", "Moe", "Cy", "1970-02-03").toString();
        search(world, Map.of("familyName", "LIND")).body("items.id", contains(bo, ada));
        search(world, Map.of("familyName", "lindstrom", "givenName", "a")).body("items.id", contains(ada));
        search(world, Map.of("givenName", "Cy")).body("items.id", contains(cy));
        search(world, Map.of("birthDate", "1970-02-03")).body("items.id", contains(ada, cy));
        search(world, Map.of("recordNumber", "77")).body("items.id", contains(bo, ada));
        search(world, Map.of("recordNumber", "77", "facilityId", hospital)).body("items.id", contains(ada));
        search(world, Map.of("recordNumber", "77", "birthDate", "1999-01-01")).body("items", hasSize(0));
    }

    @Test
    void walksASearchPageByPage() {
        World world = World.create();
        UUID hospital = world.facility("MN", "HOSPITAL");
        // Three have the same name, so that the id decides.
        List<String> ids = IntStream.range(0, 5)
                .mapToObj(i -> world.patient(hospital, "N" + i, i < 3 ? "Berg" : "Bergman" + i, "Al", "1970-02-03")
                        .toString())
                .toList();
        ValidatableResponse first = search(world, Map.of("familyName", "berg", "limit", 2))
                .body("items.id", contains(ids.get(0), ids.get(1)));
        String cursor = first.extract().path("next");
        cursor = search(world, Map.of("familyName", "berg", "limit", 2, "cursor", cursor))
                .body("items.id", contains(ids.get(2), ids.get(3)))
                .extract()
                .path("next");
        search(world, Map.of("familyName", "berg", "limit", 2, "cursor", cursor))
                .body("items.id", contains(ids.get(4)))
                .body("next", equalTo(null));
    }

    @Test
    void refusesASearchByNothing() {
        World world = World.create();
        for (Map<String, String> body :
                List.<Map<String, String>>of(Map.of(), Map.of("familyName", " - "), Map.of("recordNumber", " "))) {
            as(world.token("front-desk"))
                    .body(body)
                    .post("/v1/patients/search")
                    .then()
                    .statusCode(400)
                    .body("errors[0].constraint", equalTo("at-least-one-criterion"));
        }
    }

    @Test
    void refusesAFacilityWithoutARecordNumber() {
        World world = World.create();
        as(world.token("front-desk"))
                .body(Map.of("facilityId", UUID.randomUUID(), "familyName", "x"))
                .post("/v1/patients/search")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/recordNumber"));
    }

    @Test
    void refusesATamperedCursor() {
        World world = World.create();
        as(world.token("front-desk"))
                .body(Map.of("familyName", "x", "cursor", "AAAA"))
                .post("/v1/patients/search")
                .then()
                .statusCode(400)
                .body("code", equalTo("cursor-invalid"));
    }

    @Test
    void hidesPatientsFromOthers() {
        World world = World.create();
        UUID hospital = world.facility("MN", "HOSPITAL");
        UUID id = world.patient(hospital, "1", "Lind", "Ada", "1970-02-03");
        World other = World.create();
        as(other.token("front-desk")).get("/v1/patients/" + id).then().statusCode(404);
        search(other, Map.of("familyName", "Lind")).body("items", hasSize(0));
        String courier = Tokens.ofCopyService(world.custodian, world.copyService(hospital), "courier");
        as(courier).get("/v1/patients/" + id).then().statusCode(403);
        as(world.token("auditor")).get("/v1/patients/" + id).then().statusCode(403);
    }

    @Test
    void auditsReadsAndSearchesByIdsOnly() {
        World world = World.create();
        UUID id = world.patient(world.facility("MN", "HOSPITAL"), "1", "Lind", "Ada", "1970-02-03");
        as(world.token("front-desk")).get("/v1/patients/" + id).then().statusCode(200);
        search(world, Map.of("familyName", "Lind", "birthDate", "1970-02-03"));
        List<Map<String, Object>> events = as(world.token("auditor"))
                .get("/v1/audit-events")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        Map<String, Map<String, Object>> byAction = events.stream()
                .collect(Collectors.toMap(event -> (String) event.get("action"), event -> event, (a, b) -> a));
        assertEquals(id.toString(), byAction.get("patient.create").get("patientId"));
        assertEquals(id.toString(), byAction.get("patient.read").get("patientId"));
        assertEquals(
                Map.of("criteria", "birthDate familyName", "patients", id.toString()),
                byAction.get("patient.search").get("detail"));
    }
}
