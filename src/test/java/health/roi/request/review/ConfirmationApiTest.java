package health.roi.request.review;

import static health.roi.support.Problems.refused;
import static health.roi.support.World.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import health.roi.support.ApiTest;
import health.roi.support.Journey;
import health.roi.support.Requests;
import health.roi.support.SampleDocuments;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Psychotherapy notes go out when two people agree: whoever approved, and somebody else who saw the same decision. */
@QuarkusTest
class ConfirmationApiTest extends ApiTest {

    private Journey journey;
    private String officer;

    @BeforeEach
    void begin() {
        journey = new Journey();
        officer = journey.officer;
    }

    /** The patient's own form for the notes, approved by a specialist, checked by a reviewer. */
    private String readyWithNotes() {
        journey.storedRecord(
                "THERAPY_NOTE", "2025-03-03", SampleDocuments.pdf("Session words", 1), "PSYCHOTHERAPY_NOTES");
        String request = journey.attorneyAsks();
        journey.matchAndVerify(request);
        Map<String, Object> form = journey.authorizationBody();
        form.put("psychotherapyNotesOnly", true);
        form.put("specificallyPermits", List.of("PSYCHOTHERAPY_NOTES"));
        journey.authorize(request, form);
        journey.reviewAndApprove(request);
        journey.check(request);
        return request;
    }

    private ValidatableResponse confirm(String token, String request) {
        return journey.step(token, request, "approval-confirmation", null);
    }

    @Test
    void refusesAPackageThatNoSecondPersonConfirmed() {
        String request = readyWithNotes();
        refused(journey.order(request), 409, "not-allowed-now")
                .body("refusals.code", contains("second-person-missing"));
        confirm(officer, request).statusCode(200);
        journey.build(request);
        journey.step(journey.desk, request, "deliveries", Journey.MAIL).statusCode(201);
        as(journey.specialist)
                .get(Requests.PATH + "/" + request + "/history")
                .then()
                .body("action", hasItem("confirm-approval"));
    }

    @Test
    void refusesTheApprover() {
        String request = readyWithNotes();
        String both = journey.world.token("test-roi-specialist", "roi-specialist", "supervisor");
        refused(confirm(both, request), 409, "approver-may-not-confirm");
    }

    @Test
    void refusesASecondConfirmationOfTheSameApproval() {
        String request = readyWithNotes();
        confirm(officer, request).statusCode(200);
        refused(confirm(journey.world.token("supervisor"), request), 409, "confirmed-already");
    }

    /** Evidence is of what was seen: another record in the release is another decision, which nobody has approved. */
    @Test
    void refusesADeliveryOfADecisionThatChangedSince() {
        String request = readyWithNotes();
        confirm(officer, request).statusCode(200);
        journey.build(request);
        journey.storedRecord("THERAPY_NOTE", "2025-04-04", SampleDocuments.pdf("More words", 1), "PSYCHOTHERAPY_NOTES");
        refused(journey.step(journey.specialist, request, "deliveries", Journey.MAIL), 409, "not-allowed-now")
                .body("refusals.code", hasItem("second-person-missing"));
        // To the front desk, that two people are needed would tell what is in the package.
        refused(journey.step(journey.desk, request, "deliveries", Journey.MAIL), 409, "not-allowed-now")
                .body("refusals.code", hasItem("release-unsettled"))
                .body("refusals.code", not(hasItem("second-person-missing")));
        refused(confirm(officer, request), 409, "approval-outdated");
    }

    /** What nobody but the confirmer has seen is not confirmed. */
    @Test
    void refusesToConfirmWhatWasNotApproved() {
        String request = readyWithNotes();
        journey.storedRecord("THERAPY_NOTE", "2025-04-04", SampleDocuments.pdf("More", 1), "PSYCHOTHERAPY_NOTES");
        refused(confirm(officer, request), 409, "approval-outdated");
    }

    /** The second person of the first approval may give the second: then another one confirms that. */
    @Test
    void aConfirmationEndsWithItsApproval() {
        String request = readyWithNotes();
        confirm(officer, request).statusCode(200);
        journey.step(journey.specialist, request, "review", Map.of("reason", "Is the form really signed?"))
                .statusCode(200);
        journey.step(officer, request, "approval", null).statusCode(200);
        refused(confirm(officer, request), 409, "approver-may-not-confirm");
        journey.check(request);
        refused(journey.order(request), 409, "not-allowed-now").body("refusals.code", hasItem("second-person-missing"));
        confirm(journey.world.token("supervisor"), request).statusCode(200);
    }

    @Test
    void refusesWhatNeedsNoSecondPerson() {
        journey.storedRecord("LAB_RESULT", "2025-03-03", SampleDocuments.pdf("Blood", 1));
        String request = journey.approvedPatientRequest("MAIL");
        refused(confirm(officer, request), 409, "confirmation-not-needed");
    }

    @Test
    void refusesBeforeTheApprovalAndAfterTheEnd() {
        String request = journey.attorneyAsks();
        refused(confirm(officer, request), 409, "illegal-transition");
        journey.step(journey.specialist, request, "cancellation", Map.of("reason", "Withdrawn"))
                .statusCode(200);
        refused(confirm(officer, request), 409, "request-closed");
    }
}
