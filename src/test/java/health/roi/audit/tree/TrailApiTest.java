package health.roi.audit.tree;

import static health.roi.support.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import health.roi.support.ApiTest;
import health.roi.support.Journey;
import health.roi.support.OwnerSql;
import health.roi.support.World;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Checkpoints, proofs and the export over HTTP; the proofs are checked by the verifier. */
@QuarkusTest
class TrailApiTest extends ApiTest {

    private static final String CHECKPOINTS = "/v1/audit-checkpoints";

    private static TrailFixture written(int rows) {
        TrailFixture trail = new TrailFixture();
        for (int i = 0; i < rows; i++) {
            trail.write("row", UUID.randomUUID());
        }
        return trail;
    }

    @Test
    void listsCheckpointsTheLargestFirst() {
        TrailFixture trail = written(2);
        long first = trail.checkpoint();
        trail.write("row", UUID.randomUUID());
        long second = trail.checkpoint();

        String next = as(trail.auditor)
                .get(CHECKPOINTS + "?limit=1")
                .then()
                .statusCode(200)
                .body("items.size", contains((int) second))
                .body("items[0].publishedAt", notNullValue())
                .extract()
                .path("next");
        as(trail.auditor)
                .queryParam("cursor", next)
                .get(CHECKPOINTS)
                .then()
                .statusCode(200)
                .body("items.size", contains((int) first));
    }

    @Test
    void readsACheckpointAsItWasPublished() throws IOException {
        TrailFixture trail = written(2);
        long size = trail.checkpoint();

        as(trail.auditor)
                .get(CHECKPOINTS + "/" + size)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("note", equalTo(Files.readString(trail.published(size))));
    }

    @Test
    void refusesACheckpointOfAnotherCustodian() {
        TrailFixture trail = written(30);
        long size = trail.checkpoint();
        World stranger = World.create();

        as(stranger.token("auditor"))
                .get(CHECKPOINTS + "/" + size)
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
        as(trail.auditor).get(CHECKPOINTS + "/" + (size + 1)).then().statusCode(404);
    }

    @Test
    void refusesWhatIsNoSize() {
        TrailFixture trail = written(1);
        for (String size : List.of("0", "-1", "many", "99999999999999999999")) {
            int status = as(trail.auditor).get(CHECKPOINTS + "/" + size).statusCode();
            assertThat(status).as(size).isIn(400, 404);
        }
        as(trail.auditor).get(CHECKPOINTS + "/consistency?from=1").then().statusCode(400);
        as(trail.auditor).get(CHECKPOINTS + "/consistency?from=x&to=2").then().statusCode(400);
    }

    @Test
    void provesThatAnEventIsInTheTrail() throws IOException {
        TrailFixture trail = written(12);
        long size = trail.checkpoint();
        Path key = trail.publicKey();
        Path note = trail.published(size);
        for (String event : List.of(
                trail.leaves().get(0), trail.leaves().get(5), trail.leaves().get((int) size - 1))) {
            String proof = as(trail.auditor)
                    .get("/v1/audit-events/" + event + "/inclusion?size=" + size)
                    .then()
                    .statusCode(200)
                    .body("eventId", equalTo(event))
                    .body("size", equalTo((int) size))
                    .extract()
                    .asString();
            Verifier.Verdict verdict =
                    Verifier.run("inclusion", trail.file("proof.json", proof), note, "--public-key", key);
            assertThat(verdict.text()).contains(event, "is row");
            assertThat(verdict.status()).isZero();
            for (String tampered : List.of(
                    flipped(proof, "\"path\":[\""),
                    flipped(proof, "\"eventHash\":\""),
                    proof.replaceFirst("\"leafIndex\":\\d+", "\"leafIndex\":3"),
                    proof.replaceFirst("\"path\":\\[\"[0-9a-f]+\",", "\"path\":["),
                    proof.replaceFirst("\"size\":\\d+", "\"size\":" + (size - 1)))) {
                assertThat(tampered).isNotEqualTo(proof);
                Verifier.Verdict refused =
                        Verifier.run("inclusion", trail.file("proof.json", tampered), note, "--public-key", key);
                assertThat(refused.text()).startsWith("BAD: the proof does not show");
                assertThat(refused.status()).isEqualTo(1);
            }
        }
    }

    @Test
    void provesThatTheTrailOnlyGrew() throws IOException {
        TrailFixture trail = written(5);
        long from = trail.checkpoint();
        for (int i = 0; i < 6; i++) {
            trail.write("row", UUID.randomUUID());
        }
        long to = trail.checkpoint();
        Path key = trail.publicKey();
        String proof = as(trail.auditor)
                .get(CHECKPOINTS + "/consistency?from=" + from + "&to=" + to)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Object[] call = {
            "consistency",
            trail.file("proof.json", proof),
            trail.published(from),
            trail.published(to),
            "--public-key",
            key
        };
        assertThat(Verifier.run(call).text()).contains("begins with the trail of " + from + " rows");
        for (String tampered : List.of(
                flipped(proof, "\"path\":[\""), proof.replaceFirst("\"path\":\\[\"[0-9a-f]+\",", "\"path\":["))) {
            assertThat(tampered).isNotEqualTo(proof);
            trail.file("proof.json", tampered);
            assertThat(Verifier.run(call).status()).isEqualTo(1);
        }
        trail.file("proof.json", proof);
        Path forged =
                trail.file("forged.txt", Files.readString(trail.published(to)).replaceFirst("\n\\d+\n", "\n7\n"));
        call[3] = forged;
        assertThat(Verifier.run(call).text()).contains("not signed by a key that is trusted");
    }

    @Test
    void refusesAnEventThatIsNotSealedYet() {
        TrailFixture trail = written(2);
        String unsealed = OwnerSql.column(trail.custodian, "select id from audit_event order by id desc limit 1")
                .get(0);
        as(trail.auditor)
                .get("/v1/audit-events/" + unsealed + "/inclusion")
                .then()
                .statusCode(409)
                .body("code", equalTo("not-sealed-yet"));
        long size = trail.checkpoint();
        trail.write("row", UUID.randomUUID());
        String late = OwnerSql.column(
                        trail.custodian, "select id from audit_event where action = 'row' order by id desc")
                .get(0);
        as(trail.auditor)
                .get("/v1/audit-events/" + late + "/inclusion")
                .then()
                .statusCode(409)
                .body("code", equalTo("not-sealed-yet"));
        as(trail.auditor)
                .get("/v1/audit-events/" + trail.leaves().get(0) + "/inclusion?size=" + (size + 1000))
                .then()
                .statusCode(409)
                .body("code", equalTo("not-sealed-yet"));
    }

    @Test
    void refusesAnEventOfAnotherCustodian() {
        TrailFixture trail = written(2);
        trail.checkpoint();
        TrailFixture stranger = written(2);
        stranger.checkpoint();

        as(stranger.auditor)
                .get("/v1/audit-events/" + trail.leaves().get(0) + "/inclusion")
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
    }

    @Test
    void refusesConsistencyBeyondTheTreeOrBackwards() {
        TrailFixture trail = written(2);
        long size = trail.checkpoint();

        as(trail.auditor)
                .get(CHECKPOINTS + "/consistency?from=1&to=" + (size + 1000))
                .then()
                .statusCode(409)
                .body("code", equalTo("not-sealed-yet"));
        as(trail.auditor)
                .get(CHECKPOINTS + "/consistency?from=2&to=1")
                .then()
                .statusCode(400)
                .body("code", equalTo("parameter-invalid"))
                .body("errors.constraint", hasItem("not-after-to"));
    }

    @Test
    void anExportHoldsItsOwnLineAndOneCustodiansRows() throws IOException {
        TrailFixture other = written(3);
        TrailFixture trail = written(3);
        String text = Files.readString(trail.export());

        assertThat(text).contains("\"audit-events.export\"", trail.custodian.toString());
        assertThat(text).doesNotContain(other.custodian.toString());
        assertThat(text.lines().findFirst().orElseThrow()).contains("\"type\":\"header\"", "roi-audit-export-1");
        assertThat(text.strip().lines().reduce((a, b) -> b).orElseThrow()).contains("\"type\":\"end\"");
        assertThat(OwnerSql.count(trail.custodian, "audit_checkpoint", "true")).isEqualTo(1);
    }

    @Test
    void theExportOfSomebodyOfOneFacilityIsWholeAndHoldsNoPatientData() throws IOException {
        Journey journey = new Journey();
        journey.record("PROGRESS_NOTE", "2025-02-01");
        journey.approvedPatientRequest("MAIL");
        String limited = health.roi.support.Tokens.at(
                journey.world.custodian, "auditor-elsewhere", List.of(UUID.randomUUID()), "auditor");
        String text = as(limited)
                .get("/v1/audit-events/export")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Path file = Files.writeString(Files.createTempFile(Path.of("target"), "export", ".ndjson"), text);

        assertThat(text).doesNotContain("Lindqvist", "Karin", "1979-04-12", "NW-4711");
        Verifier.Verdict verdict = Verifier.run(file);
        assertThat(verdict.text())
                .contains("1 decisions", "WHOLE", "no public key was given", "no published checkpoints");
        assertThat(verdict.status()).isZero();
    }

    /** Another first digit behind these words. */
    private static String flipped(String proof, String behind) {
        int at = proof.indexOf(behind) + behind.length();
        return proof.substring(0, at) + (proof.charAt(at) == '0' ? '1' : '0') + proof.substring(at + 1);
    }

    @Test
    void readingTheTrailIsInTheTrail() {
        TrailFixture trail = written(1);
        long size = trail.checkpoint();
        as(trail.auditor).get(CHECKPOINTS + "/" + size).then().statusCode(200);
        as(trail.auditor)
                .get(CHECKPOINTS + "/consistency?from=1&to=" + size)
                .then()
                .statusCode(200)
                .body("to", greaterThan(0));
        as(trail.auditor)
                .get("/v1/audit-events/" + trail.leaves().get(0) + "/inclusion")
                .then()
                .statusCode(200);

        assertThat(OwnerSql.column(trail.custodian, "select action from audit_event where actor = 'test-auditor'"))
                .contains("audit-checkpoint.read", "audit-checkpoints.consistency.read", "audit-event.inclusion.read");
    }
}
