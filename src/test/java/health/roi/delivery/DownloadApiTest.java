package health.roi.delivery;

import static health.roi.support.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import health.roi.support.ApiTest;
import health.roi.support.Journey;
import health.roi.support.OwnerSql;
import health.roi.support.SampleDocuments;
import health.roi.support.TestClock;
import health.roi.support.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The only door without a token: it opens to the right link with the right code, and tells nothing else. */
@QuarkusTest
class DownloadApiTest extends ApiTest {

    private Journey journey;
    private String request;
    private ExtractableResponse<Response> sent;

    @BeforeEach
    void send() {
        journey = new Journey();
        journey.storedRecord("PROGRESS_NOTE", "2025-02-01", SampleDocuments.pdf("Note", 2));
        request = journey.packagedPatientRequest("SECURE_DOWNLOAD");
        sent = journey.step(journey.desk, request, "deliveries", Map.of("method", "SECURE_DOWNLOAD"))
                .statusCode(201)
                .extract();
    }

    private String link() {
        return sent.path("downloadPath");
    }

    private String code() {
        return sent.path("downloadCode");
    }

    private String wrong() {
        return code().equals("0000000000") ? "0000000001" : "0000000000";
    }

    private static ValidatableResponse open(String link, String code) {
        return RestAssured.given()
                .contentType("application/json")
                .body(Map.of("code", code))
                .post(link)
                .then();
    }

    /** What a refusal says, apart from the address and the trace. */
    private static Map<String, Object> refusal(ValidatableResponse answer) {
        Map<String, Object> problem = answer.contentType("application/problem+json")
                .extract()
                .body()
                .as(new io.restassured.common.mapper.TypeRef<Map<String, Object>>() {});
        problem.remove("instance");
        problem.remove("traceId");
        return problem;
    }

    @Test
    void opensWithTheRightCode() {
        byte[] pdf = open(link(), code()).statusCode(200).extract().asByteArray();
        assertThat(pdf).isEqualTo(journey.packageOf(request));
    }

    /** Nor does it tell a link that exists from one that does not. */
    @Test
    void aTokenThatComesAlongCountsForNothing() {
        for (String token : List.of(journey.copier, journey.desk, new Journey().desk)) {
            assertThat(refusal(as(token)
                            .body(Map.of("code", wrong()))
                            .post(link())
                            .then()
                            .statusCode(403)))
                    .isEqualTo(refusal(as(token)
                            .body(Map.of("code", wrong()))
                            .post("/v1/downloads/" + java.util.UUID.randomUUID())
                            .then()
                            .statusCode(403)));
        }
        as(journey.copier).body(Map.of("code", code())).post(link()).then().statusCode(200);
    }

    @Test
    void keepsNoCodeThatCouldBeRead() {
        String row = OwnerSql.column(journey.world.custodian, "select delivery::text from delivery")
                .get(0);
        assertThat(row).doesNotContain(code());
        assertThat(OwnerSql.count(journey.world.custodian, "audit_event", "detail::text like '%" + code() + "%'"))
                .isZero();
        assertThat(OwnerSql.count(journey.world.custodian, "outbox_event", "payload::text like '%" + code() + "%'"))
                .isZero();
    }

    @Test
    void locksAfterFiveWrongCodesAlsoForTheRightOne() {
        for (int attempt = 0; attempt < 5; attempt++) {
            open(link(), wrong()).statusCode(403).body("code", equalTo("link-refused"));
        }
        open(link(), code()).statusCode(403).body("code", equalTo("link-refused"));
        assertThat(OwnerSql.count(journey.world.custodian, "audit_event", "action = 'download.refused'"))
                .isEqualTo(6);
    }

    @Test
    void countsWrongCodesThatComeAtTheSameTime() {
        List<Integer> answers = IntStream.range(0, 20)
                .parallel()
                .mapToObj(i -> open(link(), wrong()).extract().statusCode())
                .toList();
        assertThat(answers).containsOnly(403);
        assertThat(OwnerSql.column(journey.world.custodian, "select failed_attempts from delivery"))
                .containsExactly("20");
        open(link(), code()).statusCode(403);
    }

    @Test
    void opensAfterFourWrongCodes() {
        for (int attempt = 0; attempt < 4; attempt++) {
            open(link(), wrong()).statusCode(403);
        }
        open(link(), code()).statusCode(200);
    }

    @Test
    void staysShutWhenItHasExpired() {
        TestClock.forward(Duration.ofDays(8));
        open(link(), code()).statusCode(403).body("code", equalTo("link-refused"));
    }

    @Test
    void staysShutWhileSomethingStandsInTheWayOfTheRelease() {
        journey.step(
                        journey.desk,
                        request,
                        "holds",
                        Map.of(
                                "reason",
                                "LEGAL_REVIEW",
                                "mustAct",
                                "FACILITY",
                                "howItEnds",
                                "The privacy officer decides"))
                .statusCode(200);
        open(link(), code()).statusCode(403).body("code", equalTo("link-refused"));
    }

    @Test
    void staysShutWhenTheDeliveryHasEnded() {
        World.move(
                        journey.desk,
                        "/v1/deliveries/" + sent.path("id") + "/failure",
                        sent.path("etag"),
                        Map.of("reason", "WRONG_ADDRESS"))
                .statusCode(200);
        open(link(), code()).statusCode(403).body("code", equalTo("link-refused"));
    }

    @Test
    void answersAnUnknownLinkLikeAWrongCode() {
        Map<String, Object> wrongCode = refusal(open(link(), wrong()));
        Map<String, Object> unknown = refusal(open("/v1/downloads/" + UUID.randomUUID(), code()));
        assertThat(unknown).isEqualTo(wrongCode);
    }

    @Test
    void answersALinkThatIsNoDownloadLikeAnUnknownOne() {
        Map<String, Object> unknown = refusal(open("/v1/downloads/" + UUID.randomUUID(), code()));
        assertThat(refusal(open("/v1/downloads/" + request, code()))).isEqualTo(unknown);
    }

    @Test
    void refusesACodeThatIsNoCodeWithoutCountingIt() {
        open(link(), "12345").statusCode(400).body("errors[0].pointer", equalTo("/code"));
        assertThat(OwnerSql.column(journey.world.custodian, "select failed_attempts from delivery"))
                .containsExactly("0");
    }

    @Test
    void isNotReadableByGet() {
        RestAssured.given().get(link()).then().statusCode(405);
    }
}
