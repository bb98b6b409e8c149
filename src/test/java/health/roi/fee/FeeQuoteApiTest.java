package health.roi.fee;

import static health.roi.support.Problems.refused;
import static health.roi.support.World.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import health.roi.support.ApiTest;
import health.roi.support.Problems;
import health.roi.support.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class FeeQuoteApiTest extends ApiTest {

    private static final String PATH = "/v1/fee-quotes";

    private static World world;

    /** One for all cases: nothing is stored. */
    @BeforeEach
    void aCustodian() {
        if (world == null) {
            world = World.create();
        }
    }

    private static ValidatableResponse quote(Map<String, Object> body) {
        return as(world.token("billing")).body(body).post(PATH).then();
    }

    private static Map<String, Object> attorney() {
        return body("MN", "ATTORNEY", "AUTHORIZATION", "LEGAL", "PAPER");
    }

    private static Map<String, Object> patient(String medium) {
        return body("MN", "PATIENT", "PATIENT_ACCESS", "PATIENT_REQUEST", medium);
    }

    private static Map<String, Object> body(
            String state, String requester, String basis, String purpose, String medium) {
        return new HashMap<>(Map.of(
                "asOf",
                "2026-03-02",
                "facility",
                Map.of("state", state, "kind", "HOSPITAL"),
                "requester",
                Map.of("kind", requester),
                "basis",
                basis,
                "purpose",
                purpose,
                "medium",
                medium));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "/fee/fees.csv", numLinesToSkip = 1)
    void pricesEachCase(ArgumentsAccessor row) {
        FeeCase given = new FeeCase(row);
        ValidatableResponse answer = quote(given.body());
        if (given.refusal() != null) {
            refused(answer, 422, given.refusal());
            return;
        }
        List<String> amounts = answer.statusCode(200)
                .body("currency", equalTo("USD"))
                .body("total", equalTo(given.total()))
                .body("waivedBecause", equalTo(given.waivedBecause()))
                .body("cappedBy", equalTo(given.cappedBy()))
                .body("schedule.id", equalTo(given.schedule()))
                .body("lines.citation", not(hasItems("", null)))
                .extract()
                .path("lines.amount");
        assertEquals(
                new BigDecimal(given.total()),
                amounts.stream().map(BigDecimal::new).reduce(new BigDecimal("0.00"), BigDecimal::add));
    }

    @Test
    void everyLineExplainsItself() {
        Map<String, Object> body = attorney();
        body.put("pages", 250);
        body.put("images", 1);
        quote(body)
                .statusCode(200)
                .body("lines.code", contains("SEARCH", "PAGES", "IMAGES", "CAP"))
                .body("lines.quantity", contains(1, 250, 1, 1))
                .body("lines.unitAmount", contains("10.00", "1.00", "30.00", "-180.00"))
                .body("lines.amount", contains("10.00", "250.00", "30.00", "-180.00"))
                .body("lines[0].citation", equalTo("Minn. Stat. 144.292 subd. 6"))
                .body("schedule.effectiveFrom", equalTo("2025-01-01"))
                .body("notes", hasSize(0))
                .body("prepayment", nullValue());
    }

    @Test
    void saysWhetherPaymentMayBeAskedForBeforehand() {
        Map<String, Object> body = body("TX", "ATTORNEY", "AUTHORIZATION", "LEGAL", "PAPER");
        quote(body).statusCode(200).body("prepayment.mayBeRequired", equalTo(true));
        body.put("emergency", true);
        quote(body)
                .statusCode(200)
                .body("prepayment.mayBeRequired", equalTo(false))
                .body("notes", contains("SCHEDULE_MAY_BE_OUTDATED"));
    }

    @Test
    void refusesAStateWithoutAScheduleAlsoWhereItWouldBeFree() {
        Map<String, Object> body = body("WI", "HEALTH_CARE_PROVIDER", "TREATMENT", "TREATMENT", "PAPER");
        refused(quote(body), 422, "no-fee-schedule");
    }

    @Test
    void refusesTheFlatFeeForPaper() {
        Map<String, Object> body = patient("PAPER");
        body.put("accessMethod", "FLAT");
        refused(quote(body), 400, "body-invalid").body("errors.pointer", contains("/accessMethod"));
    }

    @Test
    void refusesActualCostWithoutTheCost() {
        Map<String, Object> body = patient("ELECTRONIC");
        body.put("accessMethod", "ACTUAL");
        refused(quote(body), 400, "body-invalid").body("errors.pointer", contains("/accessMethod", "/actualCost"));
        body.put("actualCost", Map.of("postage", "1.00"));
        refused(quote(body), 400, "body-invalid").body("errors.pointer", contains("/accessMethod", "/actualCost"));
    }

    @Test
    void theAccessMethodHasNoEffectElsewhere() {
        Map<String, Object> body = attorney();
        body.put("accessMethod", "FLAT");
        body.put("pages", 1);
        quote(body).statusCode(200).body("total", equalTo("11.00"));
    }

    @Test
    void refusesEveryAbsurdQuantityAtOnce() {
        Map<String, Object> body = patient("PAPER");
        body.put("accessMethod", "FLAT");
        body.put("pages", -1);
        body.put("images", 1_000_000_000);
        body.put("yearsSearched", 1000);
        body.put("mediaUnits", -2);
        body.put("earlierCopies", -3);
        body.put("postage", "-1.00");
        body.put("actualCost", Map.of("labor", "1.005", "supplies", "12345678", "postage", Problems.MARKER));
        refused(quote(body), 400, "body-invalid")
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/accessMethod",
                                "/pages",
                                "/images",
                                "/yearsSearched",
                                "/mediaUnits",
                                "/earlierCopies",
                                "/postage",
                                "/actualCost/labor",
                                "/actualCost/supplies",
                                "/actualCost/postage"));
    }

    @Test
    void refusesWhatIsMissingAllAtOnce() {
        refused(quote(Map.of()), 400, "body-invalid")
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/asOf", "/facility", "/requester", "/basis", "/purpose", "/medium"));
    }

    @ParameterizedTest
    @CsvSource({"medium, FAX", "basis, WISH", "purpose, PLAY", "accessMethod, CHEAP", "color, BLUE"})
    void refusesAnUnknownValue(String field, String value) {
        Map<String, Object> body = attorney();
        body.put(field, value);
        refused(quote(body), 400, "body-invalid").body("errors.pointer", contains("/" + field));
    }

    @Test
    void refusesAmountsThatAreNumbers() {
        Map<String, Object> body = attorney();
        body.put("postage", 1.5);
        refused(quote(body), 400, "body-invalid").body("errors.pointer", contains("/postage"));
    }

    @Test
    void refusesPagesThatAreText() {
        Map<String, Object> body = attorney();
        body.put("pages", "12");
        refused(quote(body), 400, "body-invalid").body("errors.pointer", contains("/pages"));
    }
}
