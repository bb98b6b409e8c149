package health.roi.disclosure;

import static health.roi.support.Disclosures.byHand;
import static health.roi.support.Disclosures.record;
import static health.roi.support.Disclosures.recording;
import static health.roi.support.Disclosures.today;
import static health.roi.support.Problems.refused;
import static health.roi.support.World.as;
import static health.roi.support.World.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import health.roi.support.ApiTest;
import health.roi.support.OwnerSql;
import health.roi.support.Problems;
import health.roi.support.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Disclosures that were made elsewhere: written down once, corrected by later entries, never changed. */
@QuarkusTest
class DisclosureImportApiTest extends ApiTest {

    private World world;
    private UUID facility;
    private UUID patient;

    @BeforeEach
    void begin() {
        world = World.create();
        facility = world.facility("MN", "HOSPITAL");
        patient = world.patient(facility, "A-100", "Olson", "Maria", "1979-04-12");
    }

    private ValidatableResponse list(String query) {
        return as(world.token("privacy-officer"))
                .get("/v1/patients/" + patient + "/disclosures" + query)
                .then()
                .statusCode(200);
    }

    private Map<String, Object> fromAssociate(String externalId) {
        Map<String, Object> body = byHand("PUBLIC_HEALTH", "County Health Department", today().minusDays(3));
        body.put("source", "BUSINESS_ASSOCIATE");
        body.put("sourceName", "Pine Billing Services");
        body.put("externalId", externalId);
        return body;
    }

    private ValidatableResponse imported(List<?> lines) {
        return post(world.token("roi-specialist"), "/v1/disclosure-imports", Map.of("lines", lines));
    }

    @Test
    void isListedWithWhereItComesFrom() {
        recording(world, patient, fromAssociate("PB-1"))
                .statusCode(201)
                .body("source", equalTo("BUSINESS_ASSOCIATE"))
                .body("sourceName", equalTo("Pine Billing Services"))
                .body("citation", equalTo("45 CFR 164.512(b)"))
                .body("accountable", equalTo(true))
                .body("basis", equalTo(null))
                .body("disclosedAt", equalTo(null));
        list("?accountable=true").body("items.externalId", equalTo(List.of("PB-1")));
        assertThat(OwnerSql.count(
                        world.custodian, "audit_event", "action = 'disclosure.import' and patient_id = ?", patient))
                .isEqualTo(1);
    }

    @Test
    void isSortedByTheDayOfTheDisclosureAndPaged() {
        record(world, patient, byHand("CORONER", "Third", today().minusDays(1)));
        record(world, patient, byHand("CORONER", "First", today().minusDays(9)));
        record(world, patient, byHand("CORONER", "Second", today().minusDays(5)));
        String next = list("?limit=2")
                .body("items.recipientName", equalTo(List.of("Third", "Second")))
                .extract()
                .path("next");
        list("?limit=2&cursor=" + next).body("items.recipientName", equalTo(List.of("First")));
    }

    @Test
    void theSameExternalIdIsWrittenDownOnce() {
        String id = record(world, patient, fromAssociate("PB-1"));
        recording(world, patient, fromAssociate("PB-1")).statusCode(200).body("id", equalTo(id));
        list("").body("items", hasSize(1));
    }

    @Test
    void refusesAnExternalIdThatIsAnotherDisclosures() {
        record(world, patient, fromAssociate("PB-1"));
        Map<String, Object> other = fromAssociate("PB-1");
        other.put("purposeStatement", Problems.MARKER);
        refused(recording(world, patient, other), 409, "external-id-used");
    }

    @Test
    void theSameExternalIdOfAnotherSourceIsAnotherDisclosure() {
        record(world, patient, fromAssociate("PB-1"));
        Map<String, Object> other = fromAssociate("PB-1");
        other.put("sourceName", "Another Company");
        record(world, patient, other);
        list("").body("items", hasSize(2));
    }

    @Test
    void aCorrectionTakesThePlaceOfWhatItCorrectsAndBothAreKept() {
        String first = record(world, patient, byHand("PUBLIC_HEALTH", "Conty Health", today().minusDays(9)));
        Map<String, Object> correction = byHand("PUBLIC_HEALTH", "County Health", today().minusDays(8));
        correction.put("corrects", first);
        correction.put("correctionNote", "The day and the name were wrong");
        String second = record(world, patient, correction);

        list("").body("items.id", equalTo(List.of(second)))
                .body("items[0].corrects", equalTo(first))
                .body("items[0].correctionNote", equalTo("The day and the name were wrong"));
        assertThat(OwnerSql.column(
                        world.custodian,
                        "select recipient_name from disclosure where patient_id = ? order by id",
                        patient))
                .containsExactly("Conty Health", "County Health");
    }

    @Test
    void aReleaseOfTheServiceCanBeCorrectedAndACorrectionToo() {
        String first = record(world, patient, byHand("PUBLIC_HEALTH", "One", today().minusDays(9)));
        String second = record(world, patient, correcting(first, "Two"));
        String third = record(world, patient, correcting(second, "Three"));
        list("").body("items.id", equalTo(List.of(third)));
    }

    private Map<String, Object> correcting(String earlier, String recipient) {
        Map<String, Object> body = byHand("PUBLIC_HEALTH", recipient, today().minusDays(9));
        body.put("corrects", earlier);
        body.put("correctionNote", "The name was wrong");
        return body;
    }

    @Test
    void takesAnEntryOffTheAccountingForThePrivacyOfficerAlone() {
        String first = record(world, patient, byHand("SUBPOENA", "One", today().minusDays(9)));
        Map<String, Object> correction = byHand("TREATMENT", "One", today().minusDays(9));
        correction.put("corrects", first);
        correction.put("correctionNote", "It was for care");
        String path = "/v1/patients/" + patient + "/disclosures";
        refused(World.post(world.token("roi-specialist"), path, correction), 400, "body-invalid")
                .body("errors.constraint", equalTo(List.of("stays-accountable-but-for-the-privacy-officer")));
        World.post(world.token("privacy-officer"), path, correction).statusCode(201);
    }

    @Test
    void aCorrectionKeepsWhatItDoesNotSpeakOf() {
        Map<String, Object> consented = byHand("AUTHORIZATION", "Clinc", today().minusDays(9));
        consented.put("part2", Map.of("consented", true, "forTpo", false));
        consented.put("pages", 12);
        String first = record(world, patient, consented);
        Map<String, Object> correction = byHand("AUTHORIZATION", "Clinic", today().minusDays(9));
        correction.put("corrects", first);
        correction.put("correctionNote", "The name was wrong");
        correction.remove("pages");
        record(world, patient, correction);
        list("?list=PART2")
                .body("items.recipientName", equalTo(List.of("Clinic")))
                .body("items.pages", equalTo(List.of(12)));
    }

    @Test
    void refusesASecondCorrectionOfTheSameEntry() {
        String first = record(world, patient, byHand("PUBLIC_HEALTH", "One", today().minusDays(9)));
        record(world, patient, correcting(first, "Two"));
        refused(recording(world, patient, correcting(first, "Three")), 409, "disclosure-corrected");
    }

    @Test
    void refusesToCorrectWhatIsNotThePatients() {
        UUID other = world.patient(facility, "A-101", "Berg", "Nils", "1960-01-31");
        String theirs = record(world, other, byHand("PUBLIC_HEALTH", "One", today()));
        refused(recording(world, patient, correcting(theirs, "Two")), 422, "reference-unknown")
                .body("errors[0].pointer", equalTo("/corrects"));
    }

    @Test
    void refusesWhatCannotBeAllAtOnce() {
        Map<String, Object> body = byHand("PUBLIC_HEALTH", Problems.MARKER, today().plusDays(2));
        body.put("source", "OTHER_SYSTEM");
        body.put("correctionNote", "Of nothing");
        body.put("protocolId", UUID.randomUUID());
        refused(recording(world, patient, body), 400, "body-invalid")
                .body("errors.pointer", equalTo(List.of("/sourceName", "/madeOn", "/correctionNote", "/protocolId")));
    }

    @Test
    void refusesToBeToldOfItsOwnReleases() {
        Map<String, Object> body = byHand("PUBLIC_HEALTH", "County", today());
        body.put("source", "RELEASE");
        refused(recording(world, patient, body), 400, "body-invalid").body("errors[0].pointer", equalTo("/source"));
    }

    @Test
    void refusesAYearThatNoDatabaseHolds() {
        Map<String, Object> body = byHand("PUBLIC_HEALTH", "County", today());
        body.put("madeOn", "-99999-01-01");
        refused(recording(world, patient, body), 400, "body-invalid").body("errors[0].pointer", equalTo("/madeOn"));
    }

    @Test
    void refusesAProtocolThatIsNotKnown() {
        Map<String, Object> body = byHand("RESEARCH", "Dr. Marsh", today());
        body.put("protocolId", UUID.randomUUID());
        refused(recording(world, patient, body), 422, "reference-unknown")
                .body("errors[0].pointer", equalTo("/protocolId"));
    }

    @Test
    void thePart2ListHasConsentedDisclosuresOfThreeYears() {
        Map<String, Object> recent = byHand("AUTHORIZATION", "Recent", today().minusYears(3));
        recent.put("part2", Map.of("consented", true, "forTpo", false));
        record(world, patient, recent);
        Map<String, Object> old =
                byHand("AUTHORIZATION", "Old", today().minusYears(3).minusDays(2));
        old.put("part2", Map.of("consented", true, "forTpo", false));
        record(world, patient, old);
        Map<String, Object> onPaper = byHand("TREATMENT", "On paper", today());
        onPaper.put("part2", Map.of("consented", true, "forTpo", true, "throughEhr", false));
        record(world, patient, onPaper);
        Map<String, Object> electronic = byHand("TREATMENT", "Electronic", today());
        electronic.put("part2", Map.of("consented", true, "forTpo", true, "throughEhr", true));
        record(world, patient, electronic);
        record(world, patient, byHand("PUBLIC_HEALTH", "County", today()));

        list("?list=PART2").body("items.recipientName", equalTo(List.of("Electronic", "Recent")));
        list("?list=ACCOUNTING").body("items.recipientName", equalTo(List.of("County")));
    }

    @Test
    void anImportAnswersEveryLineAndCanBeSentAgain() {
        Map<String, Object> tomorrow = fromAssociate("PB-3");
        tomorrow.put("madeOn", today().plusDays(2).toString());
        List<Map<String, Object>> lines = List.of(
                Map.of("patientId", patient, "disclosure", fromAssociate("PB-1")),
                Map.of("facilityId", facility, "recordNumber", "A-100", "disclosure", fromAssociate("PB-2")),
                Map.of("patientId", UUID.randomUUID(), "disclosure", fromAssociate("PB-4")),
                Map.of("facilityId", facility, "recordNumber", "B-1", "disclosure", fromAssociate("PB-5")),
                Map.of("patientId", patient, "disclosure", tomorrow));
        imported(lines)
                .statusCode(201)
                .body("recorded", equalTo(2))
                .body("refused", equalTo(3))
                .body("lines.line", equalTo(List.of(0, 1, 2, 3, 4)))
                .body("lines.outcome", equalTo(List.of("RECORDED", "RECORDED", "REFUSED", "REFUSED", "REFUSED")))
                .body("lines[2].errors[0].pointer", equalTo("/patientId"))
                .body("lines[3].errors[0].pointer", equalTo("/recordNumber"))
                .body("lines[4].code", equalTo("body-invalid"))
                .body("lines[4].errors[0].pointer", equalTo("/madeOn"));
        imported(lines)
                .statusCode(201)
                .body("recorded", equalTo(0))
                .body("repeated", equalTo(2))
                .body("refused", equalTo(3));
        list("").body("items", hasSize(2));
    }

    @Test
    void anImportTakesFiveHundredLinesAndNotOneMore() {
        List<Map<String, Object>> lines = new ArrayList<>(IntStream.range(0, 500)
                .mapToObj(i -> new HashMap<String, Object>(
                        Map.of("patientId", patient, "disclosure", fromAssociate("PB-" + i))))
                .toList());
        imported(lines).statusCode(201).body("recorded", equalTo(500));
        lines.add(new HashMap<>(Map.of("patientId", patient, "disclosure", fromAssociate("PB-500"))));
        refused(imported(lines), 400, "body-invalid").body("errors[0].pointer", equalTo("/lines"));
    }

    @Test
    void isNotWrittenDownForAnotherCustodiansPatient() {
        World theirs = World.create();
        refused(
                post(
                        theirs.token("privacy-officer"),
                        "/v1/patients/" + patient + "/disclosures",
                        byHand("PUBLIC_HEALTH", "County", today())),
                404,
                "not-found");
    }
}
