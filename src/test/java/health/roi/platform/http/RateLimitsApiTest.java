package health.roi.platform.http;

import static health.roi.support.Problems.refused;
import static health.roi.support.World.as;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;

import health.roi.support.ApiTest;
import health.roi.support.World;
import io.quarkus.arc.ClientProxy;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Line 30 of the API checklist: whoever asks too often is told how long to wait. */
@QuarkusTest
class RateLimitsApiTest extends ApiTest {

    private static final int QUOTA = 5;
    private static final int OFTEN = 1_000_000;

    @Inject
    RateLimits limits;

    private RateLimits real;
    private World world;

    @BeforeEach
    void begin() {
        world = World.create();
        real = ClientProxy.unwrap(limits);
        set(OFTEN, OFTEN, OFTEN);
    }

    @AfterEach
    void asBefore() {
        set(OFTEN, OFTEN, OFTEN);
    }

    private void set(int client, int address, int link) {
        real.ofClient = client;
        real.ofAddress = address;
        real.ofLink = link;
        real.forget();
    }

    private static ValidatableResponse tooMany(ValidatableResponse response, String policy) {
        return refused(response, 429, "too-many-requests")
                .header("Retry-After", matchesPattern("[1-9][0-9]?"))
                .header("RateLimit", containsString("\"" + policy + "\";r=0;t="))
                .header("RateLimit-Policy", containsString("\"" + policy + "\";q=" + QUOTA + ";w=60"));
    }

    @Test
    void line30_aClientIsToldWhatIsLeftAndThenToWait() {
        set(QUOTA, OFTEN, OFTEN);
        String busy = world.token("busy", "administrator");
        for (int left = QUOTA - 1; left >= 0; left--) {
            as(busy).get("/v1/facilities")
                    .then()
                    .statusCode(200)
                    .header("RateLimit", containsString("r=" + left + ";"));
        }
        tooMany(as(busy).get("/v1/facilities").then(), "client");
        tooMany(as(busy).body(Map.of()).post("/v1/facilities").then(), "client");
        as(world.token("calm", "administrator")).get("/v1/facilities").then().statusCode(200);
        as(World.create().token("busy", "administrator"))
                .get("/v1/facilities")
                .then()
                .statusCode(200);
    }

    @Test
    void line30_aLinkIsTriedAFewTimesOnly() {
        set(OFTEN, OFTEN, QUOTA);
        UUID link = UUID.randomUUID();
        for (int i = 0; i < QUOTA; i++) {
            refused(download(link), 403, "link-refused");
        }
        tooMany(download(link), "link");
        refused(download(UUID.randomUUID()), 403, "link-refused");
    }

    @Test
    void line30_anAddressDoesNotTryLinkAfterLink() {
        set(OFTEN, QUOTA, OFTEN);
        for (int i = 0; i < QUOTA; i++) {
            refused(download(UUID.randomUUID()), 403, "link-refused");
        }
        tooMany(download(UUID.randomUUID()), "address");
        as(world.token("administrator")).get("/v1/facilities").then().statusCode(200);
    }

    /** Guessed tokens: counted for the address, since they name nobody. */
    @Test
    void line30_anAddressDoesNotTryTokenAfterToken() {
        set(OFTEN, QUOTA, OFTEN);
        for (int i = 0; i < QUOTA; i++) {
            refused(as("x.y." + i).get("/v1/facilities").then(), 401, "not-authenticated");
        }
        refused(as("x.y.z").get("/v1/facilities").then(), 429, "too-many-requests")
                .header("Retry-After", matchesPattern("[1-9][0-9]?"));
        // Whoever has a good token is let in, whatever others try behind the same address.
        as(world.token("administrator")).get("/v1/facilities").then().statusCode(200);
    }

    private static ValidatableResponse download(UUID link) {
        return given().contentType("application/json")
                .body(Map.of("code", "1234567890"))
                .post("/v1/downloads/" + link)
                .then();
    }
}
