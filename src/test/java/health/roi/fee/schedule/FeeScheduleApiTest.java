package health.roi.fee.schedule;

import static health.roi.support.Problems.refused;
import static health.roi.support.World.as;
import static health.roi.support.World.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.roi.support.ApiTest;
import health.roi.support.FeeSchedules;
import health.roi.support.Tokens;
import health.roi.support.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FeeScheduleApiTest extends ApiTest {

    private static final String PATH = "/v1/fee-schedules";
    private static final LocalDate FIRST_DAY = LocalDate.of(2035, 1, 1);

    @Inject
    Clock clock;

    private World world;

    @BeforeEach
    void aCustodian() {
        world = World.create();
    }

    private ValidatableResponse publish(ObjectNode body) {
        return post(world.token("administrator"), PATH, body);
    }

    private static ObjectNode added() {
        return FeeSchedules.body("ND-2035", FIRST_DAY);
    }

    private static ValidatableResponse quote(String token, LocalDate asOf, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "asOf",
                asOf.toString(),
                "facility",
                Map.of("state", "ND", "kind", "CLINIC"),
                "requester",
                Map.of("kind", "ATTORNEY"),
                "basis",
                "AUTHORIZATION",
                "purpose",
                "LEGAL",
                "medium",
                "PAPER",
                "pages",
                10));
        body.putAll(more);
        return as(token).body(body).post("/v1/fee-quotes").then();
    }

    private ValidatableResponse quote(LocalDate asOf) {
        return quote(world.token("billing"), asOf, Map.of());
    }

    @Test
    void publishesAScheduleThatReadsBackAsItWasWritten() {
        publish(added())
                .statusCode(201)
                .header("Location", endsWith(PATH + "/ND-2035"))
                .body("origin", equalTo("CUSTODIAN"))
                .body("addedBy", equalTo("test-administrator"));
        as(world.token("auditor"))
                .get(PATH + "/ND-2035")
                .then()
                .statusCode(200)
                .body("id", equalTo("ND-2035"))
                .body("addedAt", not(nullValue()))
                .body("schedule.components[6].percent", equalTo("6.875"))
                .body("schedule.components.citation", hasItem("N.D. Example Code 2"))
                .body("schedule.caps[0].code", equalTo("CHART_MAXIMUM"))
                .body("schedule.rounding", equalTo("DOWN"));
    }

    @Test
    void readsAShippedSchedule() {
        as(world.token("front-desk"))
                .get(PATH + "/IL-2024")
                .then()
                .statusCode(200)
                .body("origin", equalTo("SHIPPED"))
                .body("addedAt", nullValue())
                .body("schedule.components[2].tiers[1].amount", equalTo("0.435"))
                .body("schedule.assumptions[0]", not(equalTo("")))
                .body("schedule.indexRule.day", equalTo(20));
    }

    @Test
    void pricesByItFromItsFirstDayWithEveryComponentThereIs() {
        publish(added()).statusCode(201);
        refused(quote(FIRST_DAY.minusDays(1)), 422, "no-fee-schedule");
        Map<String, Object> all = Map.of("rush", true, "notarized", true, "mediaUnits", 2, "postage", "4.20");
        quote(world.token("billing"), FIRST_DAY, all)
                .statusCode(200)
                .body("schedule.id", equalTo("ND-2035"))
                .body("lines.code", contains("BASE", "PAGES", "MEDIA", "NOTARY", "POSTAGE", "RUSH", "TAX"))
                .body("total", equalTo("34.52"))
                .body("prepayment.mayBeRequired", equalTo(true));
        quote(world.token("billing"), FIRST_DAY, Map.of("requester", Map.of("kind", "PATIENT")))
                .statusCode(200)
                .body("waivedBecause", equalTo("FIRST_COPY"));
        quote(world.token("billing"), FIRST_DAY, Map.of("requester", Map.of("kind", "PATIENT"), "earlierCopies", 1))
                .statusCode(200)
                .body("waivedBecause", nullValue());
    }

    @Test
    void aNewerOneSupersedesItFromItsOwnFirstDay() {
        publish(added()).statusCode(201);
        publish(FeeSchedules.body("ND-2036", FIRST_DAY.plusYears(1))).statusCode(201);
        quote(FIRST_DAY.plusYears(1).minusDays(1)).body("schedule.id", equalTo("ND-2035"));
        quote(FIRST_DAY.plusYears(1)).body("schedule.id", equalTo("ND-2036"));
    }

    @Test
    void theCustodiansOwnSupersedesAShippedOne() {
        ObjectNode own = FeeSchedules.body("MN-2035", FIRST_DAY).put("state", "MN");
        publish(own).statusCode(201);
        Map<String, Object> minnesota = Map.of("facility", Map.of("state", "MN", "kind", "HOSPITAL"));
        quote(world.token("billing"), FIRST_DAY.minusDays(1), minnesota).body("schedule.id", equalTo("MN-2025"));
        quote(world.token("billing"), FIRST_DAY, minnesota).body("schedule.id", equalTo("MN-2035"));
        quote(World.create().token("billing"), FIRST_DAY, minnesota).body("schedule.id", equalTo("MN-2025"));
    }

    @Test
    void aCopyServicePricesByTheCustodiansOwn() {
        publish(added()).statusCode(201);
        UUID copyService = world.copyService(world.facility("MN", "HOSPITAL"));
        String token = Tokens.ofCopyService(world.custodian, copyService, "scanner");
        quote(token, FIRST_DAY, Map.of()).statusCode(200).body("schedule.id", equalTo("ND-2035"));
    }

    @Test
    void refusesAScheduleThatWouldHoldAlready() {
        world.facility("MN", "HOSPITAL");
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("America/Chicago"));
        refused(publish(FeeSchedules.body("ND-NOW", today)), 422, "effective-date-not-future")
                .body("errors.pointer", contains("/effectiveFrom"));
        publish(FeeSchedules.body("ND-SOON", today.plusDays(1))).statusCode(201);
    }

    @Test
    void refusesAScheduleWithFaultsAndNamesThemAll() {
        ObjectNode body = added().put("state", "ZZ");
        ((ObjectNode) body.at("/components/1/tiers/0")).put("fromPage", 4);
        ((ObjectNode) body.at("/components/3")).put("citation", " ").put("unitAmount", "1.00");
        ((ObjectNode) body.at("/noRecordFee")).put("amount", "1.00001");
        refused(publish(body), 422, "fee-schedule-invalid")
                .body(
                        "errors.pointer",
                        contains(
                                "/components/3",
                                "/state",
                                "/components/1/tiers/0",
                                "/components/3/citation",
                                "/noRecordFee/amount"))
                .body(
                        "errors.constraint",
                        contains("one-price", "known-state", "tier-gap", "cited", "at-most-four-decimals"));
        as(world.token("auditor")).get(PATH + "/ND-2035").then().statusCode(404);
    }

    @Test
    void refusesABodyThatIsNotASchedule() {
        ObjectNode body = added().put("id", "no spaces").put("state", "nd");
        body.putNull("noRecordFee");
        ((ObjectNode) body.at("/components/0")).put("amount", "ten");
        ((ArrayNode) body.at("/components")).addNull();
        refused(publish(body), 400, "body-invalid")
                .body(
                        "errors.pointer",
                        hasItems("/id", "/state", "/noRecordFee", "/components/0/amount", "/components/7"));
    }

    @Test
    void refusesAnIdThatIsTaken() {
        publish(added()).statusCode(201);
        refused(publish(FeeSchedules.body("ND-2035", FIRST_DAY.plusYears(1))), 409, "fee-schedule-exists")
                .body("errors.pointer", contains("/id"));
        refused(publish(FeeSchedules.body("MN-2025", FIRST_DAY.plusYears(2))), 409, "fee-schedule-exists")
                .body("errors.pointer", contains("/id"));
    }

    @Test
    void refusesASecondScheduleOfThatFirstDay() {
        publish(added()).statusCode(201);
        ObjectNode hospital = FeeSchedules.body("ND-HOSPITAL", FIRST_DAY);
        hospital.putArray("facilityKinds").add("HOSPITAL");
        refused(publish(hospital), 409, "fee-schedule-exists").body("errors.pointer", contains("/effectiveFrom"));
    }

    @Test
    void ofTwoForTheSameDayAtTheSameTimeOneIsPublished() {
        List<Integer> answers = IntStream.range(0, 4)
                .mapToObj(i ->
                        CompletableFuture.supplyAsync(() -> publish(FeeSchedules.body("ND-" + i + "00", FIRST_DAY))
                                .extract()
                                .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertEquals(List.of(201, 409, 409, 409), answers);
    }

    @Test
    void anotherCustodianNeitherSeesItNorPricesByIt() {
        publish(added()).statusCode(201);
        World other = World.create();
        as(other.token("auditor")).get(PATH + "/ND-2035").then().statusCode(404);
        as(other.token("auditor")).get(PATH + "?state=ND").then().body("items", equalTo(List.of()));
        refused(quote(other.token("billing"), FIRST_DAY, Map.of()), 422, "no-fee-schedule");
        post(other.token("administrator"), PATH, added()).statusCode(201);
    }

    @Test
    void nobodyChangesAPublishedSchedule() {
        publish(added()).statusCode(201);
        for (String method : List.of("PUT", "PATCH", "DELETE")) {
            as(world.token("administrator"))
                    .body(added())
                    .request(method, PATH + "/ND-2035")
                    .then()
                    .statusCode(405);
        }
    }

    @Test
    void listsShippedAndOwnByIdPageByPage() {
        publish(added()).statusCode(201);
        publish(FeeSchedules.body("aa-own", FIRST_DAY.plusDays(1))).statusCode(201);
        List<String> ids = new ArrayList<>();
        String next = null;
        do {
            ExtractableResponse<Response> page = as(world.token("billing"))
                    .queryParam("limit", 4)
                    .queryParams(next == null ? Map.of() : Map.of("cursor", next))
                    .get(PATH)
                    .then()
                    .statusCode(200)
                    .extract();
            ids.addAll(page.path("items.id"));
            next = page.path("next");
        } while (next != null);
        assertEquals(13, ids.size());
        assertEquals(ids.stream().sorted().distinct().toList(), ids);
        assertTrue(ids.containsAll(List.of("MN-2025", "ND-2035", "aa-own")));
        as(world.token("billing"))
                .get(PATH + "?state=TX")
                .then()
                .body("items.id", contains("TX-HOSPITAL-2009", "TX-PHYSICIAN-2022"))
                .body("items[1].facilityKinds", contains("CLINIC", "PHYSICIAN"));
    }

    @Test
    void refusesATamperedCursor() {
        refused(as(world.token("billing")).get(PATH + "?cursor=MN-2025").then(), 400, "cursor-invalid");
    }

    @Test
    void anAdditionIsAudited() {
        publish(added()).statusCode(201);
        as(world.token("auditor"))
                .get("/v1/audit-events")
                .then()
                .body("items.action", hasItem("fee-schedule.create"))
                .body("items.find { it.action == 'fee-schedule.create' }.detail.schedule", equalTo("ND-2035"));
    }
}
