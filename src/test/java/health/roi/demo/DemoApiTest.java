package health.roi.demo;

import static health.roi.support.World.as;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import health.roi.support.ApiTest;
import health.roi.support.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** The demonstration is made by the services themselves, so that it fails with them, and here first. */
@QuarkusTest
class DemoApiTest extends ApiTest {

    @Inject
    DemoService demo;

    @Test
    void showsARequestAtEveryStepAndOneThatWaitsForASignature() throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            thread.submit(() -> demo.seed()).get();
        } finally {
            thread.shutdown();
        }
        String desk = Tokens.of(DemoIds.CUSTODIAN, "front-desk", "front-desk");
        as(desk).get("/v1/release-requests?limit=50")
                .then()
                .statusCode(200)
                .body(
                        "items.state",
                        hasItems("RECEIVED", "IN_REVIEW", "COLLECTING", "QUALITY_CHECK", "READY", "DELIVERED"));
        String collecting = as(desk).get("/v1/release-requests?state=COLLECTING")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        as(desk).get("/v1/release-requests/" + collecting)
                .then()
                .statusCode(200)
                .body("holds.reason", hasItem("RECORD_UNSIGNED"));
    }
}
