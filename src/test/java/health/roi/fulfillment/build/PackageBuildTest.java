package health.roi.fulfillment.build;

import static health.roi.support.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThan;

import health.roi.platform.access.Caller;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.database.DatabaseRoles;
import health.roi.support.ApiTest;
import health.roi.support.Builds;
import health.roi.support.Journey;
import health.roi.support.OwnerSql;
import health.roi.support.SampleDocuments;
import health.roi.support.TestClock;
import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A build that stops, wherever it stops, becomes one package with the same volumes as one that does not. */
@QuarkusTest
class PackageBuildTest extends ApiTest {

    private static final Map<String, Integer> IN_VOLUMES = Map.of("maxVolumeBytes", 1_200_000);

    @Inject
    BuildStepsService steps;

    @Inject
    PackageBuildService builds;

    @Inject
    CurrentCaller callers;

    private Journey journey;
    private String request;

    @BeforeEach
    void order() {
        journey = new Journey();
        journey.storedRecord("PROGRESS_NOTE", "2025-02-01", SampleDocuments.pdf("Plain note", 2));
        for (int i = 0; i < 3; i++) {
            journey.storedRecord("PHOTOGRAPH", "2025-03-0" + (i + 1), SampleDocuments.noisePng(560 + i));
        }
        request = journey.approvedPatientRequest("PICK_UP");
        journey.check(request);
        journey.step(journey.specialist, request, "package", IN_VOLUMES).statusCode(202);
    }

    private io.restassured.response.ValidatableResponse read() {
        return as(journey.reviewer)
                .get("/v1/release-requests/" + request + "/package")
                .then()
                .statusCode(200);
    }

    private void run() {
        Builds.run(journey.world.custodian);
    }

    /** On a thread of its own, as a worker of the custodian. */
    private <T> Future<T> work(ExecutorService threads, Callable<T> work) {
        return threads.submit(() -> {
            var context = Arc.container().requestContext();
            context.activate();
            try {
                callers.bind(Caller.system(journey.world.custodian, "build-packages"));
                return work.call();
            } finally {
                context.terminate();
            }
        });
    }

    private <T> T work(Callable<T> work) {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            return work(thread, work).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            thread.shutdown();
        }
    }

    /** One package, its rows and no other, and the volumes that an undisturbed build of the same order has. */
    private void assertOnePackage() {
        List<String> volumes = read().body("state", equalTo("READY"))
                .body("volumes.size()", equalTo(3))
                .body("progress.pagesDone", equalTo(10))
                .extract()
                .path("volumes.sha256");
        assertThat(OwnerSql.count(journey.world.custodian, "release_package", "true"))
                .isOne();
        assertThat(OwnerSql.count(journey.world.custodian, "package_volume", "true"))
                .isEqualTo(3);
        assertThat(OwnerSql.count(journey.world.custodian, "request_history", "action = 'package-built'"))
                .isOne();
        journey.step(journey.specialist, request, "package", IN_VOLUMES).statusCode(202);
        run();
        List<String> undisturbed =
                read().body("state", equalTo("READY")).extract().path("volumes.sha256");
        assertThat(undisturbed).isEqualTo(volumes);
        assertThat(Journey.unfinished()).isEmpty();
    }

    @Test
    void isTakenUpAgainAfterItsWorkerDiedAtTheStart() {
        assertThat(work(() -> steps.claim()).isPresent()).isTrue();
        read().body("state", equalTo("BUILDING"));
        run();
        read().body("state", equalTo("BUILDING"));
        TestClock.forward(Duration.ofMinutes(11));
        run();
        assertOnePackage();
    }

    /** Each statement fails when it is reached, and with it everything that would say so: as when the machine stops. */
    static List<Arguments> statements() {
        return List.of(
                Arguments.of(
                        "when it is planned",
                        "update",
                        "package_build",
                        "old.plan is null and new.plan is not null",
                        0),
                Arguments.of(
                        "when the first volume is kept but not written down",
                        "insert",
                        "package_volume",
                        "new.number = 1",
                        0),
                Arguments.of(
                        "when the second volume is kept but not written down",
                        "insert",
                        "package_volume",
                        "new.number = 2",
                        1),
                Arguments.of(
                        "when the last volume is kept but not written down",
                        "insert",
                        "package_volume",
                        "new.number = 3",
                        2),
                Arguments.of("after the last volume", "update", "package_build", "new.state = 'READY'", 3),
                Arguments.of("when the finished package is written down", "insert", "release_package", "true", 3));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("statements")
    void goesOnAfterTheLastVolumeThatIsKept(String when, String statement, String table, String condition, int kept)
            throws SQLException {
        try (Connection owner = OwnerSql.open(DatabaseRoles.OWNER, journey.world.custodian, null)) {
            stop(owner, statement, table, condition);
            OwnerSql.execute(
                    owner,
                    "create trigger test_says_nothing before update on package_build for each row"
                            + " when (old.lease is not null and new.lease is null)"
                            + " execute function test_stops()");
            try {
                run();
                read().body("state", equalTo("BUILDING")).body("progress.volumesDone", equalTo(kept));
            } finally {
                goOn(owner, table);
                OwnerSql.execute(owner, "drop trigger test_says_nothing on package_build");
            }
        }
        TestClock.forward(Duration.ofMinutes(11));
        run();
        assertOnePackage();
    }

    @Test
    void isTriedAgainAfterAPauseWhereItFailsOnTheWay() throws SQLException {
        try (Connection owner = OwnerSql.open(DatabaseRoles.OWNER, journey.world.custodian, null)) {
            stop(owner, "insert", "package_volume", "new.number = 2");
            try {
                run();
            } finally {
                goOn(owner, "package_volume");
            }
        }
        read().body("state", equalTo("BUILDING")).body("progress.pagesDone", greaterThan(0));
        run();
        read().body("progress.pagesDone", lessThan(10));
        TestClock.forward(Duration.ofMinutes(1));
        run();
        assertOnePackage();
    }

    @Test
    void tellsHowFarItIsWhileAVolumeIsBeingWritten() throws SQLException {
        Journey other = new Journey();
        other.storedRecord("PROGRESS_NOTE", "2025-02-01", SampleDocuments.pdf("Long note", 120));
        String asked = other.approvedPatientRequest("PICK_UP");
        other.check(asked);
        other.order(asked).statusCode(202);
        try (Connection owner = OwnerSql.open(DatabaseRoles.OWNER, other.world.custodian, null)) {
            stop(owner, "insert", "package_volume", "true");
            try {
                Builds.run(other.world.custodian);
                as(other.reviewer)
                        .get("/v1/release-requests/" + asked + "/package")
                        .then()
                        .body("state", equalTo("BUILDING"))
                        .body("progress.pagesDone", equalTo(100))
                        .body("progress.pages", equalTo(123))
                        .body("progress.volumesDone", equalTo(0))
                        .body("progress.volumes", equalTo(1));
            } finally {
                goOn(owner, "package_volume");
            }
        }
    }

    /** What the database is told next fails. */
    private static void stop(Connection owner, String statement, String table, String condition) throws SQLException {
        OwnerSql.execute(
                owner,
                "create or replace function test_stops() returns trigger language plpgsql as $$ begin"
                        + " raise exception 'the machine stops'; end $$");
        OwnerSql.execute(
                owner,
                "create trigger test_stops before " + statement + " on " + table + " for each row when (" + condition
                        + ") execute function test_stops()");
    }

    private static void goOn(Connection owner, String table) throws SQLException {
        OwnerSql.execute(owner, "drop trigger test_stops on " + table);
    }

    @Test
    void twoWorkersAtOnceBuildItOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Boolean>> built = List.of(
                    work(threads, builds::buildNext),
                    work(threads, builds::buildNext),
                    work(threads, builds::buildNext),
                    work(threads, builds::buildNext));
            int builders = 0;
            for (Future<Boolean> one : built) {
                builders += one.get() ? 1 : 0;
            }
            assertThat(builders).isOne();
        } finally {
            threads.shutdown();
        }
        assertOnePackage();
    }

    @Test
    void aWorkerThatComesBackTooLateWritesNothing() {
        var late = work(() -> steps.claim()).orElseThrow();
        TestClock.forward(Duration.ofMinutes(11));
        run();
        for (Runnable step : List.<Runnable>of(
                () -> steps.progress(late, 1),
                () -> steps.fail(late, BuildFailure.PARTS_CHANGED),
                () -> steps.giveBack(late),
                () -> steps.finish(late, List.of(), false))) {
            assertThat(work(() -> {
                        try {
                            step.run();
                            return "written";
                        } catch (LeaseLost e) {
                            return "lost";
                        }
                    }))
                    .isEqualTo("lost");
        }
        assertOnePackage();
    }

    @Test
    void failsWhereADocumentIsDamagedAndIsOrderedAgain() throws SQLException {
        String kept = OwnerSql.column(
                        journey.world.custodian, "select readable_sha256 from document order by id limit 1")
                .get(0);
        String lost = "0".repeat(64);
        swap(kept, lost);
        run();
        read().body("state", equalTo("FAILED"))
                .body("failure.code", equalTo("DOCUMENT_DAMAGED"))
                .body("failure.message", containsString("Tell your administrator"));
        journey.step(journey.desk, request, "deliveries", Journey.MAIL)
                .statusCode(409)
                .body("code", equalTo("package-not-ready"));
        swap(lost, kept);
        journey.build(request, IN_VOLUMES).body("state", equalTo("READY")).body("number", equalTo(2));
    }

    /** Names other bytes for the document, which nobody kept. */
    private void swap(String from, String to) throws SQLException {
        try (Connection owner = OwnerSql.open(DatabaseRoles.OWNER, journey.world.custodian, null)) {
            OwnerSql.execute(
                    owner, "update document set readable_sha256 = '" + to + "' where readable_sha256 = '" + from + "'");
        }
    }

    @Test
    void givesUpWhereItIsBegunAgainAndAgain() {
        for (int attempt = 1; attempt <= 5; attempt++) {
            assertThat(work(() -> steps.claim())).isPresent();
            TestClock.forward(Duration.ofMinutes(11));
        }
        assertThat(work(() -> steps.claim())).isEmpty();
        read().body("state", equalTo("FAILED")).body("failure.code", equalTo("INTERRUPTED"));
        assertThat(OwnerSql.column(
                        journey.world.custodian,
                        "select detail ->> 'failure' from request_history where action = 'package-failed'"))
                .containsExactly("INTERRUPTED");
    }

    @Test
    void isBuiltOfWhatWasDecidedWhenItWasOrdered() {
        journey.correct(
                java.util.UUID.fromString(
                        OwnerSql.column(journey.world.custodian, "select id from record where kind = 'PROGRESS_NOTE'")
                                .get(0)),
                Map.of("matchesPatient", false));
        run();
        read().body("state", equalTo("READY")).body("recordPages", equalTo(5));
        journey.step(journey.desk, request, "deliveries", Journey.MAIL)
                .statusCode(409)
                .body("code", equalTo("package-outdated"));
    }

    @Test
    void anotherCustodiansWorkerDoesNotSeeIt() {
        Builds.run(new Journey().world.custodian);
        read().body("state", equalTo("QUEUED"));
    }
}
