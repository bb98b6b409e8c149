package health.roi.billing.notification;

import static health.roi.support.World.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import health.roi.support.ApiTest;
import health.roi.support.Bills;
import health.roi.support.Journey;
import health.roi.support.OwnerSql;
import health.roi.support.PaymentProvider;
import health.roi.support.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A payment provider tells of payments of an invoice of $22.00. */
@QuarkusTest
class NotificationApiTest extends ApiTest {

    private static final LocalDate YESTERDAY = LocalDate.now().minusDays(1);

    private Journey journey;
    private Bills bills;
    private PaymentProvider provider;

    @BeforeEach
    void charge() {
        journey = new Journey("MN");
        bills = new Bills(journey);
        provider = PaymentProvider.of(journey.world);
    }

    private ValidatableResponse waiting() {
        return as(bills.billing)
                .get("/v1/payment-notifications?unmatched=true")
                .then()
                .statusCode(200);
    }

    private static void refused(ValidatableResponse answer) {
        answer.statusCode(403)
                .body("code", equalTo("notification-refused"))
                .body(
                        "detail",
                        equalTo("Check the address of the endpoint, its secret, the signature and the clock, and"
                                + " send it again."));
    }

    private ValidatableResponse settle(String id, Map<String, Object> body) {
        return as(bills.billing)
                .body(body)
                .post("/v1/payment-notifications/" + id + "/resolution")
                .then();
    }

    @Test
    void aConfirmedPaymentIsOnTheInvoice() {
        String invoice = bills.invoice();
        provider.tell("msg-1", bills.of(invoice, "number"), "22.00", "pay_7Qd2", YESTERDAY)
                .statusCode(202)
                .body("state", equalTo("RECORDED"))
                .body("unmatched", nullValue())
                .body("referenceLeftOut", equalTo(false));
        as(bills.billing)
                .get(invoice)
                .then()
                .body("state", equalTo("PAID"))
                .body("entries.method", contains("PROVIDER"))
                .body("entries.reference", contains("pay_7Qd2"))
                .body("entries.valueOn", contains(YESTERDAY.toString()))
                .body("entries.recordedBy", contains("system:payment-notification"));
        waiting().body("items", empty());
        as(bills.billing)
                .get("/v1/payment-notifications")
                .then()
                .body("items.invoiceId", contains(invoice.substring(invoice.lastIndexOf('/') + 1)));
    }

    @Test
    void sentAgainItIsRecordedOnceAndAnsweredTheSame() throws Exception {
        String invoice = bills.invoice();
        String number = bills.of(invoice, "number");
        ExecutorService senders = Executors.newFixedThreadPool(4);
        List<String> answers = new ArrayList<>();
        try {
            List<Future<String>> sent = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                sent.add(senders.submit(() -> provider.tell("msg-1", number, "10.00", "pay_1", YESTERDAY)
                        .statusCode(202)
                        .extract()
                        .asString()));
            }
            for (Future<String> answer : sent) {
                answers.add(answer.get());
            }
        } finally {
            senders.shutdown();
        }
        assertThat(answers).hasSize(4).containsOnly(answers.get(0));
        as(bills.billing).get(invoice).then().body("entries", hasSize(1)).body("balance", equalTo("12.00"));
        provider.tell("msg-2", number, "12.00", "pay_2", YESTERDAY).statusCode(202);
        as(bills.billing).get(invoice).then().body("entries", hasSize(2)).body("state", equalTo("PAID"));
    }

    @Test
    void refusesAWrongSignatureAnOldOneAndAnUnknownEndpointAlike() {
        String invoice = bills.invoice();
        String body = PaymentProvider.body(bills.of(invoice, "number"), "22.00", "pay_1", YESTERDAY);
        Instant now = Instant.now();
        String right = provider.sign("msg-1", now, body);
        refused(provider.send(given(), "msg-1", now, body.replace("22.00", "21.00"), right));
        refused(provider.send(given(), "msg-2", now, body, right));
        refused(new PaymentProvider(
                        provider.endpoint(), PaymentProvider.of(journey.world).secret())
                .send("msg-1", now, body));
        refused(provider.send("msg-1", now.minusSeconds(310), body));
        refused(provider.send("msg-1", now.plusSeconds(320), body));
        refused(provider.at(UUID.randomUUID()).send("msg-1", now, body));
        refused(given().contentType("application/json")
                .body(body)
                .post("/v1/payment-notifications/" + provider.endpoint())
                .then());
        as(bills.billing).get(invoice).then().body("entries", empty());
        // A token that comes along counts for nothing.
        provider.send(given().auth().oauth2(bills.billing), "msg-1", now, body.replace("22.00", "21.00"), right)
                .statusCode(403);
        provider.send("msg-1", now, body).statusCode(202).body("state", equalTo("RECORDED"));
    }

    @Test
    void anEndpointOfAnotherCustodianPaysNothingHere() {
        String invoice = bills.invoice();
        PaymentProvider foreign = PaymentProvider.of(World.create());
        foreign.tell("msg-1", bills.of(invoice, "number"), "22.00", "pay_1", YESTERDAY)
                .statusCode(202)
                .body("unmatched", equalTo("INVOICE_UNKNOWN"));
        as(bills.billing).get(invoice).then().body("entries", empty());
        waiting().body("items", empty());
    }

    @Test
    void aRevokedEndpointAcceptsNothing() {
        String administrator = journey.world.token("administrator");
        String path = "/v1/payment-endpoints/" + provider.endpoint() + "/revocation";
        as(administrator).post(path).then().statusCode(200).body("revokedAt", notNullValue());
        refused(provider.tell("msg-1", "INV-000001", "22.00", "pay_1", YESTERDAY));
        as(administrator).post(path).then().statusCode(409).body("code", equalTo("endpoint-revoked"));
    }

    @Test
    void theSecretIsToldOnceAndKeptSealed() {
        String secret = provider.secret();
        assertThat(as(journey.world.token("administrator"))
                        .get("/v1/payment-endpoints")
                        .then()
                        .statusCode(200)
                        .body("name", hasItem("Prairie Payments"))
                        .extract()
                        .asString())
                .doesNotContain(secret, "whsec_");
        assertThat(OwnerSql.column(journey.world.custodian, "select sealed_secret from payment_endpoint"))
                .hasSize(1)
                .noneMatch(kept -> kept.contains(secret) || kept.contains("whsec_"));
    }

    @Test
    void aPaymentOfAnUnknownInvoiceWaitsForAPerson() {
        String invoice = bills.invoice();
        String id = provider.tell("msg-1", "INV-999999", "22.00", "pay_1", YESTERDAY)
                .statusCode(202)
                .body("state", equalTo("UNMATCHED"))
                .body("unmatched", equalTo("INVOICE_UNKNOWN"))
                .extract()
                .path("id");
        waiting().body("items.id", contains(id)).body("items.invoiceNumber", contains("INV-999999"));
        settle(
                        id,
                        Map.of(
                                "invoiceId",
                                invoice.substring(invoice.lastIndexOf('/') + 1),
                                "why",
                                "The law office called: a mistyped number"))
                .statusCode(200)
                .body("settledBy", equalTo("test-billing"));
        as(bills.billing).get(invoice).then().body("state", equalTo("PAID"));
        waiting().body("items", empty());
        provider.tell("msg-1", "INV-999999", "22.00", "pay_1", YESTERDAY).body("state", equalTo("UNMATCHED"));
    }

    @Test
    void refusesToSettleWhatWasRecordedOrSettled() {
        String recorded = provider.tell("msg-1", bills.of(bills.invoice(), "number"), "22.00", "pay_1", YESTERDAY)
                .extract()
                .path("id");
        String unmatched = provider.tell("msg-2", "INV-999999", "22.00", "pay_2", YESTERDAY)
                .extract()
                .path("id");
        settle(unmatched, Map.of("why", "Paid twice; it went back")).statusCode(200);
        for (String id : List.of(recorded, unmatched)) {
            settle(id, Map.of("why", "Again")).statusCode(409).body("code", equalTo("notification-settled"));
        }
    }

    @Test
    void aPaymentOfACancelledInvoiceOrOfADayToComeWaitsForAPerson() {
        String invoice = bills.invoice();
        String number = bills.of(invoice, "number");
        provider.tell("msg-1", number, "22.00", "pay_1", LocalDate.now().plusDays(3))
                .statusCode(202)
                .body("unmatched", equalTo("DAY_IN_FUTURE"));
        bills.cancel(invoice).statusCode(200);
        provider.tell("msg-2", number, "22.00", "pay_2", YESTERDAY)
                .statusCode(202)
                .body("unmatched", equalTo("INVOICE_CANCELLED"));
        waiting().body("items", hasSize(2));
    }

    @Test
    void whatLooksLikeTheNumberOfACardIsNeverStored() {
        String number = bills.of(bills.invoice(), "number");
        String answer = provider.tell("msg-1", number, "22.00", "4111-1111-1111-1111", YESTERDAY)
                .statusCode(202)
                .body("unmatched", equalTo("CARD_NUMBER"))
                .body("referenceLeftOut", equalTo(true))
                .extract()
                .asString();
        provider.tell("msg-2", "4111111111111111", "22.00", "pay_1", YESTERDAY)
                .statusCode(202)
                .body("unmatched", equalTo("CARD_NUMBER"))
                .body("referenceLeftOut", equalTo(true));
        assertThat(answer).doesNotContain("4111");
        waiting().body("items.invoiceNumber", contains(number, null)).body("items.reference", contains(null, "pay_1"));
        assertThat(OwnerSql.column(
                        journey.world.custodian, "select payment_notification::text from payment_notification"))
                .hasSize(2)
                .noneMatch(row -> row.contains("4111"));
    }

    @Test
    void refusesASignedBodyThatIsNotAsItShouldBe() {
        Instant now = Instant.now();
        provider.send("msg-1", now, "{").statusCode(400).body("code", equalTo("body-unreadable"));
        provider.send("msg-1", now, "null").statusCode(400).body("code", equalTo("body-unreadable"));
        provider.send("msg-1", now, "{\"card\": \"4111111111111111\"}")
                .statusCode(400)
                .body("code", equalTo("body-invalid"))
                .body("detail", not(equalTo("4111111111111111")));
        provider.tell("msg-1", "INV-000001", "0.00", "pay_1", YESTERDAY)
                .statusCode(400)
                .body("errors.pointer", hasItem("/amount"));
        waiting().body("items", empty());
    }
}
