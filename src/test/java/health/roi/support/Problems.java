package health.roi.support;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.ValidatableResponse;

/** What every refusal looks like. */
public final class Problems {

    /** Planted in what is sent; no answer may repeat it. */
    public static final String MARKER = "Zebulon-Q7";

    private Problems() {}

    public static ValidatableResponse refused(ValidatableResponse response, int status, String code) {
        return response.statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .header("Cache-Control", equalTo("no-store"))
                .body("status", equalTo(status))
                .body("code", equalTo(code))
                .body("type", equalTo("/problems/" + code))
                .body("title", not(equalTo("")))
                .body("detail", not(equalTo("")))
                .body("instance", startsWith("/"))
                .body("traceId", matchesPattern("[0-9a-f]{32}"))
                .body(not(containsString(MARKER)))
                .body(not(containsString("Exception")))
                .body(not(containsString("health.roi")))
                .body(not(containsString("java.")));
    }
}
