package health.roi.platform.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import health.roi.support.ApiTest;
import health.roi.support.Tokens;
import health.roi.support.World;
import io.quarkus.arc.ClientProxy;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every answer tells a browser, whoever gives it: an operation, a page, a refusal, a filter. */
@QuarkusTest
class SecurityHeadersApiTest extends ApiTest {

    @Inject
    SecurityHeaders headers;

    private static Response asked(String path) {
        return given().auth()
                .oauth2(Tokens.of(World.OPERATOR, "operator", "administrator"))
                .get(path);
    }

    @Test
    void everyAnswerIsHardened() {
        for (String path :
                List.of("/v1/facilities", "/v1/nothing", "/v1/facilities/x", "/docs/", "/problems", "/openapi")) {
            asked(path)
                    .then()
                    .header("X-Content-Type-Options", equalTo("nosniff"))
                    .header("X-Frame-Options", equalTo("DENY"))
                    .header("Referrer-Policy", equalTo("no-referrer"))
                    .header("Permissions-Policy", containsString("camera=()"))
                    .header("Content-Security-Policy", containsString("default-src 'none'"))
                    .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                    .header("Server", nullValue())
                    .header("X-Powered-By", nullValue());
        }
    }

    @Test
    void theApiIsNoPage() {
        asked("/v1/facilities").then().header("Content-Security-Policy", not(containsString("'self'")));
    }

    /** Swagger UI runs, from here and nowhere else. */
    @Test
    void thePageToReadTheApiMayRunItsOwnScriptsOnly() {
        asked("/docs/")
                .then()
                .header("Content-Security-Policy", containsString("script-src 'self'"))
                .header("Content-Security-Policy", containsString("connect-src 'self'"))
                .header("Content-Security-Policy", not(containsString("http")));
    }

    /** Plain HTTP promises nothing: the header is sent where the operator says that TLS is there. */
    @Test
    void promisesTlsOnlyWhereItIsDeclared() {
        asked("/v1/facilities").then().header("Strict-Transport-Security", nullValue());
        SecurityHeaders real = ClientProxy.unwrap(headers);
        String before = real.tls;
        try {
            real.tls = "terminated-by-proxy";
            asked("/v1/facilities").then().header("Strict-Transport-Security", containsString("max-age=31536000"));
        } finally {
            real.tls = before;
        }
    }

    @Test
    void noOtherSiteMayAskFromABrowser() {
        for (String method : List.of("OPTIONS", "GET")) {
            given().noFilters()
                    .header("Origin", "https://elsewhere.example")
                    .header("Access-Control-Request-Method", "POST")
                    .header("Access-Control-Request-Headers", "authorization")
                    .request(method, "/v1/facilities")
                    .then()
                    .header("Access-Control-Allow-Origin", nullValue())
                    .header("Access-Control-Allow-Methods", nullValue())
                    .header("Access-Control-Allow-Credentials", nullValue());
        }
    }

    /** What is not there and what is not the caller's are looked for in the same way, and answered alike. */
    @Test
    void whatIsNotThereAndWhatIsNotYoursReadTheSame() {
        World mine = World.create();
        UUID theirs = World.create().facility("MN", "HOSPITAL");
        String unknown = problem(mine, UUID.randomUUID());
        assertEquals(unknown, problem(mine, theirs));
    }

    private static String problem(World world, UUID facility) {
        Response response = given().auth()
                .oauth2(world.token("administrator"))
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .get("/v1/facilities/" + facility);
        return response.statusCode() + " " + response.asString().replace(facility.toString(), "");
    }
}
