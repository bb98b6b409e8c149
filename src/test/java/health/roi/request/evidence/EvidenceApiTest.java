package health.roi.request.evidence;

import static health.roi.support.World.as;
import static health.roi.support.World.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import health.roi.support.ApiTest;
import health.roi.support.Requests;
import health.roi.support.SampleDocuments;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EvidenceApiTest extends ApiTest {

    private static UUID logged(Requests requests, Map<String, Object> stated) {
        Map<String, Object> body = requests.ofPatient();
        body.put("patient", stated);
        return requests.logged(body);
    }

    private static ValidatableResponse store(Requests requests, UUID id, String paper, String etag, byte[] bytes) {
        return as(requests.world.token("front-desk"))
                .contentType("application/pdf")
                .header("If-Match", etag)
                .body(bytes)
                .put(Requests.path(id, "documents/" + paper + "/content"))
                .then();
    }

    private static String announce(Requests requests, UUID id) {
        return post(
                        requests.world.token("front-desk"),
                        Requests.path(id, "documents"),
                        Map.of("kind", "REQUEST_LETTER", "title", "Letter"))
                .statusCode(201)
                .body("stored", equalTo(false))
                .extract()
                .path("id");
    }

    @Test
    void keepsWhoVerifiedWhomAndHow() {
        Requests requests = Requests.ofAHospital();
        UUID id = requests.logged(requests.ofPatient());
        requests.act(
                        id,
                        "verifications",
                        Map.of(
                                "subject", "REQUESTER_IDENTITY",
                                "method", "PHOTO_ID",
                                "documentType", "driving licence",
                                "lastDigits", "4821"))
                .statusCode(200)
                .body("verifications[0].method", equalTo("PHOTO_ID"))
                .body("verifications[0].lastDigits", equalTo("4821"))
                .body("verifications[0].verifiedBy", equalTo("test-roi-specialist"));
        assertEquals(
                Map.of("subject", "REQUESTER_IDENTITY", "method", "PHOTO_ID"),
                requests.history(id).get(1).get("detail"));
    }

    @Test
    void refusesAWholeDocumentNumber() {
        Requests requests = Requests.ofAHospital();
        UUID id = requests.logged(requests.ofPatient());
        String answer = requests.act(
                        id,
                        "verifications",
                        Map.of("subject", "REQUESTER_IDENTITY", "method", "PHOTO_ID", "lastDigits", "D12345678"))
                .statusCode(400)
                .body("errors.pointer", contains("/lastDigits"))
                .extract()
                .asString();
        assertEquals(-1, answer.indexOf("D12345678"));
    }

    @Test
    void refusesToVerifyTheSignerOfNothing() {
        Requests requests = Requests.ofAHospital();
        UUID id = requests.logged(requests.ofAttorney());
        requests.verify(id, "SIGNER_IDENTITY")
                .statusCode(409)
                .body("refusals.code", contains("authorization-not-attached"));
    }

    @Test
    void theSignerOfOneFormIsNotTheSignerOfAnother() {
        Requests requests = Requests.ofAHospital();
        UUID patient = requests.patient();
        UUID id = requests.logged(requests.ofAttorney());
        requests.matchAndIdentify(id, patient);
        UUID first = requests.authorizationFor(patient);
        requests.attach(id, first);
        requests.verify(id, "SIGNER_IDENTITY").body("verifications.subject", hasItem("SIGNER_IDENTITY"));
        requests.attach(id, requests.authorizationFor(patient))
                .body("verifications.subject", contains("REQUESTER_IDENTITY"));
        requests.attach(id, first).body("verifications.subject", hasItem("SIGNER_IDENTITY"));
    }

    @Test
    void storesAPaperInTwoStepsAndOnce() {
        Requests requests = Requests.ofAHospital();
        UUID id = requests.logged(requests.ofPatient());
        String paper = announce(requests, id);
        String clerk = requests.world.token("front-desk");
        String content = Requests.path(id, "documents/" + paper + "/content");
        as(clerk).get(content).then().statusCode(404).body("code", equalTo("no-document"));
        byte[] letter = SampleDocuments.pdf("Please send my records", 1);
        as(clerk)
                .contentType("application/pdf")
                .body(letter)
                .put(content)
                .then()
                .statusCode(428);
        store(requests, id, paper, "\"0\"", letter).statusCode(200).body("stored", equalTo(true));
        assertArrayEquals(letter, as(clerk).get(content).asByteArray());
        store(requests, id, paper, "\"0\"", letter).statusCode(412);
        store(requests, id, paper, "\"1\"", letter).statusCode(409).body("code", equalTo("conflict"));
        as(clerk).get(Requests.path(id, "documents")).then().body("stored", contains(true));
    }

    @Test
    void refusesAPaperThatIsNoDocument() {
        Requests requests = Requests.ofAHospital();
        UUID id = requests.logged(requests.ofPatient());
        String paper = announce(requests, id);
        store(requests, id, paper, "\"0\"", SampleDocuments.truncatedPdf()).statusCode(422);
        as(requests.world.token("front-desk"))
                .get(Requests.path(id, "documents"))
                .then()
                .body("stored", contains(false));
    }

    @Test
    void refusesAPaperOfAnotherRequest() {
        Requests requests = Requests.ofAHospital();
        String paper = announce(requests, requests.logged(requests.ofPatient()));
        UUID other = requests.logged(requests.ofPatient());
        store(requests, other, paper, "\"0\"", SampleDocuments.pdf("x", 1)).statusCode(404);
    }

    @Test
    void refusesThePagesOfAPaperOnceTheRequestIsClosed() {
        Requests requests = Requests.ofAHospital();
        UUID id = requests.logged(requests.ofPatient());
        String paper = announce(requests, id);
        requests.act(id, "cancellation", Map.of("reason", "Taken back."));
        store(requests, id, paper, "\"0\"", SampleDocuments.pdf("x", 1))
                .statusCode(409)
                .body("code", equalTo("request-closed"));
    }

    @Test
    void keepsTheCallLogAlsoAfterTheEnd() {
        Requests requests = Requests.ofAHospital();
        UUID id = requests.logged(requests.ofPatient());
        String clerk = requests.world.token("front-desk");
        String notes = Requests.path(id, "notes");
        String etag = requests.etag(id);
        post(clerk, notes, Map.of("kind", "CALL_IN", "text", "Asks how long it takes."))
                .statusCode(201);
        assertEquals(etag, requests.etag(id));
        requests.act(id, "cancellation", Map.of("reason", "Taken back."));
        post(clerk, notes, Map.of("kind", "CALL_OUT", "text", "Told that it is cancelled."))
                .statusCode(201);
        as(clerk)
                .get(notes)
                .then()
                .body("text", contains("Asks how long it takes.", "Told that it is cancelled."))
                .body("writtenBy", contains("test-front-desk", "test-front-desk"));
    }

    @Test
    void readsAndChangesAreInTheTrailAndTheirWordsAreNot() {
        Requests requests = Requests.ofAHospital();
        UUID id = requests.approvable();
        String clerk = requests.world.token("front-desk");
        requests.read(id);
        post(clerk, Requests.path(id, "notes"), Map.of("kind", "NOTE", "text", "Zanzibar"));
        as(clerk).get(Requests.path(id, "notes"));
        as(clerk).get(Requests.path(id, "documents"));
        as(clerk).get(Requests.path(id, "history"));
        as(clerk).get(Requests.path(id, "determination"));
        String trail = as(requests.world.token("auditor"))
                .queryParam("requestId", id)
                .queryParam("limit", 200)
                .get("/v1/audit-events")
                .then()
                .statusCode(200)
                .body("items", not(hasSize(0)))
                .body(
                        "items.action",
                        hasItems(
                                "release-request.read",
                                "release-request.note",
                                "release-request.notes.read",
                                "release-request.documents.read",
                                "release-request.history.read",
                                "release-request.determination.read",
                                "release-request.match-patient",
                                "release-request.verify",
                                "release-request.review"))
                .extract()
                .asString();
        assertEquals(-1, trail.indexOf("Zanzibar"));
        assertEquals(-1, trail.indexOf("Lind"));
    }
}
