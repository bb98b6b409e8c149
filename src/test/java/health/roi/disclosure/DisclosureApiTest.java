package health.roi.disclosure;

import static health.roi.support.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import health.roi.determination.Basis;
import health.roi.platform.access.Caller;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.database.DatabaseRoles;
import health.roi.support.ApiTest;
import health.roi.support.Journey;
import health.roi.support.OwnerSql;
import health.roi.support.SampleDocuments;
import health.roi.support.TestClock;
import health.roi.support.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The accounting of disclosures: what it lists, for how long, to whom, and that nobody can change it. */
@QuarkusTest
class DisclosureApiTest extends ApiTest {

    @Inject
    DisclosureService disclosures;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    private Journey journey;

    @BeforeEach
    void begin() {
        journey = new Journey();
    }

    private String path() {
        return "/v1/patients/" + journey.patient + "/disclosures";
    }

    private void delivered() {
        journey.storedRecord("PROGRESS_NOTE", "2025-02-01", SampleDocuments.pdf("Note", 1));
        journey.step(journey.desk, journey.packagedAttorneyRequest(), "deliveries", Journey.MAIL)
                .statusCode(201);
    }

    /** One on a basis that no path of the API leads to yet. */
    private void recorded(Basis basis) {
        if (callers.find().isEmpty()) {
            callers.bind(new Caller(journey.world.custodian, "clerk", Set.of(), null, null));
        }
        Instant now = clock.instant();
        disclosures.record(new Disclosure(
                null,
                journey.patient,
                null,
                null,
                null,
                now,
                LocalDate.ofInstant(now, ZoneOffset.UTC),
                "County Health Department",
                null,
                "laboratory report",
                "reportable disease",
                basis,
                Ground.of(basis),
                Part2.NONE,
                List.of(),
                1,
                null,
                Origin.RELEASE));
    }

    @Test
    void tellsAccountableDisclosuresFromTheOthers() {
        delivered();
        recorded(Basis.PUBLIC_HEALTH);

        as(journey.officer).get(path()).then().statusCode(200).body("items", hasSize(2));
        as(journey.officer)
                .get(path() + "?accountable=true")
                .then()
                .body("items.basis", equalTo(List.of("PUBLIC_HEALTH")));
        as(journey.officer)
                .get(path() + "?accountable=false")
                .then()
                .body("items.basis", equalTo(List.of("AUTHORIZATION")));
    }

    @Test
    void coversSixYearsAndNotADayMore() {
        delivered();
        TestClock.forward(Duration.ofDays(6 * 365));
        as(journey.officer).get(path()).then().body("items", hasSize(1));
        TestClock.forward(Duration.ofDays(3));
        as(journey.officer).get(path()).then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void coversAllFacilitiesAlsoForSomebodyWhoServesOne() {
        delivered();
        UUID elsewhere = journey.world.facility("TX", "CLINIC");
        String atOne = Tokens.at(journey.world.custodian, "texan", List.of(elsewhere), "privacy-officer");
        as(atOne).get(path()).then().statusCode(200).body("items", hasSize(1));
    }

    @Test
    void listsTheNewestFirstPageByPage() {
        recorded(Basis.PUBLIC_HEALTH);
        recorded(Basis.CORONER);
        recorded(Basis.HEALTH_OVERSIGHT);

        var first = as(journey.officer)
                .get(path() + "?limit=2")
                .then()
                .body("items", hasSize(2))
                .extract();
        var second = as(journey.officer)
                .get(path() + "?limit=2&cursor=" + first.<String>path("next"))
                .then()
                .body("items", hasSize(1))
                .extract();
        assertThat(first.<List<String>>path("items.basis")).containsExactly("HEALTH_OVERSIGHT", "CORONER");
        assertThat(second.<List<String>>path("items.basis")).containsExactly("PUBLIC_HEALTH");
    }

    @Test
    void isNotThereForAnotherCustodian() {
        delivered();
        String stranger = Tokens.of(new Journey().world.custodian, "stranger", "privacy-officer");
        as(stranger).get(path()).then().statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void isClosedToTheFrontDesk() {
        as(journey.desk).get(path()).then().statusCode(403);
    }

    @Test
    void cannotBeChangedOrDeletedByTheApplication() throws SQLException {
        delivered();
        try (Connection application = OwnerSql.open(DatabaseRoles.APPLICATION, journey.world.custodian, null)) {
            assertThat(OwnerSql.column(application, "select recipient_name from disclosure"))
                    .containsExactly(Journey.ATTORNEY);
            for (String change : List.of(
                    "update disclosure set recipient_name = 'nobody'",
                    "delete from disclosure",
                    "truncate disclosure",
                    "update request_history set actor = 'nobody'",
                    "delete from request_history",
                    "update audit_event set actor = 'nobody'",
                    "delete from audit_event",
                    "update release_package set sha256 = 'x'",
                    "delete from quality_check")) {
                assertThatThrownBy(() -> OwnerSql.execute(application, change))
                        .as(change)
                        .isInstanceOf(SQLException.class)
                        .extracting(e -> ((SQLException) e).getSQLState())
                        .isEqualTo("42501");
            }
        }
    }

    @Test
    void writesDownWhoLookedAtIt() {
        as(journey.officer).get(path()).then().statusCode(200);
        assertThat(OwnerSql.column(
                        journey.world.custodian,
                        "select actor from audit_event where action = 'disclosure.list' and patient_id = ?",
                        journey.patient))
                .containsExactly("test-privacy-officer");
    }

    @Test
    void saysWhatTheRuleAsksFor() {
        delivered();
        as(journey.officer)
                .get(path())
                .then()
                .body("items[0].recipientName", equalTo(Journey.ATTORNEY))
                .body("items[0].recipientAddress", equalTo("9 Court Square, Duluth, MN 55802"))
                .body("items[0].description", equalTo("progress note; dates of service 2025-02-01 to 2025-02-01"))
                .body("items[0].purposeStatement", equalTo("legal (basis: authorization)"))
                .body("items[0].part2Consented", equalTo(false))
                .body("items[0].ground", equalTo("AUTHORIZATION"))
                .body("items[0].source", equalTo("RELEASE"))
                .body("items[0].corrects", equalTo(null))
                .body("items.collect { it.pages }", containsInAnyOrder(1));
    }
}
