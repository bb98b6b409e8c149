package health.roi.authorization;

import static health.roi.support.World.as;
import static health.roi.support.World.move;
import static health.roi.support.World.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import health.roi.support.ApiTest;
import health.roi.support.SampleDocuments;
import health.roi.support.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuthorizationApiTest extends ApiTest {

    /** Hears what higher features will hear. */
    @Singleton
    static class Ear {
        final List<AuthorizationRevoked> heard = new CopyOnWriteArrayList<>();

        void revoked(@Observes AuthorizationRevoked event) {
            heard.add(event);
        }
    }

    @Inject
    Ear ear;

    @Inject
    Clock clock;

    private World world;
    private UUID patient;

    @BeforeEach
    void aPatient() {
        world = World.create();
        patient = world.patient(world.facility("MN", "HOSPITAL"), "1", "Lind", "Ada", "1970-02-03");
    }

    private ValidatableResponse create(Map<String, ?> body) {
        return post(world.token("front-desk"), "/v1/authorizations", body);
    }

    private String created() {
        return "/v1/authorizations/"
                + create(Map.of("patientId", patient, "discloser", "Northwoods Health", "signed", true))
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    private String etag(String path) {
        return as(world.token("supervisor")).get(path).header("ETag");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), java.time.ZoneId.of("America/Chicago"));
    }

    private Map<String, String> revocation(LocalDate on) {
        return Map.of("revokedOn", on.toString(), "how", "LETTER");
    }

    @Test
    void recordsEveryElement() {
        Map<String, Object> body = new HashMap<>(Map.of(
                "patientId", patient,
                "informationDescription", "All records of 2024",
                "discloser", "Northwoods Health",
                "recipient", "Lakeview Injury Law Office",
                "purpose", "legal",
                "expirationDate", "2030-01-01",
                "signed", true,
                "signedOn", "2025-01-02",
                "combinedWith", "RESEARCH",
                "specificallyPermits", List.of("HIV", "SUD_PART2")));
        body.put("signedByRepresentative", true);
        body.put("signerAuthority", "health care agent");
        body.put("statesRevocationRight", true);
        body.put("statesConditioning", true);
        body.put("statesRedisclosure", true);
        body.put("forTpo", true);
        body.put(
                "scope",
                Map.of("from", "2024-01-01", "to", "2024-12-31", "documentKinds", List.of("LAB_REPORT", "ECHO")));
        String id = create(body)
                .statusCode(201)
                .header("Location", notNullValue())
                .extract()
                .path("id");
        as(world.token("privacy-officer"))
                .get("/v1/authorizations/" + id)
                .then()
                .statusCode(200)
                .body("patientId", equalTo(patient.toString()))
                .body("recipient", equalTo("Lakeview Injury Law Office"))
                .body("expirationDate", equalTo("2030-01-01"))
                .body("signedOn", equalTo("2025-01-02"))
                .body("combinedWith", equalTo("RESEARCH"))
                .body("statesRedisclosure", equalTo(true))
                .body("knownFalse", equalTo(false))
                .body("scope.to", equalTo("2024-12-31"))
                .body("scope.documentKinds", contains("ECHO", "LAB_REPORT"))
                .body("specificallyPermits", contains("SUD_PART2", "HIV"))
                .body("revocation", equalTo(null))
                .body("documentId", equalTo(null));
    }

    @Test
    void recordsADefectiveForm() {
        Map<String, Object> body = new HashMap<>();
        body.put("patientId", patient);
        body.put("signed", false);
        body.put("purpose", null);
        body.put("signedOn", "2999-01-01");
        body.put("knownFalse", true);
        create(body)
                .statusCode(201)
                .body("combinedWith", equalTo("NONE"))
                .body("signedOn", equalTo("2999-01-01"))
                .body("scope", equalTo(null));
    }

    @Test
    void refusesAnUnknownPatient() {
        create(Map.of("patientId", UUID.randomUUID()))
                .statusCode(422)
                .body("code", equalTo("reference-unknown"))
                .body("errors[0].pointer", equalTo("/patientId"));
        UUID foreign = patient;
        post(World.create().token("front-desk"), "/v1/authorizations", Map.of("patientId", foreign))
                .statusCode(422);
    }

    @Test
    void refusesAnEmptyListOfKinds() {
        create(Map.of("patientId", patient, "scope", Map.of("documentKinds", List.of())))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/scope/documentKinds"));
    }

    @Test
    void takesInARevocation() {
        String path = created();
        ear.heard.clear();
        move(world.token("privacy-officer"), path + "/revocation", etag(path), revocation(today()))
                .statusCode(200)
                .body("revocation.revokedOn", equalTo(today().toString()))
                .body("revocation.how", equalTo("LETTER"))
                .body("revocation.receivedAt", notNullValue())
                .body("revocation.recordedBy", equalTo("test-privacy-officer"));
        assertEquals(1, ear.heard.size());
        assertEquals(path, "/v1/authorizations/" + ear.heard.get(0).authorizationId());
        as(world.token("auditor"))
                .get("/v1/audit-events?patientId=" + patient)
                .then()
                .body("items[0].action", equalTo("authorization.revoke"));
    }

    @Test
    void answersARepeatedRevocationFromItsKey() {
        String path = created();
        String etag = etag(path);
        String key = UUID.randomUUID().toString();
        ear.heard.clear();
        for (int i = 0; i < 2; i++) {
            as(world.token("front-desk"))
                    .header("If-Match", etag)
                    .header("Idempotency-Key", key)
                    .body(revocation(today()))
                    .post(path + "/revocation")
                    .then()
                    .statusCode(200);
        }
        assertEquals(1, ear.heard.size());
    }

    @Test
    void refusesASecondRevocation() {
        String path = created();
        move(world.token("front-desk"), path + "/revocation", etag(path), revocation(today()))
                .statusCode(200);
        move(world.token("front-desk"), path + "/revocation", etag(path), revocation(today()))
                .statusCode(409)
                .body("code", equalTo("already-revoked"));
    }

    @Test
    void refusesARevocationInTheFuture() {
        String path = created();
        ear.heard.clear();
        move(world.token("front-desk"), path + "/revocation", etag(path), revocation(today().plusDays(1)))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/revokedOn"));
        assertEquals(List.of(), ear.heard);
    }

    @Test
    void refusesARevocationOfAnOldVersion() {
        String path = created();
        as(world.token("front-desk"))
                .body(revocation(today()))
                .post(path + "/revocation")
                .then()
                .statusCode(428);
        move(world.token("front-desk"), path + "/revocation", "\"7\"", revocation(today()))
                .statusCode(412);
    }

    private ValidatableResponse scan(String path, String etag, byte[] bytes) {
        return as(world.token("front-desk"))
                .contentType("application/pdf")
                .header("If-Match", etag)
                .body(bytes)
                .put(path + "/document")
                .then();
    }

    @Test
    void keepsTheScanAndGivesItOut() {
        String path = created();
        byte[] pdf = SampleDocuments.pdf("authorization", 2);
        scan(path, etag(path), pdf).statusCode(200).body("documentId", notNullValue());
        Response read = as(world.token("quality-reviewer")).get(path + "/document");
        assertEquals("application/pdf", read.contentType());
        assertArrayEquals(pdf, read.asByteArray());
        as(world.token("auditor"))
                .get("/v1/audit-events?patientId=" + patient)
                .then()
                .body("items.action", hasItem("authorization.document.store"))
                .body("items.action", hasItem("authorization.document.read"));
    }

    @Test
    void refusesASecondScan() {
        String path = created();
        byte[] pdf = SampleDocuments.pdf("authorization", 1);
        scan(path, etag(path), pdf).statusCode(200);
        scan(path, etag(path), pdf).statusCode(409).body("code", equalTo("authorization-scan-stored"));
    }

    @Test
    void refusesAScanForAnOldVersion() {
        String path = created();
        scan(path, "\"7\"", SampleDocuments.pdf("authorization", 1)).statusCode(412);
    }

    @Test
    void refusesAScanThatIsNoDocument() {
        String path = created();
        scan(path, etag(path), new byte[] {0, 1, 2, 3}).statusCode(422).body("code", equalTo("document-refused"));
        as(world.token("supervisor")).get(path).then().body("documentId", equalTo(null));
    }

    @Test
    void refusesToReadAScanThatIsNotStored() {
        as(world.token("supervisor"))
                .get(created() + "/document")
                .then()
                .statusCode(404)
                .body("code", equalTo("no-document"));
    }

    @Test
    void hidesAuthorizationsFromOthers() {
        String path = created();
        World other = World.create();
        as(other.token("supervisor")).get(path).then().statusCode(404);
        move(other.token("supervisor"), path + "/revocation", "\"0\"", revocation(today()))
                .statusCode(404);
        as(world.token("billing")).get(path).then().statusCode(403);
    }
}
