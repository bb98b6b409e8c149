package health.roi.house;

import static health.roi.support.World.as;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import health.roi.support.ApiTest;
import health.roi.support.OwnerSql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Line 29 of the API checklist: every operation that reads a patient's data leaves a line in the trail, answered or refused. */
@QuarkusTest
class AuditedReadsTest extends ApiTest {

    /** Collections without patients' data, each with what it holds. */
    private static final Map<String, String> NO_PATIENT_DATA = Map.of(
            "/v1/fax-limits", "what a fax service takes",
            "/v1/payment-endpoints", "which payment providers may tell of payments",
            "/v1/research-protocols", "studies, as patients are told of them",
            "/v1/custodians", "hospitals",
            "/v1/facilities", "their sites",
            "/v1/copy-services", "companies",
            "/v1/requesters", "the address book of law offices, insurers and agencies",
            "/v1/billing-settings", "how a custodian bills",
            "/v1/fee-schedules", "prices",
            "/v1/copy-assignment-rules", "which company gets which facility's jobs");

    /** Here the fixtures have nothing to read yet; each has a test of its own where it is answered. */
    private static final Set<String> REFUSED = new TreeSet<>(Set.of(
            "GET /v1/accounting-requests/{id}/report",
            "GET /v1/accounting-requests/{id}/report/content",
            "GET /v1/audit-checkpoints/consistency",
            "GET /v1/audit-checkpoints/{size}",
            "GET /v1/authorizations/{id}/document",
            "GET /v1/copy-jobs/worklist",
            "GET /v1/deliveries/{id}/label",
            "GET /v1/deliveries/{id}/package-file",
            "GET /v1/deliveries/{id}/packets/{number}/content",
            "GET /v1/records/{id}/content/deletion",
            "GET /v1/records/{id}/pages/{page}",
            "GET /v1/release-requests/{id}/documents/{documentId}/content",
            "GET /v1/release-requests/{id}/legal-process",
            "GET /v1/release-requests/{id}/package",
            "GET /v1/release-requests/{id}/package/content",
            "GET /v1/release-requests/{id}/package/volumes/{number}/content",
            "GET /v1/release-requests/{id}/representative",
            "GET /v1/release-requests/{id}/representative/review",
            "GET /v1/release-requests/{id}/research-waiver",
            "GET /v1/tasks"));

    @Test
    void line29_everyReadOfAPatientsDataIsInTheTrail() throws IOException {
        JsonNode contract = new ObjectMapper(new YAMLFactory())
                .readTree(Path.of("openapi", "openapi.yaml").toFile());
        AccessFixtures here = new AccessFixtures();
        List<String> silent = new ArrayList<>();
        Set<String> refused = new TreeSet<>();
        for (Map.Entry<String, String> read : reads().entrySet()) {
            String[] operation = read.getKey().split(" ");
            String trace = UUID.randomUUID().toString().replace("-", "");
            Response response = send(contract, operation[0], operation[1], here, read.getValue(), trace);
            String outcome = response.statusCode() < 400 ? "ALLOWED" : "REFUSED";
            if (response.statusCode() >= 400) {
                refused.add(read.getKey());
            }
            if (OwnerSql.count(here.world.custodian, "audit_event", "trace_id = ? and outcome = ?", trace, outcome)
                    == 0) {
                silent.add(read.getKey() + ": " + response.statusCode());
            }
        }
        assertEquals(List.of(), silent);
        assertEquals(REFUSED, refused, "a read that is refused is always in the trail: that shows little");
    }

    /** Method and path of each operation that reads, with somebody's role who may. */
    private static Map<String, String> reads() throws IOException {
        Map<String, String> reads = new TreeMap<>();
        for (String row : Files.readAllLines(Path.of("src", "test", "resources", "house", "access.csv")).stream()
                .skip(1)
                .toList()) {
            String[] cells = row.split(",", -1);
            boolean reading = cells[0].equals("GET") || cells[1].endsWith("/search");
            boolean ofPatients = NO_PATIENT_DATA.keySet().stream().noneMatch(cells[1]::startsWith);
            if (reading && ofPatients) {
                reads.put(
                        cells[0] + " " + cells[1],
                        cells[2].replace("copy-service", "").trim().split(" +")[0]);
            }
        }
        return reads;
    }

    private static Response send(
            JsonNode contract, String method, String path, AccessFixtures here, String role, String trace) {
        UUID id = path.contains("{") ? here.realId(path) : null;
        String real = path.replaceFirst("\\{[^}]*}", String.valueOf(id == null ? UUID.randomUUID() : id))
                .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
        var call = as(here.world.token(role)).header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01");
        JsonNode body = contract.path("paths")
                .path(path)
                .path(method.toLowerCase(java.util.Locale.ROOT))
                .at("/requestBody/content/application~1json/example");
        return (body.isMissingNode() ? call : call.body(body.toString())).request(method, real);
    }
}
