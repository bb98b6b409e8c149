package health.roi.house;

import static health.roi.support.World.as;
import static health.roi.support.World.move;
import static health.roi.support.World.post;

import health.roi.directory.ComplaintContact;
import health.roi.support.Builds;
import health.roi.support.Disclosures;
import health.roi.support.FeeSchedules;
import health.roi.support.Incidents;
import health.roi.support.Letters;
import health.roi.support.PaymentProvider;
import health.roi.support.SampleDocuments;
import health.roi.support.Tokens;
import health.roi.support.World;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Something real behind every id of a path, made when it is first asked for, in one custodian at one facility. */
final class AccessFixtures {

    final World world = World.create();
    /** Where everything is that belongs to a facility. */
    final UUID facility = world.facility("MN", "HOSPITAL");
    /** Another facility of the same custodian. */
    final UUID elsewhere = world.facility("TX", "CLINIC");
    /** Serves the facility, and so is offered its jobs. */
    final UUID copyService = world.copyService(facility);
    /** Serves the other facility only. */
    final UUID copyServiceElsewhere = world.copyService(elsewhere);

    /** Serves the facility too. */
    final UUID copyServiceBeside = world.copyService(facility);

    final UUID patient = world.patient(facility, "A-100", "Olson", "Maria", "1979-04-12");
    final UUID record = world.record(patient, classified());

    private Collecting collecting;
    private String deliveredPath;
    private PaymentProvider provider;

    private final Map<String, Supplier<UUID>> suppliers = new HashMap<>();
    private final Map<String, UUID> made = new HashMap<>();

    AccessFixtures() {
        suppliers.put("/v1/custodians", () -> world.custodian);
        suppliers.put("/v1/facilities", () -> facility);
        suppliers.put("/v1/copy-services", () -> copyService);
        suppliers.put("/v1/requesters", this::requester);
        suppliers.put("/v1/patients", () -> patient);
        suppliers.put("/v1/records", () -> record);
        suppliers.put("/v1/authorizations", this::authorization);
        suppliers.put("/v1/release-requests", () -> collecting().request());
        suppliers.put("/v1/copy-jobs", () -> collecting().job());
        suppliers.put("/v1/copy-assignment-rules", this::assignmentRule);
        suppliers.put("/v1/audit-batches", this::auditBatch);
        suppliers.put("/v1/deliveries", this::delivery);
        suppliers.put("/v1/restrictions", this::restriction);
        suppliers.put("/v1/tasks", this::task);
        suppliers.put("/v1/letters", this::letter);
        suppliers.put("/v1/break-glass", this::brokenGlass);
        suppliers.put("/v1/accounting-requests", this::accountingRequest);
        suppliers.put("/v1/disclosure-suspensions", this::suspension);
        suppliers.put("/v1/research-protocols", this::protocol);
        suppliers.put("/v1/audit-events", this::auditEvent);
        suppliers.put("/v1/invoices", this::invoice);
        suppliers.put("/v1/payment-endpoints", () -> provider().endpoint());
        suppliers.put("/v1/payment-notifications", this::paymentNotification);
        suppliers.put("/v1/uploads", this::upload);
        suppliers.put("/v1/fee-schedules", this::feeSchedule);
        suppliers.put("/v1/legal-holds", this::legalHold);
        suppliers.put("/v1/incidents", this::incident);
        suppliers.put("/v1/retention/runs", this::retentionRun);
    }

    /** A real id for the first parameter of the path; null where nobody has said how to make one. */
    UUID realId(String path) {
        String collection = path.substring(0, path.indexOf("/{"));
        Supplier<UUID> supplier = suppliers.get(collection);
        if (supplier == null) {
            return null;
        }
        if (!made.containsKey(collection)) {
            made.put(collection, supplier.get());
        }
        return made.get(collection);
    }

    private UUID requester() {
        return id(
                "front-desk",
                "/v1/requesters",
                Map.of("kind", "ATTORNEY", "name", "Lakeview Injury Law Office", "address", "9 Court Square"));
    }

    private Map<String, Object> classified() {
        Map<String, Object> body = new HashMap<>(World.recordBody(facility, "PROGRESS_NOTE", "2026-03-17"));
        body.put("categories", List.of());
        return body;
    }

    /** Of a kind that no record here is of, so that no job is offered by it. */
    private UUID assignmentRule() {
        return id(
                "supervisor",
                "/v1/copy-assignment-rules",
                Map.of(
                        "facilityId",
                        facility,
                        "documentKinds",
                        List.of("DEVICE_REPORT"),
                        "offeredTo",
                        "OWN_PEOPLE",
                        "active",
                        true));
    }

    private UUID auditBatch() {
        return id(
                "roi-specialist",
                "/v1/audit-batches",
                Map.of(
                        "facilityId",
                        facility,
                        "channel",
                        "LETTER",
                        "requester",
                        Map.of("kind", "HEALTH_PLAN", "name", "Prairie Health Plan"),
                        "purpose",
                        "PAYMENT",
                        "scope",
                        Map.of(),
                        "medium",
                        "ELECTRONIC",
                        "delivery",
                        Map.of("method", "MAIL", "address", "40 Plan Avenue"),
                        "patients",
                        List.of(Map.of("patientId", patient))));
    }

    private UUID authorization() {
        return id("front-desk", "/v1/authorizations", Map.of("patientId", patient, "signed", true));
    }

    /** Bound to the facility; one without is seen by all people of the custodian. */
    private UUID restriction() {
        return id(
                "front-desk",
                "/v1/restrictions",
                Map.of(
                        "patientId",
                        patient,
                        "facilityId",
                        facility,
                        "kind",
                        "AGREED",
                        "requestedOn",
                        "2026-03-18",
                        "description",
                        "Nothing to the employer."));
    }

    private UUID accountingRequest() {
        return id(
                "front-desk",
                "/v1/patients/" + patient + "/accounting-requests",
                Map.of("askedBy", "PATIENT", "name", "Maria Olson", "receivedOn", "2026-03-18", "medium", "PAPER"));
    }

    private UUID suspension() {
        return id("privacy-officer", "/v1/disclosure-suspensions", Disclosures.oralSuspension(patient, "2026-03-18"));
    }

    private UUID protocol() {
        return id("privacy-officer", "/v1/research-protocols", Disclosures.protocol());
    }

    /** About a record of another patient, so that no request here waits for it. */
    private UUID task() {
        UUID other = world.patient(facility, "A-101", "Berg", "Nils", "1960-01-31");
        UUID incomplete = world.record(other, facility, "PROGRESS_NOTE", "2026-03-17");
        return id(
                "roi-specialist",
                "/v1/tasks",
                Map.of("recordId", incomplete, "kind", "MISSING_FORM", "form", "Discharge summary"));
    }

    /** A request that collects, with the job that it offers. */
    private record Collecting(UUID request, UUID job) {}

    private Collecting collecting() {
        if (collecting == null) {
            UUID request = approved();
            String job = as(world.token("roi-specialist"))
                    .get("/v1/copy-jobs")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("items[0].id");
            collecting = new Collecting(request, UUID.fromString(job));
        }
        return collecting;
    }

    /** A job that the copy service has claimed; of a request of its own. */
    UUID claimedJob() {
        UUID other = world.patient(facility, "A-102", "Falk", "Ida", "1961-02-03");
        world.record(other, classified());
        String path = "/v1/release-requests/" + approved(other, "Ida", "Falk", "1961-02-03");
        String tracking = as(world.token("roi-specialist")).get(path).path("trackingNumber");
        String scanner = Tokens.ofCopyService(world.custodian, copyService, "scanner");
        String job = as(scanner).get("/v1/copy-jobs").path("items.find { it.trackingNumber == '" + tracking + "' }.id");
        post(scanner, "/v1/copy-jobs/" + job + "/claim", Map.of()).statusCode(200);
        return UUID.fromString(job);
    }

    /** A request whose only record is on file already, carried through to its delivery. */
    private UUID delivery() {
        collecting();
        as(world.token("roi-specialist"))
                .contentType("application/pdf")
                .header("If-Match", "\"0\"")
                .body(SampleDocuments.pdf("Olson", 1))
                .put("/v1/records/" + record + "/content")
                .then()
                .statusCode(200);
        String path = "/v1/release-requests/" + approved();
        deliveredPath = path;
        keyed(
                "quality-reviewer",
                path,
                "/quality-checks",
                Map.of(
                        "patientOnEveryPage",
                        true,
                        "pagesComplete",
                        true,
                        "datesInScope",
                        true,
                        "recipientCorrect",
                        true));
        keyed("roi-specialist", path, "/package", Map.of(), 202);
        Builds.run(world.custodian);
        return UUID.fromString(keyed(
                        "front-desk",
                        path,
                        "/deliveries",
                        Map.of(
                                "method",
                                "PICK_UP",
                                "identityDocument",
                                "Driving licence",
                                "identityLastDigits",
                                "4821"))
                .extract()
                .path("id"));
    }

    private UUID brokenGlass() {
        return id(
                "front-desk",
                "/v1/break-glass",
                Map.of("patientId", patient, "reason", "COVERAGE", "explanation", "The clinic is closed."));
    }

    /** Of the request that was delivered. */
    private UUID invoice() {
        realId("/v1/deliveries/{id}");
        String administrator = world.token("administrator");
        as(administrator)
                .header(
                        "If-Match",
                        as(administrator).get("/v1/billing-settings").getHeader("ETag"))
                .body(Map.of("charges", true, "onAccount", true, "dueDays", 30, "numberPrefix", "INV"))
                .put("/v1/billing-settings")
                .then()
                .statusCode(200);
        return id("billing", deliveredPath + "/invoice", Map.of());
    }

    private PaymentProvider provider() {
        if (provider == null) {
            provider = PaymentProvider.of(world);
        }
        return provider;
    }

    /** Of an invoice that nobody knows. */
    private UUID paymentNotification() {
        return UUID.fromString(provider()
                .tell("msg-1", "NOT-000001", "1.00", "pay-1", LocalDate.now().minusDays(1))
                .statusCode(202)
                .extract()
                .path("id"));
    }

    private UUID upload() {
        String address = as(world.token("front-desk"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", 10)
                .post("/v1/uploads")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }

    private UUID letter() {
        ComplaintContact contact = new ComplaintContact("Privacy Officer", "+1 218 555 0103", null);
        return Letters.issue(world, collecting().request(), Letters.denial(contact))
                .id();
    }

    private UUID auditEvent() {
        return UUID.fromString(as(world.token("auditor"))
                .get("/v1/audit-events")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id"));
    }

    /** A schedule is named by whoever adds it. */
    private UUID feeSchedule() {
        UUID name = UUID.randomUUID();
        post(
                        world.token("administrator"),
                        "/v1/fee-schedules",
                        FeeSchedules.body(name.toString(), LocalDate.now().plusYears(1)))
                .statusCode(201);
        return name;
    }

    private UUID legalHold() {
        return id(
                "privacy-officer",
                "/v1/legal-holds",
                Map.of(
                        "scope",
                        "PATIENT",
                        "subjectId",
                        patient,
                        "matter",
                        "A claim",
                        "reason",
                        "Counsel asked for it"));
    }

    /** One order waits at a time, so the one that is there. */
    private UUID retentionRun() {
        String there = as(world.token("privacy-officer"))
                .get("/v1/retention/runs")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        return there == null
                ? id("privacy-officer", "/v1/retention/runs", Map.of("reason", "The yearly look at what is due"))
                : UUID.fromString(there);
    }

    private UUID incident() {
        return id("roi-specialist", "/v1/incidents", Incidents.misdirected(Incidents.today(), patient, "MN"));
    }

    private UUID approved() {
        return approved(patient, "Maria", "Olson", "1979-04-12");
    }

    private UUID approved(UUID about, String givenName, String familyName, String birthDate) {
        UUID request = id(
                "front-desk",
                "/v1/release-requests",
                Map.of(
                        "facilityId",
                        facility,
                        "channel",
                        "WALK_IN",
                        "requester",
                        Map.of("kind", "PATIENT", "name", givenName + " " + familyName),
                        "patient",
                        Map.of("familyName", familyName, "givenName", givenName, "birthDate", birthDate),
                        "scope",
                        Map.of(),
                        "purpose",
                        "PATIENT_REQUEST",
                        "medium",
                        "PAPER",
                        "recipient",
                        givenName + " " + familyName,
                        "delivery",
                        Map.of("method", "PICK_UP")));
        String path = "/v1/release-requests/" + request;
        moved(path, "/patient-match", Map.of("patientId", about));
        moved(path, "/verifications", Map.of("subject", "REQUESTER_IDENTITY", "method", "PHOTO_ID"));
        moved(path, "/review", Map.of());
        moved(path, "/approval", Map.of());
        return request;
    }

    private void moved(String path, String action, Object body) {
        move(world.token("roi-specialist"), path + action, etag(path), body).statusCode(200);
    }

    private ValidatableResponse keyed(String role, String path, String action, Object body) {
        return keyed(role, path, action, body, 201);
    }

    private ValidatableResponse keyed(String role, String path, String action, Object body, int status) {
        return as(world.token(role))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", etag(path))
                .body(body)
                .post(path + action)
                .then()
                .statusCode(status);
    }

    private String etag(String path) {
        return as(world.token("roi-specialist")).get(path).getHeader("ETag");
    }

    private UUID id(String role, String path, Map<String, ?> body) {
        return UUID.fromString(
                post(world.token(role), path, body).statusCode(201).extract().path("id"));
    }
}
