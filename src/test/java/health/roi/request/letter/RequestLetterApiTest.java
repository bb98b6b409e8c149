package health.roi.request.letter;

import static health.roi.support.Problems.refused;
import static health.roi.support.World.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.roi.support.ApiTest;
import health.roi.support.PdfText;
import health.roi.support.PdfValidity;
import health.roi.support.Requests;
import health.roi.support.World;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The letters of a request over HTTP: what they say comes from the request. */
@QuarkusTest
class RequestLetterApiTest extends ApiTest {

    private Requests desk;
    private UUID patient;

    @BeforeEach
    void begin() {
        desk = Requests.ofAHospital();
        patient = desk.patient();
    }

    private UUID written(UUID id, String kind) {
        return UUID.fromString(
                World.post(desk.world.token("front-desk"), Requests.path(id, "letters"), Map.of("kind", kind))
                        .statusCode(201)
                        .body("kind", equalTo(kind))
                        .extract()
                        .path("id"));
    }

    private byte[] content(UUID letter) {
        return as(desk.world.token("front-desk"))
                .get("/v1/letters/" + letter + "/content")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static String words(byte[] pdf) {
        return PdfText.of(pdf).replaceAll("\\s+", " ");
    }

    @Test
    void anAcknowledgementSaysWhatWasAskedForAndByWhenItIsAnswered() {
        UUID id = desk.logged(desk.ofPatient());
        desk.matchAndIdentify(id, patient);
        byte[] pdf = content(written(id, "ACKNOWLEDGEMENT"));
        String words = words(pdf);
        assertTrue(words.contains("all records from January 1, 2024 to December 31, 2024"), words);
        assertTrue(words.contains(desk.read(id).then().extract().path("trackingNumber")));
        PdfValidity.assertArchivalAndAccessible(pdf);
        assertTrue(desk.actions(id).contains("write-letter"));
    }

    @Test
    void aDeficiencyNamesEveryDefectAndHowToMendIt() {
        Map<String, Object> form = Requests.authorizationBody(patient);
        form.remove("expirationDate");
        form.put("statesRevocationRight", false);
        UUID authorization = desk.authorization(form);
        UUID id = desk.logged(desk.ofAttorney());
        desk.match(id, patient).statusCode(200);
        desk.attach(id, authorization).statusCode(200);
        List<String> codes = desk.determination(id).extract().path("findings.code");
        assertEquals(
                List.of("IDENTITY_UNVERIFIED", "AUTH_EXPIRATION_MISSING", "AUTH_REVOCATION_STATEMENT_MISSING"), codes);

        String words = words(content(written(id, "DEFICIENCY")));
        for (String code : codes) {
            String problem = health.roi.letter.DefectWords.of(code).problem();
            String remedy = health.roi.letter.DefectWords.of(code).remedy();
            assertTrue(words.contains(problem), problem);
            assertTrue(words.contains(remedy), remedy);
        }
    }

    @Test
    void aDeficiencyReadsTheSameWhateverTheChartHolds() {
        UUID other = desk.world.patient(desk.facility, "MRN-2", "Lund", "Ada", "1970-02-03");
        Map<String, Object> record = World.recordBody(desk.facility, "LAB_RESULT", "2024-03-17");
        record.put("categories", List.of("HIV", "SUD_PART2", "PSYCHOTHERAPY_NOTES"));
        desk.world.record(patient, record);
        desk.world.record(other, World.recordBody(desk.facility, "LAB_RESULT", "2024-03-17"));
        assertEquals(deficiency(other, "Lund", "MRN-2"), deficiency(patient, "Lind", "MRN-1"));
    }

    private String deficiency(UUID person, String family, String number) {
        Map<String, Object> form = Requests.authorizationBody(person);
        form.put("signed", false);
        Map<String, Object> body = desk.ofAttorney();
        body.put(
                "patient",
                Map.of("familyName", family, "givenName", "Ada", "birthDate", "1970-02-03", "recordNumber", number));
        UUID id = desk.logged(body);
        desk.matchAndIdentify(id, person);
        desk.attach(id, desk.authorization(form)).statusCode(200);
        String tracking = desk.read(id).then().extract().path("trackingNumber");
        return words(content(written(id, "DEFICIENCY"))).replace(family, "NAME").replace(tracking, "NUMBER");
    }

    @Test
    void aFearedDangerIsToldToNobodyByLetter() {
        UUID id = desk.logged(desk.body("PERSONAL_REPRESENTATIVE", "Eva Lind", "PATIENT_REQUEST"));
        desk.match(id, patient).statusCode(200);
        desk.act(
                        id,
                        "representative",
                        Map.of("relationship", "GUARDIAN", "name", "Eva Lind", "endangermentConcern", true))
                .statusCode(200);
        String words = words(content(written(id, "DEFICIENCY")));
        assertFalse(words.contains("professional"), words);
    }

    @Test
    void aLetterToTheRequesterDoesNotGoWhereTheCopyGoes() {
        Map<String, Object> body = desk.ofPatient();
        body.put("recipient", "Lakeview Injury Law Office");
        body.put("delivery", Map.of("method", "MAIL", "address", "9 Court Square, Duluth, MN 55802"));
        UUID id = desk.logged(body);
        assertFalse(words(content(written(id, "ACKNOWLEDGEMENT"))).contains("9 Court Square"));
    }

    @Test
    void requestClosed() {
        UUID id = desk.logged(desk.ofPatient());
        desk.act(id, "cancellation", Map.of("reason", "Twice")).statusCode(200);
        refused(
                World.post(
                        desk.world.token("front-desk"),
                        Requests.path(id, "letters"),
                        Map.of("kind", "ACKNOWLEDGEMENT")),
                409,
                "request-closed");
    }

    @Test
    void recordsInScope() {
        desk.world.record(patient, desk.facility, "LAB_RESULT", "2024-03-17");
        UUID id = desk.logged(desk.ofPatient());
        desk.matchAndIdentify(id, patient);
        desk.review(id);
        refused(desk.act(id, "no-records", Map.of("reason", "None")), 409, "not-allowed-now")
                .body("refusals.code", contains("records-in-scope"));
    }

    @Test
    void aFormAboutSomebodyWhoIsNoPatientHereIsAnswered() {
        UUID id = desk.logged(desk.ofAttorney());
        desk.verify(id, "REQUESTER_IDENTITY").statusCode(200);
        desk.review(id);
        refused(desk.act(id, "no-records", Map.of("reason", "None")), 409, "not-allowed-now");
        desk.paper(id, "AUTHORIZATION");
        desk.act(id, "no-records", Map.of("reason", "None")).statusCode(200);
    }

    @Test
    void thatNothingIsThereIsToldOnlyToWhoMayAsk() {
        UUID id = desk.logged(desk.ofAttorney());
        desk.matchAndIdentify(id, patient);
        desk.review(id);
        refused(desk.act(id, "no-records", Map.of("reason", "None")), 409, "not-allowed-now")
                .body("refusals.code", contains("AUTHORIZATION_MISSING"));
    }

    @Test
    void nothingDeficient() {
        UUID id = desk.logged(desk.ofPatient());
        desk.matchAndIdentify(id, patient);
        refused(
                        World.post(
                                desk.world.token("front-desk"),
                                Requests.path(id, "letters"),
                                Map.of("kind", "DEFICIENCY")),
                        409,
                        "not-allowed-now")
                .body("refusals.code", contains("nothing-deficient"));
    }

    @Test
    void aPreviewIsMarkedAndStoresNothing() {
        UUID id = desk.logged(desk.ofPatient());
        byte[] seen = as(desk.world.token("front-desk"))
                .body(Map.of("kind", "ACKNOWLEDGEMENT"))
                .post(Requests.path(id, "letters/preview"))
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        assertTrue(PdfText.of(seen).contains("PREVIEW"));
        as(desk.world.token("front-desk"))
                .get(Requests.path(id, "letters"))
                .then()
                .statusCode(200)
                .body("size()", equalTo(0));
        assertFalse(desk.actions(id).contains("write-letter"));
    }

    @Test
    void aRequestForWhichNothingWasFoundClosesWithItsLetter() {
        UUID id = desk.logged(desk.ofPatient());
        desk.matchAndIdentify(id, patient);
        desk.review(id);
        Map<String, Object> body = new HashMap<>(Map.of(
                "reason",
                "Never treated here",
                "searches",
                List.of(Map.of("what", "Records of 2024", "where", "the archive in Cloquet")),
                "heldElsewhere",
                "St. Olaf Clinic, Cloquet"));
        desk.act(id, "no-records", body).statusCode(200).body("resolution", equalTo("NO_RECORDS"));
        UUID letter = UUID.fromString(as(desk.world.token("front-desk"))
                .get(Requests.path(id, "letters"))
                .then()
                .statusCode(200)
                .body("kind", contains("NO_RECORDS"))
                .extract()
                .path("[0].id"));
        String words = words(content(letter));
        assertTrue(words.contains("the archive in Cloquet"), words);
        assertTrue(words.contains("St. Olaf Clinic, Cloquet"), words);
    }
}
