package health.roi.disclosure.suspension;

import static health.roi.support.Disclosures.POLICE;
import static health.roi.support.Disclosures.byHand;
import static health.roi.support.Disclosures.oralSuspension;
import static health.roi.support.Disclosures.record;
import static health.roi.support.Disclosures.today;
import static health.roi.support.Problems.refused;
import static health.roi.support.World.as;
import static health.roi.support.World.move;
import static health.roi.support.World.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import health.roi.support.ApiTest;
import health.roi.support.OwnerSql;
import health.roi.support.TestClock;
import health.roi.support.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an agency has suspended is left out of every list, and comes back by itself. */
@QuarkusTest
class SuspensionApiTest extends ApiTest {

    private static final String PATH = "/v1/disclosure-suspensions";

    private World world;
    private UUID patient;
    private String officer;

    @BeforeEach
    void begin() {
        world = World.create();
        patient = world.patient(world.facility("MN", "HOSPITAL"), "A-100", "Olson", "Maria", "1979-04-12");
        officer = world.token("privacy-officer");
        record(world, patient, byHand("LAW_ENFORCEMENT", POLICE, today().minusDays(5)));
        record(world, patient, byHand("PUBLIC_HEALTH", "County Health Department", today().minusDays(4)));
    }

    private ExtractableResponse<Response> suspended() {
        return post(officer, PATH, oralSuspension(patient, today().toString()))
                .statusCode(201)
                .extract();
    }

    private void listed(String... recipients) {
        for (String role : List.of("privacy-officer", "roi-specialist", "auditor")) {
            as(world.token(role))
                    .get("/v1/patients/" + patient + "/disclosures?accountable=true")
                    .then()
                    .statusCode(200)
                    .body("items.recipientName", equalTo(List.of(recipients)));
        }
    }

    private static ValidatableResponse step(String token, ExtractableResponse<Response> of, String step, Object body) {
        return move(token, PATH + "/" + of.path("id") + "/" + step, of.header("ETag"), body);
    }

    @Test
    void hidesWhatTheAgencyReceivedAndShowsItAgainAfterThirtyDays() {
        listed("County Health Department", POLICE);
        suspended();
        listed("County Health Department");
        TestClock.forward(Duration.ofDays(30));
        listed("County Health Department");
        TestClock.forward(Duration.ofDays(1));
        listed("County Health Department", POLICE);
    }

    @Test
    void whatHappensMeanwhileIsWrittenDownAndHidden() {
        suspended();
        record(world, patient, byHand("LAW_ENFORCEMENT", "DULUTH POLICE DEPARTMENT", today()));
        listed("County Health Department");
        assertThat(OwnerSql.count(world.custodian, "disclosure", "patient_id = ?", patient))
                .isEqualTo(3);
        TestClock.forward(Duration.ofDays(31));
        listed("DULUTH POLICE DEPARTMENT", "County Health Department", POLICE);
    }

    @Test
    void aCorrectedNameDoesNotBringItBack() {
        String id = record(world, patient, byHand("HEALTH_OVERSIGHT", POLICE, today().minusDays(2)));
        suspended();
        Map<String, Object> correction = byHand("HEALTH_OVERSIGHT", "Duluth PD", today().minusDays(2));
        correction.put("corrects", id);
        correction.put("correctionNote", "The short name");
        record(world, patient, correction);
        listed("County Health Department");
    }

    @Test
    void whatTheAgencyReceivedForAnotherReasonStaysListed() {
        record(world, patient, byHand("SERIOUS_THREAT", POLICE, today()));
        suspended();
        listed(POLICE, "County Health Department");
    }

    @Test
    void aWrittenStatementFollowsTheOralOneAndNamesTheLastDay() {
        ExtractableResponse<Response> oral = suspended();
        step(
                        officer,
                        oral,
                        "written-statement",
                        Map.of(
                                "receivedOn", today().toString(),
                                "until", today().plusDays(60).toString(),
                                "reason", "The hearing"))
                .statusCode(200)
                .body("lastDay", equalTo(today().plusDays(60).toString()))
                .body("written.reason", equalTo("The hearing"));
        TestClock.forward(Duration.ofDays(60));
        listed("County Health Department");
        TestClock.forward(Duration.ofDays(1));
        listed("County Health Department", POLICE);
    }

    @Test
    void refusesAWrittenStatementAfterTheOralOneHasEnded() {
        ExtractableResponse<Response> oral = suspended();
        TestClock.forward(Duration.ofDays(31));
        refused(
                        step(
                                officer,
                                oral,
                                "written-statement",
                                Map.of(
                                        "receivedOn",
                                        today().toString(),
                                        "until",
                                        today().plusDays(9).toString(),
                                        "reason",
                                        "Late")),
                        409,
                        "not-allowed-now")
                .body("refusals.code", equalTo(List.of("written-too-late")));
    }

    @Test
    void refusesASecondWrittenStatement() {
        Map<String, Object> body = new HashMap<>(oralSuspension(patient, today().toString()));
        body.put("form", "WRITTEN");
        body.put("until", today().plusDays(90).toString());
        var written = post(officer, PATH, body).statusCode(201).extract();
        refused(
                        step(
                                officer,
                                written,
                                "written-statement",
                                Map.of(
                                        "receivedOn",
                                        today().toString(),
                                        "until",
                                        today().plusDays(9).toString(),
                                        "reason",
                                        "Again")),
                        409,
                        "not-allowed-now")
                .body("refusals.code", equalTo(List.of("written-already")));
    }

    @Test
    void endsBeforeItsTimeAndNotTwice() {
        ExtractableResponse<Response> oral = suspended();
        var ended = step(officer, oral, "end", Map.of("on", today().toString(), "reason", "Closed"))
                .statusCode(200)
                .body("inForce", equalTo(false))
                .extract();
        listed("County Health Department", POLICE);
        refused(
                        step(officer, ended, "end", Map.of("on", today().toString(), "reason", "Closed")),
                        409,
                        "not-allowed-now")
                .body("refusals.code", equalTo(List.of("suspension-ended")));
    }

    @Test
    void refusesAnEndInTheFutureAndBeforeTheStatement() {
        ExtractableResponse<Response> oral = suspended();
        refused(
                        step(
                                officer,
                                oral,
                                "end",
                                Map.of("on", today().plusDays(2).toString(), "reason", "x")),
                        400,
                        "body-invalid")
                .body("errors[0].constraint", equalTo("not-in-future"));
        refused(
                        step(
                                officer,
                                oral,
                                "end",
                                Map.of("on", today().minusDays(1).toString(), "reason", "x")),
                        400,
                        "body-invalid")
                .body("errors[0].constraint", equalTo("not-before-statement"));
        refused(
                        step(
                                officer,
                                oral,
                                "written-statement",
                                Map.of(
                                        "receivedOn",
                                        today().toString(),
                                        "until",
                                        today().minusDays(1).toString(),
                                        "reason",
                                        "x")),
                        400,
                        "body-invalid")
                .body("errors[0].pointer", equalTo("/until"));
    }

    @Test
    void refusesAnOralStatementWithoutIdentityAndForTooLong() {
        Map<String, Object> body = oralSuspension(patient, today().toString());
        body.remove("officialIdentity");
        body.put("until", today().plusDays(31).toString());
        refused(post(officer, PATH, body), 400, "body-invalid")
                .body("errors.pointer", equalTo(List.of("/officialIdentity", "/until")));
    }

    @Test
    void refusesAPatientWhoIsNotKnown() {
        refused(post(officer, PATH, oralSuspension(UUID.randomUUID(), today().toString())), 422, "reference-unknown")
                .body("errors[0].pointer", equalTo("/patientId"));
    }

    @Test
    void refusesAStaleVersion() {
        ExtractableResponse<Response> oral = suspended();
        Map<String, Object> end = Map.of("on", today().toString(), "reason", "Closed");
        step(officer, oral, "end", end).statusCode(200);
        refused(step(officer, oral, "end", end), 412, "version-stale");
    }

    @Test
    void saysHowManyItHidesSoThatAWrongNameIsNoticed() {
        suspended();
        Map<String, Object> misspelt = oralSuspension(patient, today().toString());
        misspelt.put("agencyName", "Dulut Police");
        post(officer, PATH, misspelt).statusCode(201).body("received", equalTo(0));
        misspelt.put("alsoKnownAs", List.of(POLICE.toUpperCase(java.util.Locale.ROOT)));
        post(officer, PATH, misspelt).statusCode(201).body("received", equalTo(1));
        as(officer)
                .get(PATH + "?patientId=" + patient)
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items[0].inForce", equalTo(true));
        as(officer).get(PATH + "?limit=1").then().statusCode(200).body("items", hasSize(1));
    }

    @Test
    void isKnownToThePrivacyOfficerAlone() {
        String id = suspended().path("id");
        for (String role : List.of("roi-specialist", "supervisor", "auditor", "front-desk", "administrator")) {
            as(world.token(role)).get(PATH).then().statusCode(403);
            as(world.token(role)).get(PATH + "/" + id).then().statusCode(403);
        }
        assertThat(OwnerSql.count(
                        world.custodian,
                        "audit_event",
                        "action like 'disclosure-suspension%' and patient_id is not null"))
                .isZero();
        assertThat(OwnerSql.count(world.custodian, "outbox_event", "type like 'disclosure%'"))
                .isZero();
    }

    @Test
    void isNotThereForAnotherCustodian() {
        String id = suspended().path("id");
        as(World.create().token("privacy-officer")).get(PATH + "/" + id).then().statusCode(404);
    }
}
