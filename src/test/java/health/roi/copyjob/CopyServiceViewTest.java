package health.roi.copyjob;

import static health.roi.support.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.roi.platform.database.DatabaseRoles;
import health.roi.support.ApiTest;
import health.roi.support.CopyWork;
import health.roi.support.Journey;
import health.roi.support.OwnerSql;
import health.roi.support.SampleDocuments;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a copy service can reach besides its jobs: nothing, over HTTP or in the database. */
@QuarkusTest
class CopyServiceViewTest extends ApiTest {

    private static final List<String> CLOSED = List.of(
            "patient",
            "record",
            "release_request",
            "request_history",
            "request_hold",
            "request_note",
            "request_verification",
            "patient_match",
            "authorization_form",
            "audit_event",
            "audit_chain",
            "audit_unsealed",
            "audit_leaf",
            "audit_checkpoint",
            "decision_record",
            "disclosure",
            "quality_check",
            "release_package",
            "package_build",
            "package_volume",
            "certifier",
            "delivery",
            "requester");

    private Journey journey;
    private String request;
    private CopyWork work;
    private UUID stored;

    @BeforeEach
    void claimAJob() {
        journey = new Journey();
        stored = journey.storedRecord("LAB_RESULT", "2025-01-15", SampleDocuments.pdf("Not for copiers", 1));
        journey.record("PROGRESS_NOTE", "2025-02-01");
        request = journey.approvedPatientRequest("PICK_UP");
        work = CopyWork.of(journey, request);
        work.claim().statusCode(200);
    }

    @Test
    void aCopyServiceTokenOpensNothingElse() {
        for (String path : List.of(
                "/v1/patients/" + journey.patient,
                "/v1/patients/" + journey.patient + "/records",
                "/v1/patients/" + journey.patient + "/disclosures",
                "/v1/records/" + stored,
                "/v1/records/" + stored + "/content",
                "/v1/release-requests",
                "/v1/release-requests/" + request,
                "/v1/release-requests/" + request + "/history",
                "/v1/release-requests/" + request + "/determination",
                "/v1/release-requests/" + request + "/package",
                "/v1/release-requests/" + request + "/package/content",
                "/v1/release-requests/" + request + "/deliveries",
                "/v1/audit-events",
                "/v1/requesters")) {
            assertThat(as(journey.copier).get(path).statusCode()).as(path).isIn(403, 404);
        }
        for (String path : List.of(
                "/v1/patients/search",
                "/v1/records/search",
                "/v1/release-requests/search",
                "/v1/release-requests/" + request + "/quality-checks",
                "/v1/release-requests/" + request + "/package",
                "/v1/release-requests/" + request + "/deliveries")) {
            assertThat(as(journey.copier).body("{}").post(path).statusCode())
                    .as(path)
                    .isIn(403, 404);
        }
    }

    @Test
    void theDatabaseShowsACopyServiceItsJobAndNoRowOfAPatient() throws SQLException {
        try (Connection bound =
                OwnerSql.open(DatabaseRoles.APPLICATION, journey.world.custodian, journey.copyService)) {
            for (String table : CLOSED) {
                assertThat(OwnerSql.column(bound, "select count(*) from " + table))
                        .as(table)
                        .containsExactly("0");
            }
            assertThat(OwnerSql.column(bound, "select id from copy_job")).containsExactly(work.job);
            assertThat(OwnerSql.column(bound, "select kind from copy_job_item")).containsExactly("PROGRESS_NOTE");
        }
    }

    @Test
    void theDatabaseShowsACopyServiceItsOwnDocumentsOnly() throws SQLException {
        work.upload(work.items().get(0), SampleDocuments.pdf("Delivered", 1)).statusCode(200);
        try (Connection bound =
                OwnerSql.open(DatabaseRoles.APPLICATION, journey.world.custodian, journey.copyService)) {
            assertThat(OwnerSql.column(bound, "select created_by from document"))
                    .containsExactly("copier-1");
        }
        assertThat(OwnerSql.count(journey.world.custodian, "document", "true")).isEqualTo(2);
    }

    @Test
    void theDatabaseShowsNothingWhereNobodyIsBound() throws SQLException {
        try (Connection unbound = OwnerSql.open(DatabaseRoles.APPLICATION, journey.world.custodian, null)) {
            OwnerSql.execute(unbound, "select set_config('roi.custodian', '', false)");
            assertThatThrownBy(() -> OwnerSql.column(unbound, "select id from copy_job"))
                    .isInstanceOf(SQLException.class);
        }
    }
}
