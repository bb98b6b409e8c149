package health.roi.fulfillment;

import static health.roi.support.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import health.roi.support.ApiTest;
import health.roi.support.CopyWork;
import health.roi.support.Journey;
import health.roi.support.OwnerSql;
import health.roi.support.PdfText;
import health.roi.support.SampleDocuments;
import health.roi.support.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is in a package, what its inventory says to whom, and what it never says. */
@QuarkusTest
class PackageApiTest extends ApiTest {

    private Journey journey;

    @BeforeEach
    void chart() {
        journey = new Journey();
        journey.storedRecord("PROGRESS_NOTE", "2025-02-01", SampleDocuments.pdf("Plain note", 2));
    }

    private String content(String request) {
        return PdfText.of(journey.packageOf(request));
    }

    @Test
    void refusesToBuildBeforeTheCheckHasPassed() {
        String request = journey.approvedPatientRequest("PICK_UP");
        journey.order(request).statusCode(409).body("code", equalTo("illegal-transition"));
    }

    @Test
    void refusesToShowAPackageThatIsNotThere() {
        String request = journey.approvedPatientRequest("PICK_UP");
        for (String path : List.of("/package", "/package/content")) {
            as(journey.reviewer)
                    .get("/v1/release-requests/" + request + path)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("no-document"));
        }
    }

    @Test
    void refusesToShowAPackageToAnotherCustodian() {
        String request = journey.packagedPatientRequest("PICK_UP");
        String stranger = Tokens.of(new Journey().world.custodian, "stranger", "supervisor");
        for (String path : List.of("/package", "/package/content")) {
            as(stranger)
                    .get("/v1/release-requests/" + request + path)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("not-found"));
        }
    }

    @Test
    void refusesToBuildWhereNothingWasFound() {
        Journey empty = new Journey();
        empty.record("PROGRESS_NOTE", "2025-02-01");
        String request = empty.approvedPatientRequest("PICK_UP");
        CopyWork work = CopyWork.of(empty, request);
        work.claim().statusCode(200);
        work.notFound(work.items().get(0), "DESTROYED").statusCode(200);
        work.move("completion").statusCode(200);
        empty.check(request);
        empty.order(request).statusCode(409).body("refusals.code", hasItem("nothing-to-release"));
    }

    @Test
    void doesNotNameWithheldSensitiveRecordsToAThirdParty() {
        journey.storedRecord(
                "SUBSTANCE_USE_NOTE", "2025-03-02", SampleDocuments.pdf("Methadone visit", 1), "SUD_PART2");
        journey.storedRecord(
                "THERAPY_NOTE", "2025-03-03", SampleDocuments.pdf("Session words", 1), "PSYCHOTHERAPY_NOTES");
        String request = journey.packagedAttorneyRequest();

        String text = content(request);
        assertThat(text)
                .contains("Plain note page 2", "This inventory does not say whether any such record exists")
                .doesNotContainIgnoringCase("substance use note")
                .doesNotContainIgnoringCase("SUBSTANCE_USE_NOTE")
                .doesNotContainIgnoringCase("therapy")
                .doesNotContain("March 2, 2025", "March 3, 2025", "Methadone", "Session words");
        as(journey.reviewer)
                .get("/v1/release-requests/" + request + "/package")
                .then()
                .body("manifest.title.toString()", not(org.hamcrest.Matchers.containsString("SUBSTANCE")));
    }

    @Test
    void doesNotNameARecordOfACategoryThatTheStateProtects() {
        Journey newYork = new Journey("NY");
        newYork.storedRecord("PROGRESS_NOTE", "2025-02-01", SampleDocuments.pdf("Plain note", 1));
        newYork.storedRecord("HIV_LAB", "2025-03-02", SampleDocuments.pdf("Viral load", 1), "HIV");
        String request = newYork.packagedAttorneyRequest();

        assertThat(PdfText.of(newYork.packageOf(request)))
                .contains("Plain note")
                .doesNotContainIgnoringCase("HIV")
                .doesNotContain("Viral load", "March 2, 2025");
    }

    @Test
    void tellsThePatientWhatIsWithheldAndWhy() {
        UUID note = journey.storedRecord(
                "THERAPY_NOTE", "2025-03-03", SampleDocuments.pdf("Session words", 1), "PSYCHOTHERAPY_NOTES");
        journey.world.complaintsTo("Maja Berg, privacy officer", "+1 218 555 0111");
        String request = journey.patientAsks("PICK_UP");
        journey.matchAndVerify(request);
        journey.step(journey.specialist, request, "review", Map.of()).statusCode(200);
        journey.step(
                        journey.officer,
                        request,
                        "denial",
                        Map.of(
                                "ground",
                                "EXCEPTED_INFORMATION",
                                "explanation",
                                "These are your therapist's own notes.",
                                "recordIds",
                                List.of(note)))
                .statusCode(201);
        journey.step(journey.specialist, request, "approval", null).statusCode(200);
        journey.check(request);
        journey.build(request).body("state", equalTo("READY"));

        assertThat(content(request))
                .contains("March 3, 2025", "withheld", "164.524(a)(1)(i)")
                .doesNotContain("Session words");
        as(journey.reviewer)
                .get("/v1/release-requests/" + request + "/package")
                .then()
                .body("complete", equalTo(false));
    }

    @Test
    void neverNamesAnotherPatientsRecordNotEvenToThePatient() {
        UUID stray = journey.storedRecord("STRAY_LETTER", "2025-03-04", SampleDocuments.pdf("Somebody else", 1));
        journey.correct(stray, Map.of("matchesPatient", false));
        String request = journey.packagedPatientRequest("PICK_UP");

        assertThat(content(request))
                .contains("Plain note")
                .doesNotContainIgnoringCase("stray")
                .doesNotContain("March 4, 2025", "Somebody else");
    }

    @Test
    void saysThatAnUnsignedRecordFollows() {
        Map<String, Object> draft =
                health.roi.support.World.recordBody(journey.facility, "OPERATIVE_NOTE", "2025-04-01");
        draft.put("status", "UNSIGNED");
        draft.put("categories", List.of());
        journey.world.record(journey.patient, draft);
        String request = journey.patientAsks("PICK_UP");
        journey.matchAndVerify(request);
        journey.releaseWhatIsComplete(request);
        journey.reviewAndApprove(request);
        journey.check(request);
        journey.build(request).body("state", equalTo("READY"));

        assertThat(content(request)).contains("April 1, 2025", "not complete", "Not yet signed by its author");
    }

    @Test
    void carriesTheNoticesAndTheConsentWithPartTwoRecords() {
        journey.storedRecord(
                "SUBSTANCE_USE_NOTE", "2025-03-02", SampleDocuments.pdf("Methadone visit", 1), "SUD_PART2");
        String request = journey.attorneyAsks();
        journey.matchAndVerify(request);
        Map<String, Object> consent = journey.authorizationBody();
        consent.put("specificallyPermits", List.of("SUD_PART2"));
        journey.authorize(request, consent);
        journey.reviewAndApprove(request);
        journey.check(request);
        journey.build(request).body("manifest.kind", hasItems("AUTHORIZATION", "NOTICE"));

        assertThat(content(request))
                .contains(
                        "Methadone visit",
                        "Signed authorization form",
                        "This record which has been disclosed to you is protected by Federal confidentiality rules (42 CFR"
                                + " part 2). These rules prohibit you from using or disclosing this record, or testimony that"
                                + " describes the information contained in this record, in any civil, criminal,"
                                + " administrative, or legislative proceedings by any Federal, State, or local authority,"
                                + " against the patient, unless authorized by the consent of the patient, except as provided"
                                + " at 42 CFR 2.12(c)(5) or as authorized by a court in accordance with 42 CFR 2.64 or 2.65.",
                        "A copy of the patient's written consent accompanies these records.");
    }

    @Test
    void carriesNoNoticeWhereNoRecordAsksForIt() {
        String request = journey.packagedAttorneyRequest();
        assertThat(content(request)).doesNotContain("42 CFR part 2", "Methadone");
    }

    @Test
    void makesTheNextNumberWhenItIsBuiltAgainAndLeavesTheFirstAsItWas() {
        String request = journey.packagedPatientRequest("PICK_UP");
        String first = OwnerSql.column(
                        journey.world.custodian, "select release_package::text from release_package where number = 1")
                .get(0);

        journey.build(request).body("number", equalTo(2));

        assertThat(OwnerSql.column(
                        journey.world.custodian, "select release_package::text from release_package order by number"))
                .hasSize(2)
                .first()
                .isEqualTo(first);
        as(journey.reviewer)
                .get("/v1/release-requests/" + request + "/package")
                .then()
                .body("number", equalTo(2));
    }
}
