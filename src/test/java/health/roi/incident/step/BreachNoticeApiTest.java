package health.roi.incident.step;

import static health.roi.support.Incidents.PATH;
import static health.roi.support.Incidents.TEXT;
import static health.roi.support.Incidents.misdirected;
import static health.roi.support.Incidents.notices;
import static health.roi.support.Incidents.person;
import static health.roi.support.Incidents.read;
import static health.roi.support.Incidents.record;
import static health.roi.support.Incidents.say;
import static health.roi.support.Incidents.step;
import static health.roi.support.Incidents.today;
import static health.roi.support.Incidents.unlisted;
import static health.roi.support.Problems.refused;
import static health.roi.support.World.as;
import static health.roi.support.World.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.roi.platform.database.DatabaseRoles;
import health.roi.support.ApiTest;
import health.roi.support.OwnerSql;
import health.roi.support.PdfText;
import health.roi.support.PdfValidity;
import health.roi.support.TestClock;
import health.roi.support.World;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Those whom the law names are told of a breach, and then it is closed. */
@QuarkusTest
class BreachNoticeApiTest extends ApiTest {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.US);

    private World world;
    private UUID facility;
    private UUID patient;
    private String id;

    @BeforeEach
    void begin() {
        world = World.create();
        facility = world.facility("MN", "HOSPITAL");
        patient = patient("A-100", "Maria", "12 Birch Avenue, Duluth, MN 55803");
        id = record(world, misdirected(today(), patient, "MN"));
    }

    private UUID patient(String number, String givenName, String address) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "familyName",
                "Olson",
                "givenName",
                givenName,
                "birthDate",
                "1979-04-12",
                "identifiers",
                List.of(Map.of("facilityId", facility, "number", number))));
        if (address != null) {
            body.put("address", address);
        }
        return UUID.fromString(post(world.token("front-desk"), "/v1/patients", body)
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private void breach() {
        say(world, id, TEXT).statusCode(200).body("noticeText.steps", equalTo(TEXT.get("steps")));
        step(world, id, "decision", Map.of("breach", true, "reason", "It was read"))
                .statusCode(200);
    }

    private static Map<String, Object> toPeople(UUID... patients) {
        return Map.of("kind", "INDIVIDUAL", "patientIds", List.of(patients));
    }

    private byte[] letter(String letterId) {
        byte[] pdf = as(world.token("privacy-officer"))
                .get("/v1/letters/" + letterId + "/content")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        PdfValidity.assertArchivalAndAccessible(pdf);
        return pdf;
    }

    private static void says(byte[] pdf, String... expected) {
        String text = PdfText.of(pdf);
        for (String words : expected) {
            assertTrue(text.contains(words), words + " is not in: " + text);
        }
    }

    @Test
    void aPersonIsToldWhatTheLawAsksFor() {
        breach();
        String letterId = notices(world, id, toPeople(patient))
                .statusCode(201)
                .body("items", hasSize(1))
                .body("items[0].patientId", equalTo(patient.toString()))
                .body("items[0].sentOn", equalTo(today().toString()))
                .extract()
                .path("items[0].letterId");
        says(
                letter(letterId),
                "Maria Olson 12 Birch Avenue Duluth, MN 55803",
                TEXT.get("happened").toString(),
                "It happened on " + DATE.format(today().minusDays(7)) + ". We found out on " + DATE.format(today())
                        + ".",
                TEXT.get("information").toString(),
                TEXT.get("steps").toString(),
                TEXT.get("doing").toString(),
                TEXT.get("contact").toString());
        as(world.token("front-desk"))
                .get("/v1/letters/" + letterId)
                .then()
                .statusCode(200)
                .body("kind", equalTo("BREACH_NOTICE"))
                .body("patientId", equalTo(patient.toString()))
                .body("incidentId", nullValue());
        read(world, id).body("told", equalTo(1)).body("duties.met", contains(true, false));
    }

    @Test
    void theMediaAndTheSecretaryAreToldWithoutANameAndThenItIsClosed() {
        UUID second = patient("A-101", "Nils", "1 Shore Drive, Superior, WI 54880");
        step(world, id, "people", Map.of("people", List.of(person(second, "WI")), "unlisted", unlisted("MN", 500)))
                .statusCode(200);
        breach();
        notices(world, id, toPeople(patient, second)).statusCode(201).body("items", hasSize(2));
        String media = notices(
                        world,
                        id,
                        Map.of(
                                "kind",
                                "MEDIA",
                                "state",
                                "MN",
                                "outletName",
                                "Duluth Tribune",
                                "outletAddress",
                                "4 Press Street, Duluth, MN 55802"))
                .statusCode(201)
                .extract()
                .path("items[0].letterId");
        String secretary = notices(world, id, Map.of("kind", "HHS"))
                .statusCode(201)
                .extract()
                .path("items[0].letterId");
        says(
                letter(media),
                "Duluth Tribune 4 Press Street Duluth, MN 55802",
                "tell the people of Minnesota about this",
                "Health information of 501 people",
                TEXT.get("doing").toString());
        says(
                letter(secretary),
                "Secretary of Health and Human Services",
                "Minnesota 501",
                "Wisconsin 1",
                "All of them 502",
                "We began to tell the people on " + DATE.format(today()) + ".",
                "We told the media too.");
        for (String letterId : List.of(media, secretary)) {
            assertFalse(PdfText.of(letter(letterId)).contains("Olson"), "nobody is named");
        }
        as(world.token("auditor"))
                .get("/v1/letters/" + secretary)
                .then()
                .statusCode(200)
                .body("kind", equalTo("BREACH_HHS_NOTICE"))
                .body("incidentId", equalTo(id))
                .body("patientId", nullValue());
        as(world.token("auditor"))
                .get(PATH + "/" + id + "/notices")
                .then()
                .statusCode(200)
                .body("items.kind", contains("INDIVIDUAL", "INDIVIDUAL", "MEDIA", "HHS"));
        refused(step(world, id, "closure", null), 409, "not-allowed-now")
                .body("refusals.code", contains("people-unlisted", "individual-notices-missing"));
        step(world, id, "people", Map.of("unlisted", List.of())).statusCode(200);
        step(world, id, "closure", null)
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("outcome", equalTo("BREACH"));
        refused(notices(world, id, Map.of("kind", "HHS")), 409, "incident-closed");
    }

    @Test
    void letterIncomplete_withoutTheTextOfTheNotice() {
        step(world, id, "decision", Map.of("breach", true, "reason", "It was read"))
                .statusCode(200);
        refused(notices(world, id, toPeople(patient)), 422, "letter-incomplete")
                .body("refusals.code", containsInAnyOrder("WHAT_HAPPENED", "INFORMATION", "STEPS", "DOING", "CONTACT"));
        read(world, id).body("told", equalTo(0));
    }

    @Test
    void illegalTransition_beforeTheDecision() {
        refused(notices(world, id, toPeople(patient)), 409, "illegal-transition");
    }

    @Test
    void addressUnknown_asksForASubstituteNotice() {
        UUID noAddress = patient("A-102", "Ada", null);
        step(world, id, "people", Map.of("people", List.of(person(noAddress, "MN"))))
                .statusCode(200);
        breach();
        refused(notices(world, id, toPeople(patient, noAddress)), 409, "not-allowed-now")
                .body("refusals.code", contains("address-unknown"));
        notices(world, id, Map.of("kind", "SUBSTITUTE", "patientIds", List.of(noAddress), "how", "By telephone"))
                .statusCode(201)
                .body("items[0].letterId", nullValue())
                .body("items[0].how", equalTo("By telephone"));
        notices(world, id, toPeople(patient)).statusCode(201);
        read(world, id).body("told", equalTo(2)).body("duties.met", contains(true, false));
    }

    @Test
    void notifiedAlready_isNotWrittenTwice() {
        breach();
        notices(world, id, toPeople(patient)).statusCode(201);
        refused(notices(world, id, toPeople(patient)), 409, "not-allowed-now")
                .body("refusals.code", contains("notified-already"));
        assertEquals(1, OwnerSql.count(world.custodian, "letter", "patient_id = ?", patient));
    }

    @Test
    void whoseLetterCameBackIsGivenASubstituteNotice() {
        breach();
        notices(world, id, toPeople(patient)).statusCode(201);
        Map<String, Object> substitute =
                Map.of("kind", "SUBSTITUTE", "patientIds", List.of(patient), "how", "By telephone");
        notices(world, id, substitute).statusCode(201);
        refused(notices(world, id, substitute), 409, "not-allowed-now")
                .body("refusals.code", contains("notified-already"));
        read(world, id).body("told", equalTo(1));
    }

    @Test
    void refusesWhoIsNotNamedInTheIncident() {
        breach();
        UUID stranger = patient("A-103", "Per", "3 Hill Road, Duluth, MN 55804");
        refused(notices(world, id, toPeople(patient, stranger)), 422, "reference-unknown")
                .body("errors.pointer", contains("/patientIds/1"));
    }

    @Test
    void lawEnforcementDelay_holdsTheNotices() {
        breach();
        step(
                        world,
                        id,
                        "delays",
                        Map.of(
                                "form",
                                "ORAL",
                                "statedOn",
                                today().toString(),
                                "agency",
                                "Duluth Police Department",
                                "official",
                                "Det. Ann Ross",
                                "officialIdentity",
                                "Badge 4417",
                                "reason",
                                "An open investigation"))
                .statusCode(200);
        refused(notices(world, id, toPeople(patient)), 409, "not-allowed-now")
                .body("refusals.code", contains("law-enforcement-delay"));
        TestClock.forward(Duration.ofDays(31));
        notices(world, id, toPeople(patient)).statusCode(201);
    }

    @Test
    void whatWasWrittenDownCannotBeChanged() throws SQLException {
        breach();
        notices(world, id, toPeople(patient)).statusCode(201);
        try (Connection connection = OwnerSql.open(DatabaseRoles.APPLICATION, world.custodian, null)) {
            for (String change : List.of(
                    "delete from incident",
                    "update incident set created_by = 'x'",
                    "update incident_notice set sent_on = current_date",
                    "delete from incident_person",
                    "update incident_history set actor = 'x'")) {
                SQLException refused =
                        assertThrows(SQLException.class, () -> OwnerSql.execute(connection, change), change);
                assertEquals("42501", refused.getSQLState(), change);
            }
        }
    }
}
