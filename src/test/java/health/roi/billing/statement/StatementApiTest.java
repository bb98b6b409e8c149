package health.roi.billing.statement;

import static health.roi.support.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import health.roi.support.ApiTest;
import health.roi.support.Bills;
import health.roi.support.CopyWork;
import health.roi.support.Journey;
import health.roi.support.PdfText;
import health.roi.support.SampleDocuments;
import health.roi.support.TestClock;
import health.roi.support.Tokens;
import health.roi.support.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A story of two invoices of $22.00 over a hundred days: a late payment, and a cancellation on the last day. */
@QuarkusTest
class StatementApiTest extends ApiTest {

    private Journey journey;
    private Bills bills;

    @BeforeEach
    void charge() {
        journey = new Journey("MN");
        bills = new Bills(journey);
    }

    private ValidatableResponse ageing(LocalDate asOf) {
        return as(bills.billing)
                .get("/v1/invoices/ageing" + (asOf == null ? "" : "?asOf=" + asOf))
                .then();
    }

    private static void owed(ValidatableResponse answer, String... amounts) {
        answer.statusCode(200)
                .body(
                        "parts.band",
                        contains("NOT_DUE", "DAYS_1_TO_30", "DAYS_31_TO_60", "DAYS_61_TO_90", "OVER_90_DAYS"))
                .body("parts.amount", contains(amounts));
    }

    private ValidatableResponse statement(LocalDate from, LocalDate to) {
        return as(bills.billing).get(path() + "?from=" + from + "&to=" + to).then();
    }

    private String path() {
        return "/v1/requesters/" + bills.attorney + "/statement";
    }

    @Test
    void tellsWhatWasChargedPaidAndOwedOnEachDay() {
        String early = bills.invoice();
        LocalDate first = LocalDate.parse(bills.of(early, "issuedOn"));
        TestClock.forward(Duration.ofDays(40));
        String late = bills.invoice();
        bills.pay(early, "10.00", first.plusDays(20)).statusCode(201);
        TestClock.forward(Duration.ofDays(60));
        LocalDate last = first.plusDays(100);

        owed(ageing(null), "0.00", "22.00", "0.00", "12.00", "0.00");
        owed(ageing(last), "0.00", "22.00", "0.00", "12.00", "0.00");
        ageing(null).body("invoices", equalTo(2)).body("amount", equalTo("34.00"));
        owed(ageing(first.plusDays(40)), "22.00", "12.00", "0.00", "0.00", "0.00");
        owed(ageing(first.plusDays(19)), "22.00", "0.00", "0.00", "0.00", "0.00");
        owed(ageing(first.plusDays(30)), "12.00", "0.00", "0.00", "0.00", "0.00");
        owed(ageing(first.minusDays(1)), "0.00", "0.00", "0.00", "0.00", "0.00");

        bills.pay(early, "12.00", last).statusCode(201).body("state", equalTo("PAID"));
        owed(ageing(null), "0.00", "22.00", "0.00", "0.00", "0.00");
        owed(ageing(last.minusDays(1)), "0.00", "22.00", "0.00", "12.00", "0.00");
        theRequesterCanReadIt(first, last);
        bills.cancel(late).statusCode(200);
        owed(ageing(null), "0.00", "0.00", "0.00", "0.00", "0.00");
        owed(ageing(last.minusDays(1)), "0.00", "22.00", "0.00", "12.00", "0.00");

        statement(first, last)
                .statusCode(200)
                .body("requesterName", equalTo(Journey.ATTORNEY))
                .body("openingBalance", equalTo("0.00"))
                .body("closingBalance", equalTo("0.00"))
                .body("lines.kind", contains("CHARGE", "PAYMENT", "CHARGE", "PAYMENT", "CANCELLATION"))
                .body("lines.amount", contains("22.00", "-10.00", "22.00", "-12.00", "-22.00"))
                .body("lines.balance", contains("22.00", "12.00", "34.00", "22.00", "0.00"))
                .body("lines[1].on", equalTo(first.plusDays(20).toString()))
                .body("lines[1].paymentReference", equalTo("1047"))
                .body("lines[0].reference", equalTo("2026-0117"))
                .body("owed", hasSize(0));
        statement(first.plusDays(30), first.plusDays(60))
                .body("openingBalance", equalTo("12.00"))
                .body("closingBalance", equalTo("34.00"))
                .body("lines.kind", contains("CHARGE"))
                .body("owed.invoiceNumber", contains("INV-000001", "INV-000002"))
                .body("owed.balance", contains("12.00", "22.00"));
        statement(first.plusDays(50), first.plusDays(60))
                .body("lines", hasSize(0))
                .body("openingBalance", equalTo("34.00"))
                .body("closingBalance", equalTo("34.00"));
    }

    private void theRequesterCanReadIt(LocalDate first, LocalDate last) {
        byte[] pdf = as(bills.billing)
                .get(path() + "/content?from=" + first.plusDays(10) + "&to=" + last)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        assertThat(PdfText.of(pdf))
                .contains(
                        "Statement of your account",
                        Journey.ATTORNEY,
                        "Balance before $22.00",
                        "Payment received",
                        "-$12.00",
                        "INV-000002",
                        "2026-0117",
                        "Invoices that are open")
                .doesNotContain("Lindqvist");
    }

    @Test
    void anEmptyStatementSaysSo() {
        as(bills.billing)
                .get(path())
                .then()
                .statusCode(200)
                .body("lines", hasSize(0))
                .body("closingBalance", equalTo("0.00"));
        byte[] pdf = as(bills.billing).get(path() + "/content").then().extract().asByteArray();
        assertThat(PdfText.of(pdf)).contains("Nothing was charged or paid in this period.");
    }

    @Test
    void whatWasPaidBeforeTheInvoiceCountsFromItsDayOn() {
        String invoice = bills.invoice();
        LocalDate issued = LocalDate.parse(bills.of(invoice, "issuedOn"));
        bills.pay(invoice, "5.00", issued.minusDays(10)).statusCode(201);
        statement(issued.minusDays(20), issued.minusDays(1)).body("lines", hasSize(0));
        statement(issued, issued).body("openingBalance", equalTo("0.00")).body("closingBalance", equalTo("17.00"));
    }

    @Test
    void refusesAPeriodThatEndsBeforeItBeginsOrIsTooLong() {
        LocalDate day = LocalDate.parse("2026-03-01");
        for (LocalDate from : new LocalDate[] {day.plusDays(1), day.minusDays(366)}) {
            statement(from, day)
                    .statusCode(400)
                    .body("code", equalTo("parameter-invalid"))
                    .body("errors.pointer", hasItem("from"));
        }
        statement(day.minusDays(365), day).statusCode(200);
    }

    @Test
    void refusesTheAgeOfADayInTheFuture() {
        ageing(LocalDate.now().plusDays(3))
                .statusCode(400)
                .body("code", equalTo("parameter-invalid"))
                .body("errors.pointer", hasItem("asOf"));
    }

    @Test
    void seesTheInvoicesOfItsOwnFacilitiesOnly() {
        String invoice = bills.invoice();
        LocalDate issued = LocalDate.parse(bills.of(invoice, "issuedOn"));
        UUID elsewhere = journey.world.facility("TX", "CLINIC");
        String token = Tokens.at(journey.world.custodian, "elsewhere", List.of(elsewhere), "billing");
        as(token)
                .get(path() + "?from=" + issued + "&to=" + issued)
                .then()
                .statusCode(200)
                .body("lines", hasSize(0));
        as(token).get("/v1/invoices/ageing").then().body("invoices", equalTo(0));
    }

    @Test
    void settlesACopyServicesSharesByWhatBecameOfTheInvoices() {
        Journey other = new Journey("MN");
        String administrator = other.world.token("administrator");
        as(administrator)
                .body(Map.of("percent", "60.00"))
                .put("/v1/copy-services/" + other.copyService + "/fee-share")
                .then()
                .statusCode(200);
        String billing = other.world.token("billing");
        as(administrator)
                .header("If-Match", Journey.etag(administrator, "/v1/billing-settings"))
                .body(Map.of("charges", true, "onAccount", true, "dueDays", 30, "numberPrefix", "INV"))
                .put("/v1/billing-settings")
                .then()
                .statusCode(200);
        other.record("PROGRESS_NOTE", "2025-02-01");
        String request = other.approvedAttorneyRequest();
        CopyWork.of(other, request).finish(SampleDocuments.pdf("Pulled", 12));
        other.check(request);
        String invoice = World.post(billing, "/v1/release-requests/" + request + "/invoice", Map.of())
                .statusCode(201)
                .extract()
                .path("id");
        String path = "/v1/copy-services/" + other.copyService + "/settlement";
        as(billing)
                .get(path)
                .then()
                .statusCode(200)
                .body("issued.invoices", equalTo(1))
                .body("issued.pages", equalTo(12))
                .body("issued.amount", equalTo("13.20"))
                .body("owed.amount", equalTo("13.20"))
                .body("paid.amount", equalTo("0.00"));
        World.post(
                        billing,
                        "/v1/invoices/" + invoice + "/payments",
                        Map.of(
                                "amount",
                                "22.00",
                                "method",
                                "EFT",
                                "receivedOn",
                                LocalDate.now().minusDays(1).toString()))
                .statusCode(201);
        as(other.copier)
                .get(path)
                .then()
                .statusCode(200)
                .body("paid.amount", equalTo("13.20"))
                .body("owed.invoices", equalTo(0))
                .body("waivedOrWrittenOff.amount", equalTo("0.00"));
        as(Tokens.ofCopyService(other.world.custodian, other.world.copyService(other.facility), "rival"))
                .get(path)
                .then()
                .statusCode(404);
    }
}
