package health.roi.support;

import static health.roi.support.World.as;
import static health.roi.support.World.post;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** One release carried along its path over HTTP, step by step, by the people of a custodian of its own. */
public final class Journey {

    public static final String ATTORNEY = "Lakeview Injury Law Office";
    public static final Map<String, Object> PASSED =
            Map.of("patientOnEveryPage", true, "pagesComplete", true, "datesInScope", true, "recipientCorrect", true);
    public static final Map<String, Object> MAIL =
            Map.of("method", "MAIL", "carrier", "USPS", "carrierNumber", "9400 1000 0000");

    public final World world = World.create();
    public final UUID facility;
    public final UUID copyService;
    public final UUID patient;
    public final String desk = world.token("front-desk");
    public final String specialist = world.token("roi-specialist");
    public final String reviewer = world.token("quality-reviewer");
    public final String officer = world.token("privacy-officer");
    public final String copier;

    public Journey() {
        this("MN");
    }

    public Journey(String state) {
        facility = world.facility(state, "HOSPITAL");
        copyService = world.copyService(facility);
        patient = world.patient(facility, "NW-4711", "Lindqvist", "Karin", "1979-04-12");
        copier = Tokens.ofCopyService(world.custodian, copyService, "copier-1");
    }

    /** A record that somebody classified. */
    public UUID record(String kind, String date, String... categories) {
        Map<String, Object> body = World.recordBody(facility, kind, date);
        body.put("categories", Set.of(categories));
        return world.record(patient, body);
    }

    public UUID storedRecord(String kind, String date, byte[] bytes, String... categories) {
        UUID record = record(kind, date, categories);
        store(record, bytes).statusCode(200);
        return record;
    }

    public ValidatableResponse store(UUID record, byte[] bytes) {
        return upload(
                specialist, "/v1/records/" + record + "/content", etag(specialist, "/v1/records/" + record), bytes);
    }

    public void correct(UUID record, Map<String, Object> body) {
        as(reviewer)
                .header("If-Match", etag(reviewer, "/v1/records/" + record))
                .body(body)
                .patch("/v1/records/" + record)
                .then()
                .statusCode(200);
    }

    public String patientAsks(String method) {
        return ask("PATIENT", "Karin Lindqvist", "PATIENT_REQUEST", method);
    }

    public String attorneyAsks() {
        return ask("ATTORNEY", ATTORNEY, "LEGAL", "MAIL");
    }

    private String ask(String kind, String name, String purpose, String method) {
        return ask(Map.of("kind", kind, "name", name, "address", "9 Court Square"), purpose, method);
    }

    private String ask(Map<String, Object> requester, String purpose, String method) {
        Map<String, Object> body = new HashMap<>();
        body.put("facilityId", facility);
        body.put("channel", "LETTER");
        body.put("requester", requester);
        body.put(
                "patient",
                Map.of(
                        "familyName",
                        "Lindqvist",
                        "givenName",
                        "Karin",
                        "birthDate",
                        "1979-04-12",
                        "recordNumber",
                        "NW-4711"));
        body.put("scope", Map.of("from", "2024-01-01", "to", "2026-12-31"));
        body.put("purpose", purpose);
        body.put("medium", "PAPER");
        body.put("recipient", requester.get("name"));
        body.put("delivery", Map.of("method", method, "address", "9 Court Square, Duluth, MN 55802"));
        return post(desk, "/v1/release-requests", body)
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A form without a defect for the attorney. */
    public Map<String, Object> authorizationBody() {
        Map<String, Object> form = new HashMap<>();
        form.put("patientId", patient);
        form.put("informationDescription", "The complete record");
        form.put("discloser", "Northwoods Health");
        form.put("recipient", ATTORNEY);
        form.put("purpose", "Legal claim");
        form.put("expirationDate", LocalDate.now().plusMonths(6).toString());
        form.put("signedOn", LocalDate.now().minusDays(10).toString());
        form.put("combinedWith", "NONE");
        for (String yes : List.of("signed", "statesRevocationRight", "statesConditioning", "statesRedisclosure")) {
            form.put(yes, true);
        }
        for (String no : List.of(
                "expirationEventOccurred",
                "signedByRepresentative",
                "conditionsTreatment",
                "knownFalse",
                "psychotherapyNotesOnly",
                "forTpo",
                "recipientIsClass",
                "examForRecipient")) {
            form.put(no, false);
        }
        return form;
    }

    /** Records the form with its scan and attaches it. */
    public String authorize(String request, Map<String, Object> form) {
        String id =
                post(desk, "/v1/authorizations", form).statusCode(201).extract().path("id");
        String path = "/v1/authorizations/" + id;
        upload(desk, path + "/document", etag(desk, path), SampleDocuments.pdf("Signed authorization form", 1))
                .statusCode(200);
        step(desk, request, "authorization", Map.of("authorizationId", id)).statusCode(200);
        verify(request, "SIGNER_IDENTITY");
        return id;
    }

    public void revoke(String authorization) {
        String path = "/v1/authorizations/" + authorization;
        World.move(
                        desk,
                        path + "/revocation",
                        etag(desk, path),
                        Map.of("revokedOn", LocalDate.now().minusDays(1).toString(), "how", "LETTER"))
                .statusCode(200);
    }

    public void matchAndVerify(String request) {
        step(desk, request, "patient-match", Map.of("patientId", patient)).statusCode(200);
        verify(request, "REQUESTER_IDENTITY");
    }

    private void verify(String request, String subject) {
        step(
                        desk,
                        request,
                        "verifications",
                        Map.of(
                                "subject",
                                subject,
                                "method",
                                "PHOTO_ID",
                                "documentType",
                                "passport",
                                "lastDigits",
                                "4821"))
                .statusCode(200);
    }

    public void reviewAndApprove(String request) {
        step(specialist, request, "review", Map.of()).statusCode(200);
        step(specialist, request, "approval", null).statusCode(200);
    }

    /** Back to review, and through it once more. */
    public void reviewAndApproveAgain(String request) {
        step(specialist, request, "review", Map.of("reason", "Something changed"))
                .statusCode(200);
        step(specialist, request, "approval", null).statusCode(200);
    }

    /** Ends by hand the hold for records that are not signed: what is complete goes out. */
    public void releaseWhatIsComplete(String request) {
        String hold = of(request, "holds.find { it.reason == 'RECORD_UNSIGNED' }.id");
        step(
                        specialist,
                        request,
                        "holds/" + hold + "/resolution",
                        Map.of("resolution", "The patient wants what there is"))
                .statusCode(200);
    }

    /** A patient's request up to the end of its review. */
    public String approvedPatientRequest(String method) {
        String request = patientAsks(method);
        matchAndVerify(request);
        reviewAndApprove(request);
        return request;
    }

    public String approvedAttorneyRequest() {
        String request = attorneyAsks();
        matchAndVerify(request);
        authorize(request, authorizationBody());
        reviewAndApprove(request);
        return request;
    }

    /** Of the attorney as the directory knows it, with its own file number. */
    public String approvedRequestOf(UUID requester) {
        String request = ask(
                Map.of(
                        "id",
                        requester,
                        "kind",
                        "ATTORNEY",
                        "name",
                        ATTORNEY,
                        "address",
                        "9 Court Square, Duluth, MN 55802",
                        "reference",
                        "2026-0117"),
                "LEGAL",
                "MAIL");
        matchAndVerify(request);
        authorize(request, authorizationBody());
        reviewAndApprove(request);
        return request;
    }

    /** A reviewer looks at everything that is flagged, says that it is the patient's, and passes the check. */
    public void check(String request) {
        List<String> flagged = as(reviewer)
                .get("/v1/release-requests/" + request + "/page-findings")
                .then()
                .statusCode(200)
                .extract()
                .path("findAll { it.settled == false }.id");
        for (String finding : flagged) {
            answer(request, finding, "BELONGS_TO_PATIENT").statusCode(201);
        }
        step(reviewer, request, "quality-checks", PASSED).statusCode(201);
    }

    /** What the reviewer says of flagged pages. */
    public ValidatableResponse answer(String request, String finding, String answer) {
        return post(
                reviewer,
                "/v1/release-requests/" + request + "/page-findings/" + finding + "/answer",
                Map.of("answer", answer));
    }

    /** The reviewer keeps back a whole page. */
    public ValidatableResponse redact(String request, UUID record, int page, String reason) {
        return redact(request, Map.of("recordId", record, "page", page, "reason", reason));
    }

    /** The reviewer keeps back a part of a page. */
    public ValidatableResponse redact(String request, UUID record, int page, String reason, Map<String, Integer> area) {
        return redact(request, Map.of("recordId", record, "page", page, "reason", reason, "areas", List.of(area)));
    }

    private ValidatableResponse redact(String request, Map<String, Object> body) {
        return post(reviewer, "/v1/release-requests/" + request + "/redactions", body);
    }

    /** Orders a package, which is not built yet. */
    public ValidatableResponse order(String request) {
        return step(specialist, request, "package", null);
    }

    /** Orders a package and builds it; what is answered to who asks for it then. */
    public ValidatableResponse build(String request) {
        return build(request, null);
    }

    public ValidatableResponse build(String request, Map<String, ?> body) {
        step(specialist, request, "package", body).statusCode(202).body("state", equalTo("QUEUED"));
        Builds.run(world.custodian);
        return as(reviewer)
                .get("/v1/release-requests/" + request + "/package")
                .then()
                .statusCode(200);
    }

    /** A request of the patient whose records are all here, with its package built. */
    public String packagedPatientRequest(String method) {
        String request = approvedPatientRequest(method);
        check(request);
        build(request).body("state", equalTo("READY"));
        return request;
    }

    public String packagedAttorneyRequest() {
        String request = approvedAttorneyRequest();
        check(request);
        build(request).body("state", equalTo("READY"));
        return request;
    }

    /** A POST below a request, with its version of now and a key of its own. */
    public ValidatableResponse step(String token, String request, String operation, Object body) {
        return step(token, request, operation, etag(token, "/v1/release-requests/" + request), body);
    }

    public ValidatableResponse step(String token, String request, String operation, String etag, Object body) {
        var call = as(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", etag);
        return (body == null ? call : call.body(body))
                .post("/v1/release-requests/" + request + "/" + operation)
                .then();
    }

    public static String etag(String token, String path) {
        return as(token).get(path).then().statusCode(200).extract().header("ETag");
    }

    public static ValidatableResponse upload(String token, String path, String etag, byte[] bytes) {
        return as(token)
                .contentType("application/octet-stream")
                .header("If-Match", etag)
                .body(bytes)
                .put(path)
                .then();
    }

    public <T> T of(String request, String field) {
        return as(specialist)
                .get("/v1/release-requests/" + request)
                .then()
                .statusCode(200)
                .extract()
                .path(field);
    }

    /** The only volume of a package that opens without a password, which is sound and what it claims to be. */
    public byte[] packageOf(String request) {
        return sound("/v1/release-requests/" + request + "/package/content");
    }

    public byte[] volumeOf(String request, int number) {
        return sound("/v1/release-requests/" + request + "/package/volumes/" + number + "/content");
    }

    private byte[] sound(String path) {
        byte[] pdf = as(reviewer).get(path).then().statusCode(200).extract().asByteArray();
        PdfStructure.assertSound(pdf);
        PdfValidity.assertAsClaimed(pdf);
        return pdf;
    }

    /** Looks again until it is so; fails after half a minute. */
    public static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + 30_000_000_000L;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it did not come to be so in half a minute");
            }
            LockSupport.parkNanos(10_000_000L);
        }
    }

    /** What lies in the folder of unfinished work. */
    public static List<Path> unfinished() {
        Path work = Path.of("target", "test-data", "documents", "work");
        if (!Files.exists(work)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(work)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
