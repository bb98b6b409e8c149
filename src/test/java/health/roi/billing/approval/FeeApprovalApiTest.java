package health.roi.billing.approval;

import static health.roi.support.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import health.roi.support.ApiTest;
import health.roi.support.Bills;
import health.roi.support.Journey;
import health.roi.support.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The attorney is charged $22.00, and asked first where its limit is lower. */
@QuarkusTest
class FeeApprovalApiTest extends ApiTest {

    private Journey journey;
    private Bills bills;

    @BeforeEach
    void charge() {
        journey = new Journey("MN");
        bills = new Bills(journey);
    }

    private ValidatableResponse limit(String amount) {
        String path = "/v1/requesters/" + bills.attorney + "/fee-limit";
        Map<String, Object> body = new HashMap<>();
        body.put("amount", amount);
        return as(bills.billing)
                .header("If-Match", Journey.etag(bills.billing, path))
                .body(body)
                .put(path)
                .then();
    }

    private List<String> waits(String request) {
        return journey.of(request, "holds.findAll { it.resolvedAt == null }.reason");
    }

    private ValidatableResponse approve(String invoice) {
        return World.post(journey.desk, invoice + "/approval", Map.of("how", "PHONE", "who", "Ms. Adler"));
    }

    private ValidatableResponse debit(String invoice, String amount) {
        return World.post(
                        bills.billing,
                        invoice + "/adjustments",
                        Map.of("direction", "DEBIT", "amount", amount, "reason", "Two pages came in"))
                .statusCode(201);
    }

    @Test
    void anAmountAboveTheLimitAsksFirst() {
        limit("21.99").statusCode(200).body("amount", equalTo("21.99"));
        String request = bills.request();
        String due = journey.of(request, "dueOn");
        journey.build(request);
        String invoice = bills.invoiceOf(request);
        assertThat(waits(request)).containsExactly("FEE_APPROVAL");
        assertThat(journey.<String>of(request, "holds[0].mustAct")).isEqualTo("REQUESTER");
        assertThat(journey.<String>of(request, "dueOn")).isEqualTo(due);
        journey.step(journey.desk, request, "deliveries", Journey.MAIL).statusCode(409);
        approve(invoice)
                .statusCode(201)
                .body("amount", equalTo("22.00"))
                .body("how", equalTo("PHONE"))
                .body("who", equalTo("Ms. Adler"));
        assertThat(waits(request)).isEmpty();
        as(bills.supervisor).get(invoice + "/approval").then().body("amount", contains("22.00"));
        as(bills.supervisor)
                .get("/v1/release-requests/" + request + "/history")
                .then()
                .body("action", hasItem("fee-approval"));
        journey.step(journey.desk, request, "deliveries", Journey.MAIL).statusCode(201);
    }

    @Test
    void approvalUnrecorded_isNotMadeUpForByResolvingTheHold() {
        limit("21.99").statusCode(200);
        String request = bills.request();
        bills.invoiceOf(request);
        String hold = journey.of(request, "holds[0].id");
        journey.step(journey.desk, request, "holds/" + hold + "/resolution", Map.of("resolution", "ok"))
                .statusCode(409)
                .body("refusals.code", contains("approval-unrecorded"));
        assertThat(waits(request)).containsExactly("FEE_APPROVAL");
    }

    @Test
    void anAmountUpToTheLimitDoesNotWait() {
        limit("22.00").statusCode(200);
        String request = bills.request();
        bills.invoiceOf(request);
        assertThat(waits(request)).isEmpty();
    }

    @Test
    void aChargeThatRisesAboveWhatWasAgreedAsksAgain() {
        limit("20.00").statusCode(200);
        String request = bills.request();
        String invoice = bills.invoiceOf(request);
        approve(invoice).statusCode(201);
        debit(invoice, "2.00");
        assertThat(waits(request)).containsExactly("FEE_APPROVAL");
        debit(invoice, "1.00");
        assertThat(waits(request)).hasSize(1);
        approve(invoice).statusCode(201).body("amount", equalTo("25.00"));
        assertThat(waits(request)).isEmpty();
        as(bills.billing).get(invoice + "/approval").then().body("amount", contains("22.00", "25.00"));
    }

    @Test
    void aSettledOrCancelledInvoiceWaitsForNobody() {
        limit("0.00").statusCode(200);
        String request = bills.request();
        bills.cancel(bills.invoiceOf(request)).statusCode(200);
        assertThat(waits(request)).isEmpty();
        String invoice = bills.invoiceOf(request);
        assertThat(waits(request)).containsExactly("FEE_APPROVAL");
        bills.pay(invoice, "22.00", LocalDate.now().minusDays(1)).statusCode(201);
        assertThat(waits(request)).isEmpty();
    }

    @Test
    void refusesAnApprovalThatNobodyWaitsFor() {
        String invoice = bills.invoice();
        approve(invoice).statusCode(409).body("code", equalTo("nothing-to-approve"));
        as(bills.billing).get(invoice + "/approval").then().statusCode(200).body("$", hasSize(0));
    }

    @Test
    void aLimitCanBeTakenBack() {
        limit("1.00").statusCode(200);
        limit(null).statusCode(200).body("amount", nullValue());
        String request = bills.request();
        bills.invoiceOf(request);
        assertThat(waits(request)).isEmpty();
    }

    @Test
    void refusesAStaleLimit() {
        String path = "/v1/requesters/" + bills.attorney + "/fee-limit";
        limit("1.00").statusCode(200);
        as(bills.billing)
                .header("If-Match", "\"0\"")
                .body(Map.of("amount", "2.00"))
                .put(path)
                .then()
                .statusCode(412)
                .body("code", equalTo("version-stale"));
    }
}
