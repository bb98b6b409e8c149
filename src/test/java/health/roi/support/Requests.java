package health.roi.support;

import static health.roi.support.World.as;
import static health.roi.support.World.post;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Release requests of one facility, made over HTTP as its people make them; the patient is Ada Lind. */
public final class Requests {

    public static final String PATH = "/v1/release-requests";

    public final World world;
    public final UUID facility;

    private Requests(World world, UUID facility) {
        this.world = world;
        this.facility = facility;
    }

    public static Requests at(World world, UUID facility) {
        return new Requests(world, facility);
    }

    /** A hospital in Minnesota of a custodian of its own. */
    public static Requests ofAHospital() {
        World world = World.create();
        return at(world, world.facility("MN", "HOSPITAL"));
    }

    /** Ada Lind asks for her own records of 2024. */
    public Map<String, Object> ofPatient() {
        return body("PATIENT", "Ada Lind", "PATIENT_REQUEST");
    }

    /** An attorney asks for them. */
    public Map<String, Object> ofAttorney() {
        return body("ATTORNEY", "Lakeview Injury Law Office", "LEGAL");
    }

    public Map<String, Object> body(String kind, String requester, String purpose) {
        Map<String, Object> body = new HashMap<>();
        body.put("facilityId", facility);
        body.put("channel", "WALK_IN");
        body.put("requester", new HashMap<>(Map.of("kind", kind, "name", requester)));
        body.put("patient", stated());
        body.put("scope", Map.of("from", "2024-01-01", "to", "2024-12-31", "documentKinds", List.of("ALL")));
        body.put("purpose", purpose);
        body.put("medium", "PAPER");
        body.put("recipient", requester);
        body.put("delivery", Map.of("method", "PICK_UP"));
        return body;
    }

    /** What the form says: name, birth date and record number of {@link #patient()}. */
    public static Map<String, Object> stated() {
        return new HashMap<>(
                Map.of("familyName", "Lind", "givenName", "Ada", "birthDate", "1970-02-03", "recordNumber", "MRN-1"));
    }

    /** Ada Lind's chart at the facility. */
    public UUID patient() {
        return world.patient(facility, "MRN-1", "Lind", "Ada", "1970-02-03");
    }

    public ValidatableResponse log(Map<String, Object> body) {
        return post(world.token("front-desk"), PATH, body);
    }

    public UUID logged(Map<String, Object> body) {
        return UUID.fromString(log(body).statusCode(201).extract().path("id"));
    }

    public static String path(UUID id, String rest) {
        return PATH + "/" + id + (rest.isEmpty() ? "" : "/" + rest);
    }

    public Response read(UUID id) {
        return as(world.token("front-desk")).get(path(id, ""));
    }

    public String etag(UUID id) {
        return read(id).then().statusCode(200).extract().header("ETag");
    }

    /** A specialist acts on the version that is there now. */
    public ValidatableResponse act(UUID id, String what, Object body) {
        return World.move(world.token("roi-specialist"), path(id, what), etag(id), body);
    }

    public ValidatableResponse mend(UUID id, Map<String, Object> body) {
        return as(world.token("front-desk"))
                .header("If-Match", etag(id))
                .body(body)
                .patch(path(id, ""))
                .then();
    }

    public ValidatableResponse match(UUID id, UUID patient) {
        return act(id, "patient-match", Map.of("patientId", patient));
    }

    public ValidatableResponse verify(UUID id, String subject) {
        return act(id, "verifications", Map.of("subject", subject, "method", "PHOTO_ID"));
    }

    public ValidatableResponse hold(UUID id, String reason) {
        return act(
                id,
                "holds",
                Map.of("reason", reason, "mustAct", "REQUESTER", "howItEnds", "The requester sends what is missing."));
    }

    public void matchAndIdentify(UUID id, UUID patient) {
        match(id, patient).statusCode(200);
        verify(id, "REQUESTER_IDENTITY").statusCode(200);
    }

    public void review(UUID id) {
        act(id, "review", Map.of()).statusCode(200);
    }

    public ValidatableResponse approve(UUID id) {
        return act(id, "approval", Map.of());
    }

    /** A valid form for the attorney's request. */
    public static Map<String, Object> authorizationBody(UUID patient) {
        Map<String, Object> form = new HashMap<>();
        form.put("patientId", patient);
        form.put("informationDescription", "All records of 2024");
        form.put("discloser", "Northwoods Health");
        form.put("recipient", "Lakeview Injury Law Office");
        form.put("purpose", "Legal claim");
        form.put("expirationDate", LocalDate.now().plusYears(1).toString());
        form.put("signed", true);
        form.put("signedOn", LocalDate.now().minusDays(20).toString());
        form.put("statesRevocationRight", true);
        form.put("statesConditioning", true);
        form.put("statesRedisclosure", true);
        return form;
    }

    public UUID authorization(Map<String, Object> form) {
        return UUID.fromString(post(world.token("front-desk"), "/v1/authorizations", form)
                .statusCode(201)
                .extract()
                .path("id"));
    }

    /** A valid authorization of the patient, with its scan. */
    public UUID authorizationFor(UUID patient) {
        UUID id = authorization(authorizationBody(patient));
        storeScan(id);
        return id;
    }

    public void storeScan(UUID authorization) {
        String path = "/v1/authorizations/" + authorization;
        String etag = as(world.token("front-desk")).get(path).header("ETag");
        as(world.token("front-desk"))
                .contentType("application/pdf")
                .header("If-Match", etag)
                .body(SampleDocuments.pdf("I authorize the release", 1))
                .put(path + "/document")
                .then()
                .statusCode(200);
    }

    public ValidatableResponse attach(UUID id, UUID authorization) {
        return act(id, "authorization", Map.of("authorizationId", authorization));
    }

    /** A stored paper of that kind: one page. */
    public UUID paper(UUID id, String kind) {
        String token = world.token("front-desk");
        var announced = post(token, path(id, "documents"), Map.of("kind", kind, "title", kind))
                .statusCode(201)
                .extract();
        String paper = announced.path("id");
        as(token)
                .contentType("application/pdf")
                .header("If-Match", announced.<String>path("etag"))
                .body(SampleDocuments.pdf(kind, 1))
                .put(path(id, "documents/" + paper + "/content"))
                .then()
                .statusCode(200);
        return UUID.fromString(paper);
    }

    /** Somebody of that role acts on the version that is there now. */
    public ValidatableResponse actAs(String role, UUID id, String what, Object body) {
        return as(world.token(role))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", etag(id))
                .body(body)
                .post(path(id, what))
                .then();
    }

    public ValidatableResponse determination(UUID id) {
        return as(world.token("roi-specialist"))
                .get(path(id, "determination"))
                .then()
                .statusCode(200);
    }

    /** In review, matched, identified, with one record in scope: nothing stands in the way of an approval. */
    public UUID approvable() {
        UUID patient = patient();
        world.record(patient, facility, "LAB_RESULT", "2024-03-17");
        UUID id = logged(ofPatient());
        matchAndIdentify(id, patient);
        review(id);
        return id;
    }

    /** The history, as the entries read back. */
    public List<Map<String, Object>> history(UUID id) {
        return as(world.token("roi-specialist"))
                .get(path(id, "history"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("");
    }

    public List<String> actions(UUID id) {
        return history(id).stream().map(entry -> (String) entry.get("action")).toList();
    }
}
