package health.roi.document;

import static health.roi.support.World.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import health.roi.support.ApiTest;
import health.roi.support.FakeClamd;
import health.roi.support.Journey;
import health.roi.support.OwnerSql;
import health.roi.support.SampleDocuments;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With a scanner set up, nothing is taken that it has not called clean. */
@QuarkusTest
@QuarkusTestResource(value = VirusScanApiTest.Scanner.class, restrictToAnnotatedClass = true)
class VirusScanApiTest extends ApiTest {

    /** Finds something in what says "harmful", and hangs up on what says "silence". */
    public static final class Scanner implements QuarkusTestResourceLifecycleManager {
        private FakeClamd clamd;

        @Override
        public Map<String, String> start() {
            clamd = new FakeClamd(0, bytes -> {
                String text = new String(bytes, StandardCharsets.ISO_8859_1);
                return text.contains("silence")
                        ? null
                        : text.contains("harmful") ? "stream: Made.Up.Virus FOUND" : "stream: OK";
            });
            return Map.of("roi.scan.clamd", clamd.address());
        }

        @Override
        public void stop() {
            clamd.close();
        }
    }

    @TestHTTPResource(value = "/health/live", management = true)
    URI live;

    private Journey journey;
    private UUID record;

    @BeforeEach
    void aRecord() {
        journey = new Journey();
        record = journey.record("PROGRESS_NOTE", "2025-02-01");
    }

    @Test
    void takesWhatIsClean() {
        journey.store(record, SampleDocuments.pdf("chart", 1)).statusCode(200);
    }

    @Test
    void refusesMalware() {
        journey.store(record, text("something harmful"))
                .statusCode(422)
                .body("code", equalTo("document-refused"))
                .body("refusals.code", hasItem("MALWARE_FOUND"));
        assertEquals(0, OwnerSql.count(journey.world.custodian, "document", "true"));
        assertEquals(
                1,
                OwnerSql.count(
                        journey.world.custodian,
                        "audit_event",
                        "action = 'document.malware-found' and outcome = 'REFUSED'"
                                + " and detail ->> 'signature' = 'Made.Up.Virus'"));
        as(journey.world.token("auditor"))
                .get("/v1/audit-events")
                .then()
                .statusCode(200)
                .body("items.action", hasItem("document.malware-found"));
    }

    @Test
    void refusesWhatCouldNotBeScanned() {
        journey.store(record, text("silence"))
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("code", equalTo("scan-unavailable"));
        assertEquals(0, OwnerSql.count(journey.world.custodian, "document", "true"));
    }

    @Test
    void isAliveWhileReadersAreFree() {
        RestAssured.given()
                .noFilters()
                .get(live)
                .then()
                .statusCode(200)
                .body("checks.name", hasItem("document-readers"));
    }

    private static byte[] text(String words) {
        return words.getBytes(StandardCharsets.US_ASCII);
    }
}
