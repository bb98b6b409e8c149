package health.roi.chart.restriction;

import static health.roi.support.Problems.refused;
import static health.roi.support.World.as;
import static health.roi.support.World.move;
import static health.roi.support.World.post;
import static health.roi.support.World.recordBody;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.roi.chart.patient.PatientService;
import health.roi.platform.access.Caller;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.database.DatabaseRoles;
import health.roi.support.ApiTest;
import health.roi.support.Decisions;
import health.roi.support.Journey;
import health.roi.support.OwnerSql;
import health.roi.support.Tokens;
import health.roi.support.World;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RestrictionApiTest extends ApiTest {

    /** Hears what higher features will hear. */
    @Singleton
    static class Ear {
        final List<RestrictionChanged> heard = new CopyOnWriteArrayList<>();

        void changed(@Observes RestrictionChanged event) {
            heard.add(event);
        }
    }

    private static final String PATH = "/v1/restrictions";

    @Inject
    Ear ear;

    @Inject
    RestrictionService restrictions;

    @Inject
    PatientService patients;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    private World world;
    private UUID hospital;
    private UUID patient;

    @BeforeEach
    void aPatient() {
        world = World.create();
        hospital = world.facility("MN", "HOSPITAL");
        patient = world.patient(hospital, "1", "Lind", "Ada", "1970-02-03");
        ear.heard.clear();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("America/Chicago"));
    }

    private Map<String, Object> selfPay(boolean paidInFull) {
        Map<String, Object> body = body("SELF_PAY");
        body.put("scope", Map.of("encounter", "V-1"));
        body.put("paidInFull", paidInFull);
        return body;
    }

    private Map<String, Object> body(String kind) {
        return new HashMap<>(Map.of(
                "patientId",
                patient,
                "facilityId",
                hospital,
                "kind",
                kind,
                "requestedOn",
                today().minusDays(5).toString(),
                "description",
                "Nothing of it to the health plan."));
    }

    private ValidatableResponse ask(Map<String, Object> body) {
        return post(world.token("front-desk"), PATH, body);
    }

    private String asked(Map<String, Object> body) {
        return PATH + "/" + ask(body).statusCode(201).extract().path("id");
    }

    private String agreed(Map<String, Object> body) {
        String path = asked(body);
        decide(path, true, today().minusDays(2)).statusCode(200);
        return path;
    }

    private String etag(String path) {
        return as(world.token("privacy-officer")).get(path).header("ETag");
    }

    private ValidatableResponse decide(String path, boolean agreed, LocalDate on) {
        return move(
                world.token("privacy-officer"),
                path + "/decision",
                etag(path),
                Map.of("agreed", agreed, "reason", "As the policy says.", "on", on.toString()));
    }

    private ValidatableResponse end(String path, String by, LocalDate on) {
        return move(
                world.token("supervisor"),
                path + "/termination",
                etag(path),
                Map.of("by", by, "on", on.toString(), "note", "A letter on file."));
    }

    private ValidatableResponse list(String query) {
        return as(world.token("front-desk")).get(PATH + query).then().statusCode(200);
    }

    /** Work bound to the custodian, in a transaction of its own. */
    private <T> T bound(Supplier<T> work) {
        var context = Arc.container().requestContext();
        var before = context.getStateIfActive();
        context.activate();
        try {
            callers.bind(Caller.system(world.custodian, "test"));
            return QuarkusTransaction.requiringNew().call(work::get);
        } finally {
            context.terminate();
            if (before != null) {
                context.activate(before);
            }
        }
    }

    private List<String> inForce(UUID facility, LocalDate asOf) {
        return bound(() -> restrictions.inForce(patient, facility, asOf).stream()
                .map(restriction -> PATH + "/" + restriction.id())
                .toList());
    }

    @Test
    void writesDownWhatThePatientAsksFor() {
        Map<String, Object> body = selfPay(true);
        body.put(
                "scope",
                Map.of(
                        "encounter",
                        " V-1 ",
                        "from",
                        "2024-01-02",
                        "to",
                        "2024-01-04",
                        "documentKinds",
                        List.of("LAB_REPORT", "ECHO")));
        String path = asked(body);
        as(world.token("quality-reviewer"))
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .header("Cache-Control", equalTo("no-store"))
                .body("status", equalTo("ASKED"))
                .body("kind", equalTo("SELF_PAY"))
                .body("facilityId", equalTo(hospital.toString()))
                .body("scope.encounter", equalTo("V-1"))
                .body("scope.from", equalTo("2024-01-02"))
                .body("scope.to", equalTo("2024-01-04"))
                .body("scope.documentKinds", contains("ECHO", "LAB_REPORT"))
                .body("requestedOn", equalTo(today().minusDays(5).toString()))
                .body("paidInFull", equalTo(true))
                .body("decision", equalTo(null))
                .body("termination", equalTo(null));
    }

    @Test
    void tellsNothingOfOneThatBindsNothingYet() {
        asked(body("AGREED"));
        asked(selfPay(false));
        assertEquals(List.of(), ear.heard);
        assertEquals(List.of(), inForce(hospital, today()));
    }

    @Test
    void bindsFromTheDayItIsAskedForWhatIsPaidInFullAndTellsIt() {
        String path = asked(selfPay(true));
        assertEquals(List.of(new RestrictionChanged(patient, hospital)), ear.heard);
        LocalDate asked = today().minusDays(5);
        assertEquals(List.of(), inForce(hospital, asked.minusDays(1)));
        assertEquals(List.of(path), inForce(hospital, asked));
        assertEquals(List.of(path), inForce(hospital, today()));
        decide(path, true, today()).statusCode(200);
        assertEquals(List.of(path), inForce(hospital, asked), "the decision takes no day back");
        assertEquals(List.of(), inForce(hospital, asked.minusDays(1)));
    }

    @Test
    void refusesADayOnWhichWhatIsPaidInFullWouldNotBindYet() {
        facilityIn("Pacific/Midway");
        facilityIn("Pacific/Kiritimati");
        LocalDate first = LocalDate.ofInstant(clock.instant(), ZoneId.of("Pacific/Midway"));
        Map<String, Object> body = selfPay(true);
        body.remove("facilityId");
        body.put("requestedOn", first.plusDays(1).toString());
        ask(body)
                .statusCode(400)
                .body("errors.pointer", contains("/requestedOn"))
                .body("errors.constraint", contains("not-in-future"));
        body.put("paidInFull", false);
        ask(body).statusCode(201);
        body.put("paidInFull", true);
        body.put("requestedOn", first.toString());
        ask(body).statusCode(201);
    }

    @Test
    void whatBindsAPatientIsReadAlongItsIndex() throws SQLException {
        try (Connection app = OwnerSql.open(DatabaseRoles.APPLICATION, world.custodian, null)) {
            OwnerSql.execute(app, "set enable_seqscan = off");
            String plan = String.join(
                    "\n",
                    OwnerSql.column(
                            app,
                            "explain select * from restriction where custodian_id = '" + world.custodian
                                    + "' and patient_id = '" + patient + "' and (facility_id is null or facility_id = '"
                                    + hospital + "') and (agreed = true or paid_in_full = true) order by id"));
            assertTrue(plan.contains("restriction_patient"), plan);
        }
    }

    @Test
    void warnsThatItCoversNoRecordUntilTheEncounterIsCorrected() {
        Map<String, Object> other = recordBody(hospital, "LAB_REPORT", "2024-01-02");
        other.put("encounter", "V-2");
        UUID record = world.record(patient, other);
        String path = asked(selfPay(true));
        covered(path, 0);
        String place = "/v1/records/" + record;
        as(world.token("roi-specialist"))
                .header("If-Match", etag(place))
                .body(Map.of("encounter", "v1"))
                .patch(place)
                .then()
                .statusCode(200);
        covered(path, 1);
        list("?patientId=" + patient).body("items.coveredRecords", contains(1));
    }

    @Test
    void countsWhatItWouldCoverWhatItCoversAndWhatIsLeft() {
        UUID clinic = world.facility("TX", "CLINIC");
        UUID neighbour = world.patient(hospital, "2", "Moe", "Bo", "1971-02-03");
        world.record(patient, hospital, "LAB_REPORT", "2024-01-02");
        world.record(patient, hospital, "ECHO", "2024-01-03");
        world.record(patient, clinic, "ECHO", "2024-01-03");
        world.record(neighbour, hospital, "ECHO", "2024-01-03");
        String here = asked(body("AGREED"));
        covered(here, 2);
        Map<String, Object> everywhere = body("AGREED");
        everywhere.remove("facilityId");
        String anywhere = asked(everywhere);
        covered(anywhere, 3);
        String token = Tokens.at(world.custodian, "sam", List.of(clinic), "front-desk");
        as(token).get(anywhere).then().body("coveredRecords", equalTo(1));
        decide(here, true, today()).body("coveredRecords", equalTo(2));
        decide(anywhere, false, today()).body("coveredRecords", equalTo(0));
        list("?patientId=" + patient).body("items.coveredRecords", contains(2, 0));
        end(here, "AGREEMENT", today()).body("coveredRecords", equalTo(0));
    }

    private void covered(String path, int records) {
        as(world.token("front-desk")).get(path).then().statusCode(200).body("coveredRecords", equalTo(records));
    }

    @Test
    void refusesAnEncounterWithoutALetterOrDigit() {
        Map<String, Object> body = selfPay(true);
        body.put("scope", Map.of("encounter", "--"));
        ask(body)
                .statusCode(400)
                .body("errors.pointer", contains("/scope/encounter"))
                .body("errors.constraint", contains("letter-or-digit"));
    }

    @Test
    void agreesAndEndsAndTellsItEachTime() {
        String path = asked(body("AGREED"));
        decide(path, true, today().minusDays(2))
                .statusCode(200)
                .body("status", equalTo("AGREED"))
                .body("decision.agreed", equalTo(true))
                .body("decision.reason", equalTo("As the policy says."))
                .body("decision.on", equalTo(today().minusDays(2).toString()))
                .body("decision.decidedBy", equalTo("test-privacy-officer"));
        end(path, "PATIENT_REQUEST", today())
                .statusCode(200)
                .body("status", equalTo("ENDED"))
                .body("termination.by", equalTo("PATIENT_REQUEST"))
                .body("termination.note", equalTo("A letter on file."))
                .body("termination.recordedBy", equalTo("test-supervisor"))
                .body("decision.agreed", equalTo(true));
        RestrictionChanged told = new RestrictionChanged(patient, hospital);
        assertEquals(List.of(told, told), ear.heard);
        assertEquals(List.of("RESTRICTION", "RESTRICTION"), Decisions.kept(world.custodian));
        assertEquals(
                "ASKED",
                Decisions.facts(world.custodian, "RESTRICTION").at("/status").asText());
        assertTrue(
                Decisions.answer(world.custodian, "RESTRICTION").at("/agreed").asBoolean());
    }

    @Test
    void tellsOfOneWithoutAFacilityThatItConcernsAll() {
        Map<String, Object> body = body("AGREED");
        body.remove("facilityId");
        agreed(body);
        assertEquals(List.of(new RestrictionChanged(patient, null)), ear.heard);
    }

    @Test
    void isInForceAtItsFacilityFromTheDecisionToTheEnd() {
        UUID clinic = world.facility("TX", "CLINIC");
        String here = agreed(body("AGREED"));
        Map<String, Object> everywhere = body("AGREED");
        everywhere.remove("facilityId");
        String anywhere = agreed(everywhere);
        asked(body("AGREED"));
        String no = asked(body("AGREED"));
        decide(no, false, today()).body("status", equalTo("REFUSED"));
        assertEquals(List.of(here, anywhere), inForce(hospital, today()));
        assertEquals(List.of(anywhere), inForce(clinic, today()));
        assertEquals(List.of(), inForce(hospital, today().minusDays(3)));
        end(here, "AGREEMENT", today()).statusCode(200);
        end(anywhere, "CUSTODIAN_NOTICE", today()).statusCode(200);
        assertEquals(List.of(here, anywhere), inForce(hospital, today().minusDays(1)));
        assertEquals(List.of(anywhere), inForce(hospital, today()));
    }

    @Test
    void refusesToRefuseWhatIsPaidInFull() {
        String path = asked(selfPay(true));
        refused(decide(path, false, today()), 409, "restriction-mandatory");
        decide(path, true, today()).statusCode(200);
    }

    @Test
    void mayRefuseWhatIsNotPaidInFull() {
        decide(asked(selfPay(false)), false, today()).statusCode(200).body("status", equalTo("REFUSED"));
    }

    @Test
    void refusesASecondDecision() {
        refused(decide(agreed(body("AGREED")), false, today()), 409, "restriction-decided");
        String no = asked(body("AGREED"));
        decide(no, false, today()).statusCode(200);
        refused(decide(no, true, today()), 409, "restriction-decided");
    }

    @Test
    void refusesToEndWhatIsNotAgreed() {
        String open = asked(body("AGREED"));
        refused(end(open, "AGREEMENT", today()), 409, "restriction-not-in-force");
        decide(open, false, today()).statusCode(200);
        refused(end(open, "AGREEMENT", today()), 409, "restriction-not-in-force");
        String ended = agreed(body("AGREED"));
        end(ended, "AGREEMENT", today()).statusCode(200);
        refused(end(ended, "AGREEMENT", today()), 409, "restriction-not-in-force");
    }

    @Test
    void refusesANoticeAboutWhatThePatientPaid() {
        String path = agreed(selfPay(true));
        refused(end(path, "CUSTODIAN_NOTICE", today()), 409, "restriction-not-terminable");
        end(path, "PATIENT_REQUEST", today()).statusCode(200);
    }

    @Test
    void refusesAnOldVersion() {
        String path = asked(body("AGREED"));
        Map<String, Object> decision = Map.of("agreed", true, "reason", "Yes", "on", today().toString());
        String token = world.token("supervisor");
        as(token).body(decision).post(path + "/decision").then().statusCode(428);
        move(token, path + "/decision", "\"7\"", decision).statusCode(412);
        decide(path, true, today()).statusCode(200);
        Map<String, Object> end = Map.of("by", "AGREEMENT", "on", today().toString(), "note", "By telephone");
        as(token).body(end).post(path + "/termination").then().statusCode(428);
        move(token, path + "/termination", "\"0\"", end).statusCode(412);
    }

    @Test
    void refusesDaysThatCannotBe() {
        Map<String, Object> asked = body("AGREED");
        asked.put("requestedOn", today().plusDays(2).toString());
        asked.put("scope", Map.of("from", "2024-02-01", "to", "2024-01-31"));
        ask(asked)
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/requestedOn", "/scope/to"))
                .body("errors.constraint", containsInAnyOrder("not-in-future", "not-before-from"));
        String path = asked(body("AGREED"));
        decide(path, true, today().plusDays(1)).statusCode(400).body("errors[0].constraint", equalTo("not-in-future"));
        decide(path, true, today().minusDays(6))
                .statusCode(400)
                .body("errors[0].constraint", equalTo("not-before-request"));
        decide(path, true, today().minusDays(5)).statusCode(200);
        end(path, "AGREEMENT", today().minusDays(6))
                .statusCode(400)
                .body("errors[0].constraint", equalTo("not-before-decision"));
        end(path, "AGREEMENT", today().plusDays(2))
                .statusCode(400)
                .body("errors[0].constraint", equalTo("not-in-future"));
    }

    @Test
    void refusesADecisionOfADayThatHasNotComeAtAnotherFacility() {
        // These two never have the same date.
        facilityIn("Pacific/Midway");
        facilityIn("Pacific/Kiritimati");
        LocalDate first = LocalDate.ofInstant(clock.instant(), ZoneId.of("Pacific/Midway"));
        Map<String, Object> everywhere = body("AGREED");
        everywhere.remove("facilityId");
        String path = asked(everywhere);
        decide(path, true, first.plusDays(1)).statusCode(400).body("errors[0].constraint", equalTo("not-in-future"));
        decide(path, true, first).statusCode(200);
    }

    private void facilityIn(String zone) {
        post(
                        world.token("administrator"),
                        "/v1/facilities",
                        Map.of(
                                "name",
                                zone,
                                "state",
                                "HI",
                                "kind",
                                "CLINIC",
                                "timeZone",
                                zone,
                                "part2Program",
                                false,
                                "address",
                                "3 Palm Street"))
                .statusCode(201);
    }

    @Test
    void refusesSelfPayWithoutAnEncounterAndPaymentWithoutSelfPay() {
        Map<String, Object> body = selfPay(true);
        body.put("scope", Map.of("encounter", " ", "from", "2024-01-01"));
        ask(body)
                .statusCode(400)
                .body("errors.pointer", contains("/scope/encounter"))
                .body("errors.constraint", contains("required-for-self-pay"));
        Map<String, Object> agreed = body("AGREED");
        agreed.put("paidInFull", true);
        ask(agreed)
                .statusCode(400)
                .body("errors.pointer", contains("/paidInFull"))
                .body("errors.constraint", contains("only-for-self-pay"));
    }

    @Test
    void refusesAnUnknownPatientAndFacility() {
        Map<String, Object> body = body("AGREED");
        body.put("patientId", UUID.randomUUID());
        body.put("facilityId", World.create().facility("MN", "CLINIC"));
        refused(ask(body), 422, "reference-unknown")
                .body("errors.pointer", containsInAnyOrder("/patientId", "/facilityId"));
    }

    @Test
    void refusesAFacilityThatTheCallerDoesNotServe() {
        UUID clinic = world.facility("TX", "CLINIC");
        String token = Tokens.at(world.custodian, "sam", List.of(clinic), "front-desk");
        refused(post(token, PATH, body("AGREED")), 422, "reference-unknown")
                .body("errors.pointer", contains("/facilityId"));
    }

    @Test
    void showsOneOfAnotherFacilityToNobodyAndOneOfAllToEverybody() {
        UUID clinic = world.facility("TX", "CLINIC");
        String here = asked(body("AGREED"));
        Map<String, Object> body = body("AGREED");
        body.remove("facilityId");
        String everywhere = asked(body);
        String token = Tokens.at(world.custodian, "sam", List.of(clinic), "front-desk");
        as(token).get(here).then().statusCode(404);
        as(token).get(everywhere).then().statusCode(200);
        as(token).get(PATH + "?patientId=" + patient).then().body("items", hasSize(1));
        as(World.create().token("front-desk")).get(everywhere).then().statusCode(404);
    }

    @Test
    void listsByPatientAndStatusPageByPage() {
        UUID other = world.patient(hospital, "2", "Moe", "Bo", "1971-02-03");
        String first = asked(body("AGREED"));
        String second = agreed(body("AGREED"));
        String third = asked(body("AGREED"));
        Map<String, Object> his = body("AGREED");
        his.put("patientId", other);
        String fourth = asked(his);
        list("").body("items", hasSize(4));
        list("?patientId=" + other).body("items", hasSize(1)).body("items[0].id", isOf(fourth));
        list("?status=AGREED").body("items", hasSize(1)).body("items[0].id", isOf(second));
        String page = "?limit=2&patientId=" + patient;
        String next = list(page)
                .body("items", hasSize(2))
                .body("items[0].id", isOf(first))
                .body("items[1].id", isOf(second))
                .extract()
                .path("next");
        list(page + "&cursor=" + next)
                .body("items", hasSize(1))
                .body("items[0].id", isOf(third))
                .body("next", equalTo(null));
    }

    private static org.hamcrest.Matcher<String> isOf(String path) {
        return equalTo(path.substring(PATH.length() + 1));
    }

    @Test
    void askingForWhatIsPaidInFullWaitsForADeliveryThatRestsOnThePatient() {
        Map<String, Object> body = selfPay(true);
        CompletableFuture<ValidatableResponse> asking = bound(() -> {
            patients.stand(patient);
            CompletableFuture<ValidatableResponse> waiting = CompletableFuture.supplyAsync(() -> ask(body));
            Journey.await(() -> waiting.isDone() || somebodyWaits());
            assertFalse(waiting.isDone(), "bound while a delivery stood on the patient");
            assertEquals(List.of(), restrictions.inForce(patient, hospital, today()));
            return waiting;
        });
        asking.join().statusCode(201);
        assertEquals(1, inForce(hospital, today()).size());
    }

    @Test
    void aDecisionWaitsForADeliveryThatRestsOnThePatient() {
        String path = asked(body("AGREED"));
        String etag = etag(path);
        String token = world.token("privacy-officer");
        Map<String, Object> yes = Map.of("agreed", true, "reason", "Yes", "on", today().toString());
        CompletableFuture<ValidatableResponse> decision = bound(() -> {
            patients.stand(patient);
            CompletableFuture<ValidatableResponse> deciding =
                    CompletableFuture.supplyAsync(() -> move(token, path + "/decision", etag, yes));
            Journey.await(() -> deciding.isDone() || somebodyWaits());
            assertFalse(deciding.isDone(), "decided while a delivery stood on the patient");
            assertEquals(List.of(), restrictions.inForce(patient, hospital, today()));
            return deciding;
        });
        decision.join().statusCode(200);
        assertEquals(List.of(path), inForce(hospital, today()));
    }

    @Test
    void aDeliveryWaitsForADecisionAndThenSeesIt() {
        String path = asked(body("AGREED"));
        String id = path.substring(PATH.length() + 1);
        CompletableFuture<List<String>> delivery;
        try (Connection deciding = OwnerSql.open(DatabaseRoles.OWNER, world.custodian, null)) {
            deciding.setAutoCommit(false);
            OwnerSql.execute(deciding, "select 1 from patient where id = '" + patient + "' for no key update");
            delivery = CompletableFuture.supplyAsync(() -> bound(() -> {
                patients.stand(patient);
                return restrictions.inForce(patient, hospital, today()).stream()
                        .map(restriction -> restriction.id().toString())
                        .toList();
            }));
            Journey.await(() -> delivery.isDone() || somebodyWaits());
            OwnerSql.execute(
                    deciding,
                    "update restriction set status = 'AGREED', agreed = true, decision_reason = 'Yes', decided_on = '"
                            + today() + "', decided_at = now(), decided_by = 'officer' where id = '" + id + "'");
            deciding.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        assertEquals(List.of(id), delivery.join());
    }

    private boolean somebodyWaits() {
        return OwnerSql.count(world.custodian, "pg_locks", "not granted") > 0;
    }

    @Test
    void theDatabaseKeepsADecisionAsItWasWritten() throws SQLException {
        String id = agreed(selfPay(true)).substring(PATH.length() + 1);
        try (Connection app = OwnerSql.open(DatabaseRoles.APPLICATION, world.custodian, null)) {
            for (String change : List.of(
                    "decided_on = decided_on - 1",
                    "decision_reason = 'other'",
                    "description = 'other'",
                    "encounter = 'V-2'",
                    "paid_in_full = false",
                    "status = 'ENDED', ended_how = 'CUSTODIAN_NOTICE', ended_on = decided_on, end_note = 'x',"
                            + " end_recorded_at = now(), end_recorded_by = 'x'")) {
                assertThrows(
                        SQLException.class,
                        () -> OwnerSql.execute(app, "update restriction set " + change + " where id = '" + id + "'"),
                        change);
            }
            SQLException refused = assertThrows(
                    SQLException.class, () -> OwnerSql.execute(app, "delete from restriction where id = '" + id + "'"));
            assertEquals("42501", refused.getSQLState());
        }
    }

    @Test
    void isInTheTrailWithoutItsWords() {
        String path = agreed(body("AGREED"));
        end(path, "AGREEMENT", today()).statusCode(200);
        list("?patientId=" + patient);
        List<String> actions = OwnerSql.column(
                world.custodian,
                "select action from audit_event where action like 'restriction.%' and patient_id = ? order by id",
                patient);
        assertTrue(actions.containsAll(List.of(
                "restriction.create",
                "restriction.read",
                "restriction.decide",
                "restriction.terminate",
                "restriction.list")));
        assertEquals(
                0,
                OwnerSql.count(
                        world.custodian, "audit_event", "detail::text like '%plan%' or detail::text like '%policy%'"));
    }
}
