package health.roi.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import health.roi.support.ApiTest;
import health.roi.support.Journey;
import health.roi.support.OwnerSql;
import health.roi.support.SampleDocuments;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.common.mapper.TypeRef;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A link to a package in volumes: what it opens, how often, and what is written down of it. */
@QuarkusTest
class DownloadVolumesApiTest extends ApiTest {

    private Journey journey;
    private String request;
    private ExtractableResponse<Response> sent;

    @BeforeEach
    void send() {
        journey = new Journey();
        journey.storedRecord("PHOTOGRAPH", "2025-03-01", SampleDocuments.noisePng(560));
        journey.storedRecord("PHOTOGRAPH", "2025-03-02", SampleDocuments.noisePng(561));
        request = journey.approvedPatientRequest("SECURE_DOWNLOAD");
        journey.check(request);
        journey.build(request, Map.of("maxVolumeBytes", 1_200_000)).body("volumes", hasSize(2));
        sent = journey.step(journey.desk, request, "deliveries", Map.of("method", "SECURE_DOWNLOAD"))
                .statusCode(201)
                .extract();
    }

    private String code() {
        return sent.path("downloadCode");
    }

    private String wrong() {
        return code().equals("0000000000") ? "0000000001" : "0000000000";
    }

    private ValidatableResponse ask(String rest, Map<String, ?> body) {
        return RestAssured.given()
                .contentType("application/json")
                .body(body)
                .post(sent.<String>path("downloadPath") + rest)
                .then();
    }

    private ValidatableResponse volume(int number) {
        return ask("", Map.of("code", code(), "volume", number));
    }

    private static Map<String, Object> refusal(ValidatableResponse answer) {
        Map<String, Object> problem = answer.statusCode(403).extract().body().as(new TypeRef<Map<String, Object>>() {});
        problem.remove("instance");
        problem.remove("traceId");
        return problem;
    }

    private List<String> audited(String action, String field) {
        return OwnerSql.column(
                journey.world.custodian,
                "select detail ->> '" + field + "' from audit_event where action = '" + action + "' order by id");
    }

    @Test
    void listsItsVolumesAndGivesEach() {
        ask("/contents", Map.of("code", code()))
                .statusCode(200)
                .body("volumes.number", equalTo(List.of(1, 2)))
                .body("volumes.fetchesLeft", equalTo(List.of(3, 3)));
        ask("", Map.of("code", code())).statusCode(409).body("code", equalTo("package-in-volumes"));
        for (int number = 1; number <= 2; number++) {
            assertThat(volume(number).statusCode(200).extract().asByteArray())
                    .isEqualTo(journey.volumeOf(request, number));
        }
        volume(3).statusCode(400).body("errors[0].pointer", equalTo("/volume"));
        assertThat(audited("download", "volume")).containsExactly("1", "2");
        assertThat(audited("download.contents", "volume")).hasSize(1);
    }

    @Test
    void eachVolumeIsFetchedThreeTimesAtMost() {
        for (int time = 1; time <= 3; time++) {
            volume(1).statusCode(200);
        }
        Map<String, Object> usedUp = refusal(volume(1));
        volume(2).statusCode(200);
        ask("/contents", Map.of("code", code())).body("volumes.fetchesLeft", equalTo(List.of(0, 2)));
        assertThat(usedUp)
                .as("tells no more than a wrong code")
                .isEqualTo(refusal(ask("", Map.of("code", wrong(), "volume", 1))));
        assertThat(audited("download.refused", "volume")).containsExactly("1", "1");
        assertThat(audited("download.refused", "why")).containsExactly("used-up", "wrong-code");
    }

    @Test
    void aWrongCodeForTheContentsCountsToo() {
        for (int attempt = 0; attempt < 5; attempt++) {
            refusal(ask("/contents", Map.of("code", wrong())));
        }
        refusal(volume(1));
        refusal(ask("/contents", Map.of("code", code())));
        assertThat(audited("download.refused", "why")).endsWith("locked", "locked");
    }
}
