package health.roi.platform;

import static health.roi.support.Problems.refused;
import static health.roi.support.World.as;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import health.roi.support.ApiTest;
import health.roi.support.World;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Line 20 of the API checklist: nobody overwrites what they have not seen. */
@QuarkusTest
class VersionsApiTest extends ApiTest {

    private String clerk;
    private String path;
    private String tag;

    @BeforeEach
    void begin() {
        World world = World.create();
        clerk = world.token("front-desk");
        path = World.post(clerk, "/v1/requesters", body("first"))
                .statusCode(201)
                .header("Location", org.hamcrest.Matchers.containsString("/v1/requesters/"))
                .extract()
                .path("id");
        path = "/v1/requesters/" + path;
        tag = as(clerk).get(path).then().statusCode(200).extract().header("ETag");
    }

    @Test
    void line20_aChangeSaysWhatItSaw() {
        refused(as(clerk).body(body("second")).put(path).then(), 428, "version-missing");
        for (String stale : List.of("\"7\"", "\"-1\"", "7", "*", "W/" + tag, "\"x\"")) {
            refused(
                    as(clerk)
                            .header("If-Match", stale)
                            .body(body("second"))
                            .put(path)
                            .then(),
                    412,
                    "version-stale");
        }
        String next = as(clerk)
                .header("If-Match", tag)
                .body(body("second"))
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(tag)))
                .extract()
                .header("ETag");
        refused(as(clerk).header("If-Match", tag).body(body("third")).put(path).then(), 412, "version-stale");
        as(clerk).get(path).then().header("ETag", equalTo(next)).body("name", equalTo("second"));
    }

    @Test
    void line20_whatIsKnownIsNotSentAgain() {
        for (String known : List.of(tag, "W/" + tag, "\"x\", " + tag, "*")) {
            as(clerk)
                    .header("If-None-Match", known)
                    .get(path)
                    .then()
                    .statusCode(304)
                    .header("ETag", equalTo(tag))
                    .body(emptyString());
        }
        as(clerk).header("If-None-Match", "\"x\"").get(path).then().statusCode(200);
    }

    @Test
    void line20_ofTwentyChangesAtOnceOneWins() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(20);
        List<Integer> statuses = new ArrayList<>();
        try {
            List<Future<Integer>> sent = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                String name = "n" + i;
                sent.add(threads.submit(() -> as(clerk)
                        .header("If-Match", tag)
                        .body(body(name))
                        .put(path)
                        .statusCode()));
            }
            for (Future<Integer> future : sent) {
                statuses.add(future.get());
            }
        } finally {
            threads.shutdown();
        }
        assertEquals(1, Collections.frequency(statuses, 200), statuses.toString());
        assertEquals(19, Collections.frequency(statuses, 412), statuses.toString());
    }

    private static Map<String, String> body(String name) {
        return Map.of(
                "kind", "ATTORNEY", "name", name, "address", UUID.randomUUID().toString());
    }
}
