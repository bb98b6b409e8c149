package health.roi.disclosure.view;

import static health.roi.support.Disclosures.POLICE;
import static health.roi.support.Disclosures.byHand;
import static health.roi.support.Disclosures.oralSuspension;
import static health.roi.support.Disclosures.record;
import static health.roi.support.Disclosures.today;
import static health.roi.support.Problems.refused;
import static health.roi.support.World.as;
import static health.roi.support.World.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import health.roi.support.ApiTest;
import health.roi.support.Journey;
import health.roi.support.OwnerSql;
import health.roi.support.SampleDocuments;
import health.roi.support.TestClock;
import health.roi.support.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who has seen and received my record: by link and code, without a token, and nothing to anybody else. */
@QuarkusTest
class PatientViewApiTest extends ApiTest {

    private static final Map<String, Object> PATIENT =
            Map.of("askedBy", "PATIENT", "method", "PHOTO_ID", "lastDigits", "4821");

    private Journey journey;

    @BeforeEach
    void begin() {
        journey = new Journey();
    }

    private String views() {
        return "/v1/patients/" + journey.patient + "/views";
    }

    private ExtractableResponse<Response> link() {
        return post(journey.desk, views(), PATIENT).statusCode(201).extract();
    }

    private static ValidatableResponse open(ExtractableResponse<Response> link, String code) {
        return open(link.<String>path("path"), Map.of("code", code));
    }

    private static ValidatableResponse open(String path, Map<String, ?> body) {
        return RestAssured.given()
                .contentType("application/json")
                .body(body)
                .post(path)
                .then();
    }

    private static ValidatableResponse open(ExtractableResponse<Response> link) {
        return open(link, link.path("code")).statusCode(200);
    }

    private static String wrong(ExtractableResponse<Response> link) {
        return link.path("code").equals("0000000000") ? "0000000001" : "0000000000";
    }

    private void released() {
        UUID record = journey.storedRecord("PROGRESS_NOTE", "2025-02-01", SampleDocuments.pdf("Note", 1));
        journey.step(journey.desk, journey.packagedAttorneyRequest(), "deliveries", Journey.MAIL)
                .statusCode(201);
        as(journey.specialist).get("/v1/records/" + record + "/content").then().statusCode(200);
    }

    @Test
    void tellsWhoHasSeenTheRecordByRoleAndWhoReceivedIt() {
        released();
        record(journey.world, journey.patient, byHand("TREATMENT", "Dr. Aune", today().minusDays(3)));
        open(link())
                .header("Cache-Control", equalTo("no-store"))
                .body("accesses.who", hasItems("Front desk", "Release of information staff", "Quality review staff"))
                .body(
                        "accesses.what",
                        hasItems(
                                "Opened pages of your record",
                                "Worked on a request for your records",
                                "Worked on a permission form of yours",
                                "Made or closed a link to this page",
                                "Looked at this page"))
                .body("accesses.on", hasItem(today().toString()))
                .body(not(containsString("test-front-desk")))
                .body("disclosures.who", contains(Journey.ATTORNEY, "Dr. Aune"))
                .body("disclosures.why", contains("You gave written permission", "Your care"))
                .body("nextAccesses", equalTo(null));
    }

    @Test
    void isPagedInBothLists() {
        released();
        record(journey.world, journey.patient, byHand("TREATMENT", "Dr. Aune", today().minusDays(3)));
        var link = link();
        Set<String> all = accesses(open(link).extract());
        Set<String> paged = new TreeSet<>();
        Map<String, Object> body = new HashMap<>(Map.of("code", link.<Object>path("code"), "limit", 1));
        String path = link.path("path");
        var page = open(path, body)
                .statusCode(200)
                .body("disclosures.who", contains(Journey.ATTORNEY))
                .extract();
        body.put("disclosuresCursor", page.path("nextDisclosures"));
        while (page.path("nextAccesses") != null) {
            paged.addAll(accesses(page));
            body.put("accessesCursor", page.path("nextAccesses"));
            page = open(path, body)
                    .statusCode(200)
                    .body("disclosures.who", contains("Dr. Aune"))
                    .body("nextDisclosures", equalTo(null))
                    .extract();
        }
        paged.addAll(accesses(page));
        assertThat(paged).isEqualTo(all).hasSizeGreaterThan(5);
        body.put("accessesCursor", "made-up");
        refused(open(path, body), 400, "cursor-invalid");
    }

    private static Set<String> accesses(ExtractableResponse<Response> page) {
        return new TreeSet<>(page.jsonPath().<String>getList("accesses.collect { it.on + it.who + it.what }"));
    }

    @Test
    void hidesWhatAnAgencyHadSuspendedWhileThatLasts() {
        released();
        record(journey.world, journey.patient, byHand("LAW_ENFORCEMENT", POLICE, today()));
        post(journey.officer, "/v1/disclosure-suspensions", oralSuspension(journey.patient, today().toString()))
                .statusCode(201);
        var link = link();
        open(link).body("disclosures.who", contains(Journey.ATTORNEY));
        TestClock.forward(Duration.ofDays(31));
        open(link()).body("disclosures.who", contains(POLICE, Journey.ATTORNEY));
    }

    @Test
    void hidesTheWorkOnARequestOfTheAgencyThatHadItSuspended() {
        Map<String, Object> asked = new HashMap<>(Map.of(
                "facilityId",
                journey.facility,
                "channel",
                "LETTER",
                "requester",
                Map.of("kind", "LAW_ENFORCEMENT", "name", POLICE, "address", "1 Police Plaza"),
                "patient",
                Map.of(
                        "familyName", "Lindqvist",
                        "givenName", "Karin",
                        "birthDate", "1979-04-12",
                        "recordNumber", "NW-4711"),
                "scope",
                Map.of(),
                "purpose",
                "LEGAL",
                "medium",
                "PAPER",
                "recipient",
                POLICE,
                "delivery",
                Map.of("method", "MAIL", "address", "1 Police Plaza, Duluth, MN 55802")));
        String request = post(journey.desk, "/v1/release-requests", asked)
                .statusCode(201)
                .extract()
                .path("id");
        journey.step(journey.specialist, request, "patient-match", Map.of("patientId", journey.patient))
                .statusCode(200);
        open(link()).body("accesses.what", hasItem("Worked on a request for your records"));
        post(journey.officer, "/v1/disclosure-suspensions", oralSuspension(journey.patient, today().toString()))
                .statusCode(201);
        open(link()).body("accesses.what", not(hasItem("Worked on a request for your records")));
    }

    @Test
    void keepsNoCodeThatCouldBeRead() {
        var link = link();
        assertThat(OwnerSql.column(journey.world.custodian, "select patient_view::text from patient_view")
                        .get(0))
                .doesNotContain(link.<String>path("code"));
        as(journey.desk)
                .get(views())
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].code", equalTo(null))
                .body("items[0].locked", equalTo(false));
    }

    @Test
    void locksAfterFiveWrongCodesAlsoForTheRightOne() {
        var link = link();
        for (int attempt = 0; attempt < 5; attempt++) {
            refused(open(link, wrong(link)), 403, "link-refused");
        }
        refused(open(link, link.path("code")), 403, "link-refused");
        as(journey.desk).get(views()).then().body("items[0].locked", equalTo(true));
        assertThat(OwnerSql.count(journey.world.custodian, "audit_event", "action = 'patient-view.refused'"))
                .isEqualTo(6);
    }

    @Test
    void countsWrongCodesThatComeAtTheSameTime() {
        var link = link();
        List<Integer> answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> open(link, wrong(link)).extract().statusCode())
                .toList();
        assertThat(answers).containsOnly(403);
        assertThat(OwnerSql.column(journey.world.custodian, "select failed_attempts from patient_view"))
                .containsExactly("8");
    }

    @Test
    void opensAfterFourWrongCodesAndMoreThanOnce() {
        var link = link();
        for (int attempt = 0; attempt < 4; attempt++) {
            open(link, wrong(link)).statusCode(403);
        }
        open(link);
        open(link);
    }

    @Test
    void staysShutWhenItHasExpired() {
        var link = link();
        TestClock.forward(Duration.ofDays(7).plusMinutes(1));
        refused(open(link, link.path("code")), 403, "link-refused");
    }

    @Test
    void staysShutOnceItIsClosed() {
        var link = link();
        String closure = views() + "/" + link.path("id") + "/closure";
        String closedAt =
                as(journey.desk).post(closure).then().statusCode(200).extract().path("closedAt");
        as(journey.officer).post(closure).then().statusCode(200).body("closedAt", equalTo(closedAt));
        refused(open(link, link.path("code")), 403, "link-refused");
    }

    @Test
    void answersAnUnknownLinkAndADownloadsLikeAWrongCode() {
        var link = link();
        refused(open("/v1/patient-views/" + UUID.randomUUID(), Map.of("code", "0123456789")), 403, "link-refused");
        refused(open("/v1/downloads/" + link.path("id"), Map.of("code", link.path("code"))), 403, "link-refused");
    }

    @Test
    void aCodeOpensItsOwnLinkOnly() {
        var mine = link();
        Journey theirs = new Journey();
        var other = post(theirs.desk, "/v1/patients/" + theirs.patient + "/views", PATIENT)
                .statusCode(201)
                .extract();
        if (!mine.path("code").equals(other.path("code"))) {
            refused(open(mine, other.path("code")), 403, "link-refused");
        }
        open(other).body("disclosures", hasSize(0));
    }

    @Test
    void isMadeForTheCustodiansOwnPatientsOnly() {
        World theirs = World.create();
        refused(post(theirs.token("front-desk"), views(), PATIENT), 404, "not-found");
        refused(as(theirs.token("front-desk")).get(views()).then(), 404, "not-found");
        var link = link();
        UUID other = journey.world.patient(journey.facility, "B-1", "Berg", "Nils", "1960-01-31");
        refused(
                as(journey.desk)
                        .post("/v1/patients/" + other + "/views/" + link.path("id") + "/closure")
                        .then(),
                404,
                "not-found");
    }

    @Test
    void refusesARepresentativeWithoutAuthority() {
        Map<String, Object> body = new HashMap<>(PATIENT);
        body.put("askedBy", "PERSONAL_REPRESENTATIVE");
        refused(post(journey.desk, views(), body), 400, "body-invalid")
                .body("errors[0].pointer", equalTo("/authority"));
        body.put("authority", "Guardianship order of 2024");
        post(journey.desk, views(), body).statusCode(201).body("authority", equalTo("Guardianship order of 2024"));
    }

    @Test
    void refusesACodeThatIsNoCodeWithoutCountingIt() {
        var link = link();
        refused(open(link, "12345"), 400, "body-invalid");
        assertThat(OwnerSql.column(journey.world.custodian, "select failed_attempts from patient_view"))
                .containsExactly("0");
    }
}
