package health.roi.billing.invoice;

import static health.roi.support.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import health.roi.support.ApiTest;
import health.roi.support.CopyWork;
import health.roi.support.Decisions;
import health.roi.support.Journey;
import health.roi.support.OwnerSql;
import health.roi.support.PdfText;
import health.roi.support.SampleDocuments;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A stored request is priced, billed, paid and delivered. The law office pays 12 pages by MN-2025: $22.00. */
@QuarkusTest
class BillingApiTest extends ApiTest {

    private Journey journey;
    private String billing;
    private String supervisor;

    @BeforeEach
    void charge() {
        journey = new Journey("MN");
        billing = journey.world.token("billing");
        supervisor = journey.world.token("supervisor");
        settings(Map.of("charges", true, "onAccount", false, "dueDays", 30, "numberPrefix", "INV"));
    }

    private void settings(Map<String, Object> settings) {
        String administrator = journey.world.token("administrator");
        as(administrator)
                .header("If-Match", Journey.etag(administrator, "/v1/billing-settings"))
                .body(settings)
                .put("/v1/billing-settings")
                .then()
                .statusCode(200);
    }

    private String readyRequest() {
        journey.storedRecord("PROGRESS_NOTE", "2025-02-01", SampleDocuments.pdf("Billed", 12));
        String request = journey.approvedAttorneyRequest();
        journey.check(request);
        return request;
    }

    private ValidatableResponse post(String token, String path, Object body) {
        return as(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path)
                .then();
    }

    private ValidatableResponse issue(String request) {
        return post(billing, "/v1/release-requests/" + request + "/invoice", Map.of());
    }

    private String invoiceOf(String request) {
        return "/v1/invoices/" + issue(request).statusCode(201).extract().path("id");
    }

    private ValidatableResponse pay(String invoice, String amount) {
        return post(
                billing,
                invoice + "/payments",
                Map.of(
                        "amount",
                        amount,
                        "method",
                        "CHECK",
                        "reference",
                        "1047",
                        "receivedOn",
                        LocalDate.now().minusDays(1).toString()));
    }

    private ValidatableResponse decide(String token, String invoice, boolean grant) {
        String tag = as(token).get(invoice + "/waiver").then().extract().path("find { it.state == 'ASKED' }.etag");
        return as(token)
                .header("If-Match", tag)
                .body(Map.of("grant", grant, "reason", "The law office pays, not the patient"))
                .post(invoice + "/waiver/decision")
                .then();
    }

    private ValidatableResponse ask(String token, String invoice) {
        return post(
                token,
                invoice + "/waiver",
                Map.of("reason", "INDIGENCE", "explanation", "Says that the client has no income"));
    }

    private ValidatableResponse deliver(String request) {
        return journey.step(journey.desk, request, "deliveries", Journey.MAIL);
    }

    private static void refused(ValidatableResponse answer, int status, String code) {
        answer.statusCode(status).contentType("application/problem+json").body("code", equalTo(code));
    }

    private static void notNow(ValidatableResponse answer, String refusal) {
        answer.statusCode(409).body("code", equalTo("not-allowed-now")).body("refusals.code", hasItem(refusal));
    }

    @Test
    void pricesBillsTakesTwoPaymentsRefundsAPartAndDelivers() {
        String request = readyRequest();
        ValidatableResponse estimate = post(
                        journey.desk,
                        "/v1/release-requests/" + request + "/estimate",
                        Map.of("copy", Map.of(), "toldHow", "PHONE", "toldTo", Journey.ATTORNEY))
                .statusCode(201)
                .body("total", equalTo("22.00"));
        ValidatableResponse issued = issue(request)
                .statusCode(201)
                .body("number", equalTo("INV-000001"))
                .body("total", equalTo("22.00"))
                .body("balance", equalTo("22.00"))
                .body("state", equalTo("OPEN"))
                .body("pages", equalTo(12))
                .body("scheduleId", equalTo("MN-2025"))
                .body("lines.amount", hasItems("10.00", "12.00"));
        assertThat(issued.extract().<List<Object>>path("lines"))
                .isEqualTo(estimate.extract().path("lines"));
        String invoice = "/v1/invoices/" + issued.extract().path("id");
        journey.build(request);
        notNow(deliver(request), "fee-unpaid");
        pay(invoice, "10.00")
                .statusCode(201)
                .body("state", equalTo("PARTLY_PAID"))
                .body("balance", equalTo("12.00"));
        notNow(deliver(request), "fee-unpaid");
        pay(invoice, "15.00").statusCode(201).body("state", equalTo("OVERPAID")).body("balance", equalTo("-3.00"));
        post(billing, invoice + "/refunds", Map.of("amount", "3.00", "method", "CHECK", "reason", "Paid too much"))
                .statusCode(201)
                .body("state", equalTo("PAID"))
                .body("balance", equalTo("0.00"))
                .body("entries.kind", equalTo(List.of("PAYMENT", "PAYMENT", "REFUND")));
        deliver(request).statusCode(201);
        as(supervisor)
                .get("/v1/release-requests/" + request + "/history")
                .then()
                .body("action", hasItems("fee-estimate", "invoice", "invoice-payment", "invoice-refund"));
    }

    @Test
    void aRefusedWaiverLeavesTheDebt() {
        String request = readyRequest();
        String invoice = invoiceOf(request);
        journey.build(request);
        ask(journey.desk, invoice).statusCode(201).body("state", equalTo("ASKED"));
        refused(ask(billing, invoice), 409, "waiver-pending");
        decide(supervisor, invoice, false).statusCode(200).body("state", equalTo("REFUSED"));
        refused(decideAgain(invoice), 409, "waiver-decided");
        notNow(deliver(request), "fee-unpaid");
        pay(invoice, "22.00").statusCode(201).body("state", equalTo("PAID"));
        deliver(request).statusCode(201);
    }

    private ValidatableResponse decideAgain(String invoice) {
        return as(supervisor)
                .header("If-Match", "\"1\"")
                .body(Map.of("grant", true, "reason", "Changed my mind"))
                .post(invoice + "/waiver/decision")
                .then();
    }

    @Test
    void aGrantedWaiverSettlesAndLetsItGo() {
        String request = readyRequest();
        String invoice = invoiceOf(request);
        journey.build(request);
        ask(journey.desk, invoice).statusCode(201);
        decide(supervisor, invoice, true).statusCode(200).body("granted", equalTo("22.00"));
        UUID custodian = journey.world.custodian;
        assertThat(Decisions.facts(custodian, "WAIVER").at("/waiver/reason").asText())
                .isEqualTo("INDIGENCE");
        assertThat(Decisions.facts(custodian, "WAIVER").at("/owed").asText()).isEqualTo("22.00");
        assertThat(Decisions.answer(custodian, "WAIVER").at("/state").asText()).isEqualTo("GRANTED");
        assertThat(Decisions.kept(custodian)).contains("WAIVER");
        as(billing).get(invoice).then().body("state", equalTo("WAIVED")).body("balance", equalTo("0.00"));
        deliver(request).statusCode(201);
    }

    @Test
    void refusesTheAskerToDecide() {
        String invoice = invoiceOf(readyRequest());
        ask(supervisor, invoice).statusCode(201);
        refused(decide(supervisor, invoice, true), 409, "asker-may-not-decide");
    }

    @Test
    void refusesAWaiverWhereNothingIsOwed() {
        String invoice = invoiceOf(readyRequest());
        pay(invoice, "22.00").statusCode(201);
        refused(ask(journey.desk, invoice), 409, "nothing-owed");
    }

    @Test
    void aWithdrawnWaiverMakesRoomForAnother() {
        String invoice = invoiceOf(readyRequest());
        String tag = ask(journey.desk, invoice).extract().path("etag");
        as(journey.desk)
                .header("If-Match", tag)
                .post(invoice + "/waiver/withdrawal")
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));
        ask(journey.desk, invoice).statusCode(201);
    }

    @Test
    void refusesADeliveryThatNobodyBilled() {
        String request = readyRequest();
        journey.build(request);
        notNow(deliver(request), "invoice-missing");
    }

    @Test
    void refusesADeliveryOfOtherPagesThanWereBilled() {
        String request = readyRequest();
        String invoice = invoiceOf(request);
        pay(invoice, "22.00").statusCode(201);
        journey.reviewAndApproveAgain(request);
        journey.storedRecord("LAB_REPORT", "2025-03-01", SampleDocuments.pdf("Found later", 2));
        journey.check(request);
        journey.build(request);
        notNow(deliver(request), "invoice-outdated");
        post(
                        billing,
                        invoice + "/adjustments",
                        Map.of("direction", "DEBIT", "amount", "2.00", "pages", 14, "reason", "Two pages came in"))
                .statusCode(201)
                .body("state", equalTo("PARTLY_PAID"))
                .body("total", equalTo("22.00"))
                .body("balance", equalTo("2.00"));
        pay(invoice, "2.00").statusCode(201);
        deliver(request).statusCode(201);
    }

    @Test
    void deliversOnAccountWhereTheCustodianDoes() {
        settings(Map.of("charges", true, "onAccount", true, "dueDays", 30, "numberPrefix", "INV"));
        String request = readyRequest();
        invoiceOf(request);
        journey.build(request);
        deliver(request).statusCode(201);
    }

    @Test
    void aPrepaymentHoldsTheRequestUntilItIsPaid() {
        settings(Map.of(
                "charges", true, "prepaymentFrom", "20.00", "onAccount", true, "dueDays", 30, "numberPrefix", "INV"));
        String request = readyRequest();
        String due = journey.of(request, "dueOn");
        String invoice = invoiceOf(request);
        assertThat(journey.<List<String>>of(request, "holds.findAll { it.resolvedAt == null }.reason"))
                .containsExactly("PAYMENT");
        assertThat(journey.<String>of(request, "dueOn")).isEqualTo(due);
        pay(invoice, "22.00").statusCode(201);
        assertThat(journey.<List<String>>of(request, "holds.findAll { it.resolvedAt == null }.reason"))
                .isEmpty();
    }

    @Test
    void aPatientsOwnCopyIsNeverHeldForMoney() {
        settings(Map.of(
                "charges", true, "prepaymentFrom", "0.00", "onAccount", true, "dueDays", 30, "numberPrefix", "INV"));
        journey.storedRecord("PROGRESS_NOTE", "2025-02-01", SampleDocuments.pdf("Own", 3));
        String request = journey.approvedPatientRequest("PICK_UP");
        journey.check(request);
        issue(request).statusCode(201).body("total", equalTo("3.00"));
        assertThat(journey.<List<String>>of(request, "holds.reason")).isEmpty();
    }

    @Test
    void refusesAnInvoiceBeforeThePagesAreCounted() {
        journey.storedRecord("PROGRESS_NOTE", "2025-02-01", SampleDocuments.pdf("Early", 1));
        refused(issue(journey.approvedAttorneyRequest()), 409, "pages-not-counted");
    }

    @Test
    void refusesASecondInvoice() {
        String request = readyRequest();
        invoiceOf(request);
        refused(issue(request), 409, "invoice-exists");
    }

    @Test
    void refusesAnInvoiceOfACustodianThatChargesNothing() {
        settings(Map.of("charges", false, "onAccount", true, "dueDays", 30, "numberPrefix", "INV"));
        refused(issue(readyRequest()), 409, "no-fees-charged");
    }

    @Test
    void aCancelledInvoiceKeepsItsNumberAndMakesRoomForAnother() {
        String request = readyRequest();
        String invoice = invoiceOf(request);
        cancel(invoice).statusCode(200).body("state", equalTo("CANCELLED"));
        refused(cancel(invoice), 409, "invoice-cancelled");
        notNow(pay(invoice, "1.00"), "invoice-cancelled");
        issue(request).statusCode(201).body("number", equalTo("INV-000002"));
    }

    @Test
    void refusesToCancelWhatWasPaid() {
        String invoice = invoiceOf(readyRequest());
        pay(invoice, "1.00").statusCode(201);
        refused(cancel(invoice), 409, "invoice-has-entries");
    }

    private ValidatableResponse cancel(String invoice) {
        return as(billing)
                .header("If-Match", Journey.etag(billing, invoice))
                .body(Map.of("reason", "Issued to the wrong office"))
                .post(invoice + "/cancellation")
                .then();
    }

    @Test
    void refusesTheNumberOfACard() {
        String invoice = invoiceOf(readyRequest());
        Map<String, Object> body = new HashMap<>(Map.of("amount", "22.00", "method", "CARD_TERMINAL"));
        body.put("receivedOn", LocalDate.now().minusDays(1).toString());
        body.put("reference", "4111 1111 1111 1111");
        ValidatableResponse answer = post(billing, invoice + "/payments", body);
        refused(answer, 422, "card-number-refused");
        assertThat(answer.extract().asString()).doesNotContain("4111");
        as(billing).get(invoice).then().body("entries", hasSize(0));
    }

    @Test
    void refusesAPaymentOfTomorrow() {
        String invoice = invoiceOf(readyRequest());
        post(
                        billing,
                        invoice + "/payments",
                        Map.of(
                                "amount",
                                "1.00",
                                "method",
                                "CASH",
                                "receivedOn",
                                LocalDate.now().plusDays(3).toString()))
                .statusCode(400)
                .body("errors.pointer", hasItem("/valueOn"));
    }

    @Test
    void refusesARefundOfMoreThanWasPaidTooMuch() {
        String invoice = invoiceOf(readyRequest());
        notNow(
                post(billing, invoice + "/refunds", Map.of("amount", "1.00", "method", "CHECK", "reason", "No")),
                "exceeds-credit");
    }

    @Test
    void refusesToWriteOffMoreThanIsOwed() {
        String invoice = invoiceOf(readyRequest());
        notNow(
                post(supervisor, invoice + "/write-offs", Map.of("amount", "22.01", "reason", "Closed")),
                "exceeds-balance");
        post(supervisor, invoice + "/write-offs", Map.of("amount", "22.00", "reason", "Closed"))
                .statusCode(201)
                .body("state", equalTo("WRITTEN_OFF"));
    }

    @Test
    void theInvoiceIsALetterThatSaysEverything() {
        String invoice = invoiceOf(readyRequest());
        byte[] pdf = as(billing)
                .get(invoice + "/content")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        assertThat(PdfText.of(pdf))
                .contains("INV-000001", "Minn. Stat. 144.292", "$22.00", "Please pay by", Journey.ATTORNEY);
    }

    @Test
    void numbersHaveNoGapHoweverManyAreIssuedAtOnce() throws Exception {
        List<String> requests = new ArrayList<>();
        journey.storedRecord("PROGRESS_NOTE", "2025-02-01", SampleDocuments.pdf("Billed", 1));
        for (int i = 0; i < 8; i++) {
            String request = journey.approvedAttorneyRequest();
            journey.check(request);
            requests.add(request);
        }
        ExecutorService clerks = Executors.newFixedThreadPool(8);
        TreeSet<String> numbers = new TreeSet<>();
        try {
            List<Future<String>> answers = new ArrayList<>();
            for (String request : requests) {
                answers.add(clerks.submit(
                        () -> issue(request).statusCode(201).extract().path("number")));
                // Rolled back after it took a number: no number is missing for it.
                answers.add(clerks.submit(() -> issue(request).extract().path("number")));
            }
            for (Future<String> answer : answers) {
                try {
                    if (answer.get() != null) {
                        numbers.add(answer.get());
                    }
                } catch (ExecutionException e) {
                    assertThat(e.getCause()).isInstanceOf(AssertionError.class);
                }
            }
        } finally {
            clerks.shutdown();
        }
        assertThat(numbers).hasSize(8).startsWith("INV-000001").endsWith("INV-000008");
    }

    @Test
    void noEntryAndNoFrozenLineIsEverChanged() throws SQLException {
        String invoice = invoiceOf(readyRequest());
        pay(invoice, "1.00").statusCode(201);
        try (Connection application = OwnerSql.open("roi_app", journey.world.custodian, null)) {
            for (String statement : List.of(
                    "update invoice_entry set amount = 2",
                    "delete from invoice_entry",
                    "update invoice set total = 1",
                    "update invoice set quote = '{}'",
                    "delete from invoice",
                    "update fee_estimate set total = 1")) {
                assertThatThrownBy(() -> OwnerSql.execute(application, statement))
                        .isInstanceOf(SQLException.class)
                        .satisfies(e ->
                                assertThat(((SQLException) e).getSQLState()).isEqualTo("42501"));
            }
        }
    }

    @Test
    void listsWhatIsOwedByStateAndDueDay() {
        String invoice = invoiceOf(readyRequest());
        String id = invoice.substring(invoice.lastIndexOf('/') + 1);
        String soon = LocalDate.now().plusDays(60).toString();
        as(billing)
                .get("/v1/invoices?owedAndDueBefore=" + soon)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id));
        as(billing)
                .get("/v1/invoices?owedAndDueBefore=" + LocalDate.now())
                .then()
                .body("items.id", not(hasItem(id)));
        as(billing)
                .get("/v1/invoices?state=OPEN&facilityId=" + journey.facility)
                .then()
                .body("items.id", hasItem(id));
        pay(invoice, "22.00").statusCode(201);
        as(billing).get("/v1/invoices?owedAndDueBefore=" + soon).then().body("items.id", not(hasItem(id)));
    }

    @Test
    void aCopyServiceKeepsItsShareOfThePagesThatItPulled() {
        String administrator = journey.world.token("administrator");
        as(administrator)
                .body(Map.of("percent", "60.00"))
                .put("/v1/copy-services/" + journey.copyService + "/fee-share")
                .then()
                .statusCode(200)
                .body("percent", equalTo("60.00"));
        journey.record("PROGRESS_NOTE", "2025-02-01");
        String request = journey.approvedAttorneyRequest();
        CopyWork.of(journey, request).finish(SampleDocuments.pdf("Pulled", 12));
        journey.check(request);
        issue(request)
                .statusCode(201)
                .body("shares", hasSize(1))
                .body("shares[0].copyServiceId", equalTo(journey.copyService.toString()))
                .body("shares[0].amount", equalTo("13.20"))
                .body("requesterId", nullValue());
    }
}
