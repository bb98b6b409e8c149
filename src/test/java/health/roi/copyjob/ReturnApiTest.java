package health.roi.copyjob;

import static health.roi.support.World.as;
import static health.roi.support.World.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import health.roi.support.ApiTest;
import health.roi.support.CopyWork;
import health.roi.support.Jobs;
import health.roi.support.Journey;
import health.roi.support.SampleDocuments;
import health.roi.support.TestClock;
import health.roi.support.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A job that comes back: what has to happen, and how the work goes on. */
@QuarkusTest
class ReturnApiTest extends ApiTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("America/Chicago"));

    @Inject
    ExpectedChartJob expected;

    private Journey journey;
    private String request;
    private CopyWork work;

    @BeforeEach
    void claimAJob() {
        journey = new Journey();
        journey.record("PROGRESS_NOTE", "2025-02-01");
        request = journey.approvedPatientRequest("PICK_UP");
        work = CopyWork.of(journey, request);
        work.claim().statusCode(200);
    }

    private ValidatableResponse giveBack(String reason, LocalDate day) {
        Map<String, Object> body = new HashMap<>(Map.of("reason", reason));
        if (day != null) {
            body.put("expectedOn", day.toString());
        }
        return work.move("return", body);
    }

    private ValidatableResponse read() {
        return as(journey.specialist).get("/v1/release-requests/" + request).then();
    }

    private static ValidatableResponse open(String token) {
        return as(token).get("/v1/copy-jobs").then().statusCode(200);
    }

    @ParameterizedTest
    @EnumSource(ReturnReason.class)
    void opensAHoldThatSaysWhatTheFacilityHasToDo(ReturnReason reason) {
        boolean needsDay = reason == ReturnReason.OFF_SITE || reason == ReturnReason.DECEASED_ARCHIVE;
        giveBack(reason.name(), needsDay ? TODAY.plusDays(4) : null)
                .statusCode(200)
                .body("state", equalTo("RETURNED"))
                .body("returnReason", equalTo(reason.name()));
        read().body("state", equalTo("COLLECTING"))
                .body("holds", hasSize(1))
                .body("holds[0].reason", equalTo("COPY_SERVICE_RETURNED"))
                .body("holds[0].mustAct", equalTo("FACILITY"))
                .body("holds[0].howItEnds", containsString(reason.name()));
        open(journey.copier).body("items", hasSize(0));
    }

    @Test
    void forWantOfCapacityItGoesToTheOtherServicesAtOnce() {
        String rival =
                Tokens.ofCopyService(journey.world.custodian, journey.world.copyService(journey.facility), "rival-1");
        giveBack("NO_CAPACITY", null).statusCode(200);
        read().body("state", equalTo("COLLECTING")).body("holds", hasSize(0));
        open(rival)
                .body("items", hasSize(1))
                .body("items[0].id", not(equalTo(work.job)))
                .body("items[0].items.kind", equalTo(List.of("PROGRESS_NOTE")));
    }

    @Test
    void isOfferedAgainByItselfOnTheDayOnWhichTheChartIsExpected() {
        giveBack("OFF_SITE", TODAY.plusDays(4))
                .statusCode(200)
                .body("expectedOn", equalTo(TODAY.plusDays(4).toString()));
        TestClock.forward(Duration.ofDays(3));
        Jobs.run(expected);
        open(journey.copier).body("items", hasSize(0));

        TestClock.forward(Duration.ofDays(1));
        Jobs.run(expected);
        Jobs.run(expected);
        read().body("holds", hasSize(1)).body("holds[0].resolvedAt", notNullValue());
        open(journey.copier).body("items", hasSize(1)).body("items[0].id", not(equalTo(work.job)));
        CopyWork again = CopyWork.of(journey, request);
        again.finish(SampleDocuments.pdf("From the store", 1));
        assertThat(journey.<String>of(request, "state")).isEqualTo("QUALITY_CHECK");
    }

    @Test
    void isNotOfferedTwiceWhereSomebodyWasQuickerThanTheDay() {
        giveBack("CHART_CHECKED_OUT", TODAY.plusDays(2)).statusCode(200);
        String hold = read().extract().path("holds[0].id");
        journey.step(journey.desk, request, "holds/" + hold + "/resolution", Map.of("resolution", "It came back"))
                .statusCode(200);
        TestClock.forward(Duration.ofDays(3));
        Jobs.run(expected);
        open(journey.copier).body("items", hasSize(1));
    }

    @Test
    void endsItsHoldOnTheDayThoughTheRequestIsInReview() {
        giveBack("DECEASED_ARCHIVE", TODAY.plusDays(2)).statusCode(200);
        journey.step(journey.specialist, request, "review", Map.of("reason", "Scope asked anew"))
                .statusCode(200);
        TestClock.forward(Duration.ofDays(3));
        Jobs.run(expected);
        read().body("state", equalTo("IN_REVIEW")).body("holds[0].resolvedAt", notNullValue());
        journey.step(journey.specialist, request, "approval", null).statusCode(200);
        open(journey.copier).body("items", hasSize(1));
    }

    @Test
    void theOtherJobOfTheRequestGoesOnAndTheRequestWaitsForBoth() {
        UUID rivalService = journey.world.copyService(journey.facility);
        String rival = Tokens.ofCopyService(journey.world.custodian, rivalService, "rival-1");
        post(
                        journey.world.token("supervisor"),
                        "/v1/copy-assignment-rules",
                        Map.of(
                                "facilityId",
                                journey.facility,
                                "documentKinds",
                                List.of("OPERATIVE_NOTE"),
                                "offeredTo",
                                "SERVICE",
                                "copyServiceId",
                                rivalService,
                                "active",
                                true))
                .statusCode(201);
        journey.record("OPERATIVE_NOTE", "2025-04-01");
        request = journey.approvedPatientRequest("PICK_UP");
        work = CopyWork.of(journey, request);
        CopyWork other = CopyWork.findAll(rival, journey.of(request, "trackingNumber")).stream()
                .filter(job -> job.item("OPERATIVE_NOTE") != null)
                .findFirst()
                .orElseThrow();
        other.claim().statusCode(200);
        work.claim().statusCode(200);

        giveBack("SYSTEM_DOWN", null).statusCode(200);
        other.read().body("state", equalTo("CLAIMED"));
        other.upload(other.item("OPERATIVE_NOTE"), SampleDocuments.pdf("Operation", 1))
                .statusCode(200);
        other.move("completion").statusCode(200);
        assertThat(journey.<String>of(request, "state")).isEqualTo("COLLECTING");

        String hold = read().extract().path("holds[0].id");
        journey.step(journey.desk, request, "holds/" + hold + "/resolution", Map.of("resolution", "It is up"))
                .statusCode(200);
        CopyWork again = CopyWork.of(journey, request);
        again.read().body("items.kind", equalTo(List.of("PROGRESS_NOTE")));
        again.finish(SampleDocuments.pdf("Note", 1));
        assertThat(journey.<String>of(request, "state")).isEqualTo("QUALITY_CHECK");
    }

    @Test
    void refusesAChartElsewhereWithoutItsDay() {
        giveBack("OFF_SITE", null)
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/expectedOn"))
                .body("errors[0].constraint", equalTo("needed-for-this-reason"));
        work.read().body("state", equalTo("CLAIMED")).body("returnReason", nullValue());
    }

    @Test
    void refusesADayWhereNoneCanBeSaid() {
        giveBack("WRONG_SITE", TODAY.plusDays(4))
                .statusCode(400)
                .body("errors[0].constraint", equalTo("not-for-this-reason"));
    }

    @Test
    void refusesADayThatIsNotToCome() {
        giveBack("OFF_SITE", TODAY).statusCode(400).body("errors[0].pointer", equalTo("/expectedOn"));
        giveBack("OFF_SITE", TODAY.plusDays(400)).statusCode(400).body("errors[0].pointer", equalTo("/expectedOn"));
    }
}
