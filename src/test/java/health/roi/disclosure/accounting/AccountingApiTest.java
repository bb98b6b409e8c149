package health.roi.disclosure.accounting;

import static health.roi.support.Disclosures.byHand;
import static health.roi.support.Disclosures.protocol;
import static health.roi.support.Disclosures.record;
import static health.roi.support.Disclosures.request;
import static health.roi.support.Disclosures.today;
import static health.roi.support.Problems.refused;
import static health.roi.support.World.as;
import static health.roi.support.World.move;
import static health.roi.support.World.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import health.roi.platform.database.DatabaseRoles;
import health.roi.support.ApiTest;
import health.roi.support.OwnerSql;
import health.roi.support.PdfText;
import health.roi.support.PdfValidity;
import health.roi.support.TestClock;
import health.roi.support.Tokens;
import health.roi.support.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A patient asks for an accounting: sixty days, one extension, the first free, and a report that never changes. */
@QuarkusTest
class AccountingApiTest extends ApiTest {

    private World world;
    private UUID facility;
    private UUID patient;
    private String officer;
    private String desk;

    @BeforeEach
    void begin() {
        world = World.create();
        facility = world.facility("MN", "HOSPITAL");
        patient = world.patient(facility, "A-100", "Lindqvist", "Karin", "1979-04-12");
        officer = world.token("privacy-officer");
        desk = world.token("front-desk");
    }

    private String ask(LocalDate receivedOn) {
        return asking(request(receivedOn)).statusCode(201).extract().path("id");
    }

    private ValidatableResponse asking(Map<String, Object> body) {
        return post(desk, "/v1/patients/" + patient + "/accounting-requests", body);
    }

    private static String path(String id) {
        return "/v1/accounting-requests/" + id;
    }

    private ValidatableResponse step(String token, String id, String step, Object body) {
        String etag = as(officer).get(path(id)).then().statusCode(200).extract().header("ETag");
        return body == null
                ? as(token).header("If-Match", etag).post(path(id) + "/" + step).then()
                : move(token, path(id) + "/" + step, etag, body);
    }

    private ValidatableResponse report(String id) {
        String etag = as(officer).get(path(id)).then().statusCode(200).extract().header("ETag");
        return as(officer)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", etag)
                .post(path(id) + "/report")
                .then();
    }

    private static Map<String, Object> until(LocalDate day) {
        return Map.of("reason", "Some of it is kept by a company that works for us.", "newDate", day.toString());
    }

    private static final Map<String, Object> QUOTE = Map.of("amount", "18.50", "explanation", "Half an hour of work");

    @Test
    void isDueSixtyDaysAfterReceiptAndSaysWhy() {
        LocalDate received = today().minusDays(3);
        asking(request(received))
                .statusCode(201)
                .body("state", equalTo("OPEN"))
                .body("free", equalTo(true))
                .body("overdue", equalTo(false))
                .body("from", equalTo(received.minusYears(6).toString()))
                .body("to", equalTo(received.toString()))
                .body("deadline.dueOn", equalTo(received.plusDays(60).toString()))
                .body("deadline.rule", equalTo("60 calendar days from receipt"))
                .body("deadline.citation", equalTo("45 CFR 164.528(c)(1)(i)"));
        as(officer)
                .get("/v1/accounting-requests?state=OPEN")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        as(desk).get("/v1/patients/" + patient + "/accounting-requests")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        TestClock.forward(Duration.ofDays(59));
        as(officer).get("/v1/accounting-requests").then().body("items[0].overdue", equalTo(true));
    }

    @Test
    void refusesWhatCannotBeAskedFor() {
        refused(asking(request(today().plusDays(2))), 400, "body-invalid")
                .body("errors[0].pointer", equalTo("/receivedOn"));
        Map<String, Object> backwards = request(today());
        backwards.put("from", today().toString());
        backwards.put("to", today().minusDays(1).toString());
        refused(asking(backwards), 400, "body-invalid").body("errors[0].constraint", equalTo("not-before-from"));
        Map<String, Object> before = request(today());
        before.put("to", today().minusYears(6).minusDays(1).toString());
        refused(asking(before), 400, "body-invalid")
                .body("errors[0].constraint", equalTo("within-six-years-before-receipt"));
        Map<String, Object> impossible = request(today());
        impossible.put("receivedOn", "+99999-01-01");
        refused(asking(impossible), 400, "body-invalid").body("errors[0].pointer", equalTo("/receivedOn"));
    }

    @Test
    void oneExtensionIsToldInALetter() {
        LocalDate received = today().minusDays(60);
        String id = ask(received);
        String letter = step(officer, id, "extension", until(received.plusDays(90)))
                .statusCode(200)
                .body("deadline.dueOn", equalTo(received.plusDays(90).toString()))
                .body("extension.sentOn", equalTo(today().toString()))
                .extract()
                .path("extension.letterId");
        as(desk).get("/v1/letters/" + letter)
                .then()
                .statusCode(200)
                .body("kind", equalTo("ACCOUNTING_EXTENSION"))
                .body("requestId", equalTo(null))
                .body("patientId", equalTo(patient.toString()));
        String text = PdfText.of(as(desk).get("/v1/letters/" + letter + "/content")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
        assertThat(text).contains("We need more time for your list", "Some of it is kept by a company");
    }

    @Test
    void refusesASecondExtension() {
        LocalDate received = today().minusDays(10);
        String id = ask(received);
        step(officer, id, "extension", until(received.plusDays(70))).statusCode(200);
        refused(step(officer, id, "extension", until(received.plusDays(80))), 409, "not-allowed-now")
                .body("refusals.code", equalTo(List.of("extended-already")));
    }

    @Test
    void refusesAnExtensionAfterTheSixtiethDay() {
        LocalDate received = today().minusDays(61);
        refused(step(officer, ask(received), "extension", until(received.plusDays(90))), 409, "not-allowed-now")
                .body("refusals.code", equalTo(List.of("extension-too-late")));
    }

    @Test
    void refusesAnExtensionBeyondThirtyDaysOrToAnEarlierDay() {
        LocalDate received = today().minusDays(1);
        String id = ask(received);
        refused(step(officer, id, "extension", until(received.plusDays(91))), 409, "not-allowed-now")
                .body("refusals.code", equalTo(List.of("extension-too-long")));
        refused(step(officer, id, "extension", until(received.plusDays(60))), 409, "not-allowed-now")
                .body("refusals.code", equalTo(List.of("extension-not-later")));
    }

    @Test
    void aLaterReportIsQuotedAndAgreedToFirst() {
        report(ask(today().minusDays(40))).statusCode(201);
        String second = ask(today());
        refused(report(second), 409, "not-allowed-now").body("refusals.code", equalTo(List.of("fee-not-agreed")));
        step(officer, second, "quote", QUOTE)
                .statusCode(200)
                .body("state", equalTo("QUOTED"))
                .body("free", equalTo(false))
                .body("quote.amount", equalTo("18.50"))
                .body("quote.currency", equalTo("USD"));
        refused(report(second), 409, "not-allowed-now");
        step(desk, second, "agreement", null).statusCode(200).body("state", equalTo("AGREED"));
        report(second).statusCode(201);
    }

    @Test
    void theTwelveMonthsAreCountedFromTheLastFreeOne() {
        ask(today().minusYears(1));
        asking(request(today())).statusCode(201).body("free", equalTo(true));
        UUID other = world.patient(facility, "A-101", "Berg", "Nils", "1960-01-31");
        post(
                        desk,
                        "/v1/patients/" + other + "/accounting-requests",
                        request(today().minusYears(1).plusDays(1)))
                .statusCode(201);
        post(desk, "/v1/patients/" + other + "/accounting-requests", request(today()))
                .statusCode(201)
                .body("free", equalTo(false));
    }

    @Test
    void refusesToQuoteWhatIsFree() {
        refused(step(officer, ask(today()), "quote", QUOTE), 409, "not-allowed-now")
                .body("refusals.code", equalTo(List.of("accounting-free")));
    }

    @Test
    void nothingToPayNeedsNoAgreement() {
        ask(today().minusDays(9));
        String second = ask(today());
        step(officer, second, "quote", Map.of("amount", "0.00", "explanation", "We charge nothing"))
                .statusCode(200)
                .body("state", equalTo("AGREED"));
        report(second).statusCode(201);
    }

    @Test
    void refusesAnAgreementToNothing() {
        refused(step(desk, ask(today()), "agreement", null), 409, "not-allowed-now")
                .body("refusals.code", equalTo(List.of("nothing-quoted")));
    }

    @Test
    void aNarrowerPeriodTakesTheQuoteBack() {
        ask(today().minusDays(9));
        String second = ask(today());
        step(officer, second, "quote", QUOTE).statusCode(200);
        step(desk, second, "narrowing", Map.of("from", today().minusYears(1).toString()))
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("quote", equalTo(null))
                .body("from", equalTo(today().minusYears(1).toString()));
        refused(
                        step(
                                desk,
                                second,
                                "narrowing",
                                Map.of("from", today().minusYears(2).toString())),
                        400,
                        "body-invalid")
                .body("errors[0].constraint", equalTo("inside-the-present-period"));
        refused(step(desk, second, "narrowing", Map.of()), 400, "body-invalid");
    }

    @Test
    void refusesEveryStepOfAWithdrawnRequest() {
        String id = ask(today());
        step(desk, id, "withdrawal", null)
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"))
                .body("withdrawnOn", equalTo(today().toString()));
        refused(report(id), 409, "accounting-withdrawn");
        refused(step(officer, id, "quote", QUOTE), 409, "accounting-withdrawn");
        refused(step(desk, id, "agreement", null), 409, "accounting-withdrawn");
        refused(step(desk, id, "withdrawal", null), 409, "accounting-withdrawn");
        refused(step(officer, id, "extension", until(today().plusDays(70))), 409, "accounting-withdrawn");
        asking(request(today())).statusCode(201).body("free", equalTo(true));
    }

    @Test
    void refusesEveryStepOfAFulfilledRequest() {
        String id = ask(today());
        report(id).statusCode(201);
        refused(report(id), 409, "accounting-fulfilled");
        refused(step(desk, id, "withdrawal", null), 409, "accounting-fulfilled");
        refused(step(desk, id, "narrowing", Map.of("from", today().toString())), 409, "accounting-fulfilled");
    }

    @Test
    void refusesAStaleVersion() {
        String id = ask(today());
        String etag = as(officer).get(path(id)).getHeader("ETag");
        step(desk, id, "narrowing", Map.of("from", today().minusYears(1).toString()))
                .statusCode(200);
        refused(as(desk).header("If-Match", etag).post(path(id) + "/withdrawal").then(), 412, "version-stale");
    }

    @Test
    void refusesToShowAReportThatIsNotMade() {
        String id = ask(today());
        refused(as(officer).get(path(id) + "/report").then(), 404, "no-accounting-report");
        refused(as(officer).get(path(id) + "/report/content").then(), 404, "no-accounting-report");
    }

    @Test
    void theReportStaysAsItWasGivenOut() throws SQLException {
        record(world, patient, byHand("CORONER", "County Coroner", today().minusDays(3)));
        String id = ask(today());
        report(id).statusCode(201).body("disclosures", equalTo(1));
        record(world, patient, byHand("CORONER", "State Coroner", today().minusDays(2)));
        String sha = as(world.token("auditor"))
                .get(path(id) + "/report")
                .then()
                .statusCode(200)
                .body("entries.recipientName", equalTo(List.of("County Coroner")))
                .body("entries[0].ground", equalTo("CORONER"))
                .body("keepUntil", equalTo(today().plusYears(6).toString()))
                .extract()
                .path("sha256");
        byte[] pdf = as(officer)
                .get(path(id) + "/report/content")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("ETag", equalTo("\"" + sha + "\""))
                .extract()
                .asByteArray();
        PdfValidity.assertArchivalAndAccessible(pdf);
        as(world.token("auditor")).get(path(id) + "/report/content").then().statusCode(403);
        try (Connection application = OwnerSql.open(DatabaseRoles.APPLICATION, world.custodian, null)) {
            for (String change : List.of(
                    "update accounting_report set pages = 9",
                    "delete from accounting_report",
                    "update accounting_request set received_on = received_on",
                    "delete from accounting_request",
                    "update disclosure_suspension set made_on = made_on")) {
                assertThatThrownBy(() -> OwnerSql.execute(application, change))
                        .as(change)
                        .isInstanceOf(SQLException.class)
                        .extracting(e -> ((SQLException) e).getSQLState())
                        .isEqualTo("42501");
            }
        }
    }

    @Test
    void anEmptyReportSaysSo() {
        String id = ask(today());
        report(id).statusCode(201).body("entries", hasSize(0));
        assertThat(text(id)).contains("There is nothing to list for this time.");
    }

    private String text(String id) {
        return PdfText.of(as(officer)
                .get(path(id) + "/report/content")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
    }

    @Test
    void researchIsToldToWhomTheCriterionReaches() {
        String study = post(officer, "/v1/research-protocols", protocol())
                .statusCode(201)
                .extract()
                .path("id");
        String unreached = ask(today());
        report(unreached).statusCode(201).body("protocols", hasSize(0));

        UUID reached = world.patient(facility, "A-102", "Lund", "Eva", "1950-02-03");
        world.record(reached, facility, "PROGRESS_NOTE", "2025-06-01");
        String id = post(desk, "/v1/patients/" + reached + "/accounting-requests", request(today()))
                .statusCode(201)
                .extract()
                .path("id");
        String atTexas =
                Tokens.at(world.custodian, "texan", List.of(world.facility("TX", "CLINIC")), "privacy-officer");
        String etag = as(officer).get(path(id)).getHeader("ETag");
        as(atTexas)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", etag)
                .post(path(id) + "/report")
                .then()
                .statusCode(201)
                .body("protocols.protocolId", equalTo(List.of(study)))
                .body("protocols[0].statement", equalTo(ProtocolEntry.STATEMENT));
        assertThat(text(id))
                .contains("Northern Heart Study", "may or may not have been disclosed", "Lake Superior Heart Fund");
    }

    @Test
    void aDisclosureUnderAProtocolIsToldByProtocol() {
        String study = post(officer, "/v1/research-protocols", protocol())
                .statusCode(201)
                .extract()
                .path("id");
        Map<String, Object> research = byHand("RESEARCH", "Dr. Marsh", today().minusDays(30));
        research.put("protocolId", study);
        record(world, patient, research);
        report(ask(today()))
                .statusCode(201)
                .body("entries", hasSize(0))
                .body("protocols.name", equalTo(List.of("Northern Heart Study")));
    }

    @Test
    void aProtocolIsOfFiftyPeopleOrMoreAndCanBeChanged() {
        Map<String, Object> small = new HashMap<>(protocol());
        small.put("people", 49);
        refused(post(officer, "/v1/research-protocols", small), 400, "body-invalid")
                .body("errors[0].pointer", equalTo("/people"));
        Map<String, Object> elsewhere = new HashMap<>(protocol());
        elsewhere.put("criterion", Map.of("facilities", List.of(UUID.randomUUID())));
        refused(post(officer, "/v1/research-protocols", elsewhere), 422, "reference-unknown");
        var made = post(officer, "/v1/research-protocols", protocol())
                .statusCode(201)
                .extract();
        Map<String, Object> changed = new HashMap<>(protocol());
        changed.put("to", today().toString());
        as(officer)
                .header("If-Match", made.header("ETag"))
                .body(changed)
                .put("/v1/research-protocols/" + made.path("id"))
                .then()
                .statusCode(200)
                .body("to", equalTo(today().toString()));
        refused(
                as(officer)
                        .header("If-Match", made.header("ETag"))
                        .body(changed)
                        .put("/v1/research-protocols/" + made.path("id"))
                        .then(),
                412,
                "version-stale");
        as(world.token("auditor"))
                .get("/v1/research-protocols")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }

    @Test
    void everyStepIsInTheTrailAndTold() {
        String id = ask(today());
        step(desk, id, "narrowing", Map.of("from", today().minusYears(1).toString()))
                .statusCode(200);
        report(id).statusCode(201);
        as(officer).get(path(id) + "/report/content").then().statusCode(200);
        assertThat(OwnerSql.column(
                        world.custodian,
                        "select action from audit_event where subject_id = ? and action not like '%.read' order by id",
                        UUID.fromString(id)))
                .containsExactly(
                        "accounting-request.receive", "accounting-request.narrow", "accounting-request.fulfil");
        assertThat(OwnerSql.column(
                        world.custodian,
                        "select type || ' ' || (payload ->> 'state') from outbox_event where subject_id = ? order by id",
                        UUID.fromString(id)))
                .containsExactly(
                        "accounting-request.receive OPEN",
                        "accounting-request.narrow OPEN",
                        "accounting-request.fulfil FULFILLED");
        assertThat(OwnerSql.count(
                        world.custodian,
                        "audit_event",
                        "action = 'accounting-report.content.read' and patient_id = ?",
                        patient))
                .isEqualTo(1);
    }
}
