package health.roi.incident;

import static health.roi.support.Incidents.PATH;
import static health.roi.support.Incidents.factors;
import static health.roi.support.Incidents.misdirected;
import static health.roi.support.Incidents.person;
import static health.roi.support.Incidents.read;
import static health.roi.support.Incidents.record;
import static health.roi.support.Incidents.step;
import static health.roi.support.Incidents.today;
import static health.roi.support.Incidents.unlisted;
import static health.roi.support.Problems.MARKER;
import static health.roi.support.Problems.refused;
import static health.roi.support.World.as;
import static health.roi.support.World.move;
import static health.roi.support.World.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import health.roi.support.ApiTest;
import health.roi.support.OwnerSql;
import health.roi.support.TestClock;
import health.roi.support.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A misdirected release from its record to its decision. */
@QuarkusTest
class IncidentApiTest extends ApiTest {

    private World world;
    private UUID facility;
    private UUID patient;

    @BeforeEach
    void begin() {
        world = World.create();
        facility = world.facility("MN", "HOSPITAL");
        patient = world.patient(facility, "A-100", "Olson", "Maria", "1979-04-12");
    }

    private String recorded() {
        return record(world, misdirected(today(), patient, "MN"));
    }

    private ValidatableResponse disclosures(UUID of) {
        return as(world.token("privacy-officer"))
                .get("/v1/patients/" + of + "/disclosures?list=ACCOUNTING")
                .then()
                .statusCode(200);
    }

    private UUID another(String number) {
        return world.patient(facility, number, "Berg", "Nils", "1960-01-31");
    }

    @Test
    void whoeverNoticesItRecordsItAndTheAccountingHasItAtOnce() {
        String id = recorded();
        read(world, id)
                .body("state", equalTo("OPEN"))
                .body("outcome", nullValue())
                .body("listed", equalTo(1))
                .body("residents", contains(Map.of("state", "MN", "people", 1)))
                .body("duties.duty", contains("INDIVIDUALS", "HHS"))
                .body("duties[0].deadline.dueOn", equalTo(today().plusDays(60).toString()))
                .body("duties[0].deadline.citation", equalTo("45 CFR 164.404(b)"))
                .body("duties.met", contains(false, false))
                .body("dueOn", equalTo(today().plusDays(60).toString()))
                .body("overdue", equalTo(false));
        disclosures(patient)
                .body("items", hasSize(1))
                .body("items[0].ground", equalTo("IMPERMISSIBLE"))
                .body("items[0].accountable", equalTo(true))
                .body("items[0].recipientName", equalTo("Lakeview Injury Law Office"))
                .body("items[0].description", equalTo("Name, birth date and one lab result"))
                .body("items[0].disclosedOn", equalTo(today().minusDays(7).toString()));
        as(world.token("auditor"))
                .get(PATH + "/" + id + "/people")
                .then()
                .statusCode(200)
                .body("items.patientId", contains(patient.toString()))
                .body("items.state", contains("MN"));
        assertEquals(
                1,
                OwnerSql.count(
                        world.custodian,
                        "incident_person",
                        "disclosure_id in (select id from disclosure where patient_id = ?)",
                        patient));
    }

    @Test
    void aRefusedRecordLeavesNoLineInTheAccounting() {
        Map<String, Object> body = misdirected(today(), patient, "MN");
        body.put("people", List.of(person(patient, "MN"), person(UUID.randomUUID(), "MN")));
        refused(post(world.token("roi-specialist"), PATH, body), 422, "reference-unknown")
                .body("errors.pointer", contains("/people/1/patientId"));
        disclosures(patient).body("items", hasSize(0));
        assertEquals(0, OwnerSql.count(world.custodian, "incident", "true"));
    }

    @Test
    void refusesPeopleNamedTwiceOrInNoStateAndDaysInTheWrongOrder() {
        Map<String, Object> body = misdirected(today(), patient, "XX");
        body.put("people", List.of(person(patient, "XX"), person(patient, "MN")));
        refused(post(world.token("roi-specialist"), PATH, body), 400, "body-invalid")
                .body("errors.constraint", contains("known-state", "each-once"));
        body = misdirected(today(), patient, "MN");
        body.put("happenedOn", today().plusDays(2).toString());
        refused(post(world.token("roi-specialist"), PATH, body), 400, "body-invalid")
                .body("errors.constraint", contains("not-in-future"));
        body = misdirected(today(), patient, "MN");
        body.put("whatHappened", MARKER.repeat(300));
        refused(post(world.token("roi-specialist"), PATH, body), 400, "body-invalid")
                .body("errors.pointer", contains("/whatHappened"));
    }

    @Test
    void refusesADeliveryAndACopyServiceThatAreNotThere() {
        Map<String, Object> body = misdirected(today(), patient, "MN");
        body.put("deliveryId", UUID.randomUUID());
        refused(post(world.token("roi-specialist"), PATH, body), 422, "reference-unknown")
                .body("errors.pointer", contains("/deliveryId"));
        body = misdirected(today(), patient, "MN");
        body.put(
                "associate",
                Map.of("copyServiceId", UUID.randomUUID(), "discoveredOn", today().toString(), "agent", false));
        refused(post(world.token("roi-specialist"), PATH, body), 422, "reference-unknown")
                .body("errors.pointer", contains("/associate/copyServiceId"));
    }

    @Test
    void whatHappenedAtABusinessAssociateIsItsLineInTheAccounting() {
        UUID service = world.copyService(facility);
        Map<String, Object> body = misdirected(today(), patient, "MN");
        body.put(
                "associate",
                Map.of(
                        "copyServiceId",
                        service,
                        "discoveredOn",
                        today().minusDays(5).toString(),
                        "agent",
                        true));
        String id = record(world, body);
        read(world, id)
                .body("duties.duty", contains("ASSOCIATE", "INDIVIDUALS", "HHS"))
                .body("duties[0].deadline.citation", equalTo("45 CFR 164.410(b)"))
                .body("duties[1].deadline.dueOn", equalTo(today().plusDays(55).toString()));
        disclosures(patient).body("items[0].source", equalTo("BUSINESS_ASSOCIATE"));
    }

    @Test
    void fiveHundredOfOneStateAreForTheSecretaryAndOneMoreIsForTheMedia() {
        Map<String, Object> body = misdirected(today(), patient, "MN");
        body.put("unlisted", unlisted("MN", 498));
        String id = record(world, body);
        String sixty = today().plusDays(60).toString();
        read(world, id).body("duties[1].deadline.citation", equalTo("45 CFR 164.408(c)"));
        step(world, id, "people", Map.of("people", List.of(), "unlisted", unlisted("MN", 499)))
                .statusCode(200)
                .body("duties.duty", contains("INDIVIDUALS", "HHS"))
                .body("duties[1].deadline.dueOn", equalTo(sixty))
                .body("duties[1].deadline.citation", equalTo("45 CFR 164.408(b)"));
        step(world, id, "people", Map.of("people", List.of(person(another("A-101"), "MN"))))
                .statusCode(200)
                .body("residents", contains(Map.of("state", "MN", "people", 501)))
                .body("duties.duty", contains("INDIVIDUALS", "MEDIA", "HHS"))
                .body("duties[1].state", equalTo("MN"))
                .body("duties[1].deadline.dueOn", equalTo(sixty));
    }

    @Test
    void morePeopleGetTheirLineWhenTheyAreNamed() {
        String id = recorded();
        UUID other = another("A-101");
        step(world, id, "people", Map.of("people", List.of(person(other, "WI"))))
                .statusCode(200)
                .body("listed", equalTo(2));
        disclosures(other).body("items.ground", contains("IMPERMISSIBLE"));
        refused(step(world, id, "people", Map.of("people", List.of(person(other, "WI")))), 409, "not-allowed-now")
                .body("refusals.code", contains("person-listed"));
        refused(step(world, id, "people", Map.of("people", List.of())), 400, "body-invalid")
                .body("errors.constraint", contains("people-or-unlisted"));
        disclosures(other).body("items", hasSize(1));
    }

    @Test
    void aRecallIsWrittenDownAndAttested() {
        String id = recorded();
        Map<String, Object> body = new HashMap<>();
        body.put("triedOn", today().toString());
        body.put("channel", "TELEPHONE");
        body.put("outcome", "NOT_REACHED");
        step(world.token("supervisor"), id, "recalls", body).statusCode(200);
        body.put("outcome", "DESTROYED");
        refused(step(world, id, "recalls", body), 400, "body-invalid")
                .body("errors.constraint", contains("required-for-returned-or-destroyed"));
        body.put("attestedBy", "Ada Lind, office manager");
        body.put("looked", true);
        step(world, id, "recalls", body)
                .statusCode(200)
                .body("recalls.outcome", contains("NOT_REACHED", "DESTROYED"))
                .body("recalls[1].attestedBy", equalTo("Ada Lind, office manager"))
                .body("recalls[1].looked", equalTo(true));
        body.put("triedOn", today().plusDays(2).toString());
        refused(step(world, id, "recalls", body), 400, "body-invalid")
                .body("errors.constraint", contains("not-in-future"));
        body.put("triedOn", today().minusDays(8).toString());
        body.put("outcome", "PROMISED");
        refused(step(world, id, "recalls", body), 400, "body-invalid")
                .body("errors.constraint", contains("not-before-it-happened", "only-for-returned-or-destroyed"));
    }

    @Test
    void allFourFactorsLowEndItWithoutABreach() {
        String id = recorded();
        step(world.token("supervisor"), id, "assessment", factors("acquired"))
                .statusCode(200)
                .body("state", equalTo("ASSESSED"))
                .body("assessments[0].finding", equalTo("BREACH_PRESUMED"));
        Map<String, Object> none = Map.of("breach", false, "reason", "They destroyed it unread");
        refused(step(world, id, "decision", none), 409, "not-allowed-now")
                .body("refusals.code", contains("breach-presumed"));
        step(world, id, "assessment", factors())
                .statusCode(200)
                .body("assessments.finding", contains("BREACH_PRESUMED", "LOW_PROBABILITY"));
        step(world, id, "decision", none)
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("outcome", equalTo("NO_BREACH"))
                .body("decidedBy", equalTo("test-privacy-officer"))
                .body("endReason", equalTo("They destroyed it unread"));
        disclosures(patient).body("items.ground", contains("IMPERMISSIBLE"));
        refused(step(world, id, "assessment", factors()), 409, "incident-closed");
    }

    @Test
    void anExceptionNeedsItsReasonAndEndsItToo() {
        String id = recorded();
        refused(step(world, id, "assessment", Map.of("exception", "NOT_RETAINABLE")), 400, "body-invalid")
                .body("errors.constraint", contains("goes-with-exception"));
        refused(step(world, id, "assessment", Map.of()), 400, "body-invalid")
                .body("errors.constraint", contains("factors-or-exception"));
        step(world, id, "assessment", Map.of("exception", "NOT_RETAINABLE", "exceptionReason", "It came back sealed"))
                .statusCode(200)
                .body("assessments[0].finding", equalTo("EXCEPTION"))
                .body("assessments[0].citation", equalTo("45 CFR 164.402, breach (1)(iii)"));
        step(world, id, "decision", Map.of("breach", false, "reason", "Nobody could keep it"))
                .statusCode(200)
                .body("outcome", equalTo("NO_BREACH"));
    }

    @Test
    void refusesADecisionThatItsStateDoesNotAllow() {
        String id = recorded();
        refused(step(world, id, "decision", Map.of("breach", false, "reason", "x")), 409, "illegal-transition");
        refused(step(world, id, "closure", null), 409, "illegal-transition");
        step(world, id, "decision", Map.of("breach", true, "reason", "It was read"))
                .statusCode(200)
                .body("state", equalTo("NOTIFYING"));
        refused(step(world, id, "assessment", factors()), 409, "illegal-transition");
        refused(step(world, id, "closure", null), 409, "not-allowed-now")
                .body("refusals.code", contains("individual-notices-missing", "hhs-notice-missing"));
    }

    @Test
    void refusesABreachOfNobody() {
        Map<String, Object> body = misdirected(today(), patient, "MN");
        body.remove("people");
        String id = record(world, body);
        refused(step(world, id, "decision", Map.of("breach", true, "reason", "x")), 409, "not-allowed-now")
                .body("refusals.code", contains("nobody-affected"));
    }

    @Test
    void thePrivacyOfficerAloneDecides() {
        String id = recorded();
        step(world, id, "assessment", factors()).statusCode(200);
        for (String role : List.of("supervisor", "administrator", "roi-specialist", "auditor")) {
            refused(
                    move(
                            world.token(role),
                            PATH + "/" + id + "/decision",
                            "\"1\"",
                            Map.of("breach", false, "reason", "x")),
                    403,
                    "not-permitted");
        }
    }

    @Test
    void refusesAStaleAndAMissingVersion() {
        String id = recorded();
        String token = world.token("privacy-officer");
        String etag = as(token).get(PATH + "/" + id).getHeader("ETag");
        move(token, PATH + "/" + id + "/assessment", etag, factors()).statusCode(200);
        refused(move(token, PATH + "/" + id + "/assessment", etag, factors()), 412, "version-stale");
        refused(as(token).body(factors()).post(PATH + "/" + id + "/assessment").then(), 428, "version-missing");
        read(world, id).body("assessments", hasSize(1));
    }

    @Test
    void lawEnforcementHoldsNoticesBack() {
        String id = recorded();
        Map<String, Object> body = new HashMap<>(Map.of(
                "form",
                "WRITTEN",
                "statedOn",
                today().toString(),
                "until",
                today().plusDays(90).toString(),
                "agency",
                "Duluth Police Department",
                "official",
                "Det. Ann Ross",
                "officialIdentity",
                "Badge 4417",
                "reason",
                "An open investigation"));
        step(world, id, "delays", body)
                .statusCode(200)
                .body("delays[0].lastDay", equalTo(today().plusDays(90).toString()))
                .body("duties[0].deadline.dueOn", equalTo(today().plusDays(91).toString()))
                .body("duties[0].deadline.citation", equalTo("45 CFR 164.404(b), 45 CFR 164.412"));
        body.put("form", "ORAL");
        refused(step(world, id, "delays", body), 400, "body-invalid")
                .body("errors.constraint", contains("at-most-30-days-for-oral"));
        body.remove("until");
        step(world, id, "delays", body)
                .statusCode(200)
                .body("delays[1].lastDay", equalTo(today().plusDays(30).toString()));
    }

    @Test
    void theWorkListIsSortedByTheDayAndPaged() {
        String late = record(world, misdirected(today().minusDays(10), patient, "MN"));
        String later = recorded();
        String latest = record(world, misdirected(today().minusDays(20), patient, "MN"));
        String token = world.token("supervisor");
        as(token).get(PATH).then().statusCode(200).body("items.id", contains(latest, late, later));
        String next = as(token)
                .get(PATH + "?state=OPEN&limit=2")
                .then()
                .statusCode(200)
                .body("items.id", contains(latest, late))
                .extract()
                .path("next");
        as(token)
                .queryParam("cursor", next)
                .queryParam("limit", 2)
                .queryParam("state", "OPEN")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items.id", contains(later))
                .body("next", nullValue());
        as(token).get(PATH + "?state=CLOSED").then().statusCode(200).body("items", hasSize(0));
        as(token).get(PATH + "?cursor=x").then().statusCode(400);
        TestClock.forward(Duration.ofDays(62));
        as(token).get(PATH).then().statusCode(200).body("items.overdue", contains(true, true, true));
    }

    @Test
    void everyStepIsInTheHistoryTheTrailAndTheEvents() {
        String id = recorded();
        step(world, id, "assessment", factors()).statusCode(200);
        step(world, id, "decision", Map.of("breach", false, "reason", "Shown")).statusCode(200);
        as(world.token("auditor"))
                .get(PATH + "/" + id + "/history")
                .then()
                .statusCode(200)
                .body("action", contains("record", "assess", "decide-no-breach"))
                .body("from", contains(nullValue(), equalTo("OPEN"), equalTo("ASSESSED")))
                .body("to", contains("OPEN", "ASSESSED", "CLOSED"))
                .body("[1].detail.finding", equalTo("LOW_PROBABILITY"));
        UUID incident = UUID.fromString(id);
        List<String> trail = OwnerSql.column(
                world.custodian, "select action from audit_event where subject_id = ? order by id", incident);
        assertEquals(
                List.of("incident.record", "incident.assess", "incident.decide-no-breach", "incident.history.read"),
                trail.stream().filter(action -> !action.equals("incident.read")).toList());
        assertEquals(
                List.of("incident.record", "incident.assess", "incident.decide-no-breach"),
                OwnerSql.column(
                        world.custodian, "select type from outbox_event where subject_id = ? order by id", incident));
        assertEquals(
                0,
                OwnerSql.count(
                        world.custodian,
                        "outbox_event",
                        "subject_id = ? and payload::text ~ '(Olson|Lakeview|lab)'",
                        incident));
    }

    @Test
    void aHiddenIncidentIsNotTold() {
        String id = recorded();
        World other = World.create();
        for (String part : List.of("", "/people", "/history", "/notices")) {
            refused(
                    as(other.token("privacy-officer"))
                            .get(PATH + "/" + id + part)
                            .then(),
                    404,
                    "not-found");
        }
        as(other.token("privacy-officer")).get(PATH).then().statusCode(200).body("items.id", not(hasItem(id)));
    }
}
