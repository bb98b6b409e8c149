package health.roi.support;

import static health.roi.support.World.as;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** The billing office of a journey's custodian, which charges; the attorney pays 12 pages by MN-2025: $22.00. */
public final class Bills {

    public final Journey journey;
    public final String billing;
    public final String supervisor;
    /** The attorney in the directory. */
    public final UUID attorney;

    public Bills(Journey journey) {
        this.journey = journey;
        billing = journey.world.token("billing");
        supervisor = journey.world.token("supervisor");
        String administrator = journey.world.token("administrator");
        as(administrator)
                .header("If-Match", Journey.etag(administrator, "/v1/billing-settings"))
                .body(Map.of("charges", true, "onAccount", true, "dueDays", 30, "numberPrefix", "INV"))
                .put("/v1/billing-settings")
                .then()
                .statusCode(200);
        attorney = UUID.fromString(World.post(
                        journey.desk,
                        "/v1/requesters",
                        Map.of(
                                "kind",
                                "ATTORNEY",
                                "name",
                                Journey.ATTORNEY,
                                "address",
                                "9 Court Square, Duluth, MN 55802"))
                .statusCode(201)
                .extract()
                .path("id"));
        journey.storedRecord("PROGRESS_NOTE", "2025-02-01", SampleDocuments.pdf("Billed", 12));
    }

    /** A request of the attorney whose pages are counted. */
    public String request() {
        String request = journey.approvedRequestOf(attorney);
        journey.check(request);
        return request;
    }

    public ValidatableResponse issue(String request) {
        return World.post(billing, "/v1/release-requests/" + request + "/invoice", Map.of())
                .statusCode(201);
    }

    /** The path of the invoice of another request. */
    public String invoice() {
        return invoiceOf(request());
    }

    public String invoiceOf(String request) {
        return "/v1/invoices/" + issue(request).extract().path("id");
    }

    public ValidatableResponse pay(String invoice, String amount, LocalDate on) {
        return World.post(
                billing,
                invoice + "/payments",
                Map.of("amount", amount, "method", "CHECK", "reference", "1047", "receivedOn", on.toString()));
    }

    public ValidatableResponse cancel(String invoice) {
        return as(billing)
                .header("If-Match", Journey.etag(billing, invoice))
                .body(Map.of("reason", "Issued to the wrong office"))
                .post(invoice + "/cancellation")
                .then();
    }

    public <T> T of(String invoice, String field) {
        return as(billing).get(invoice).then().statusCode(200).extract().path(field);
    }
}
