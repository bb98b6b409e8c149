package health.roi.keycloak;

import static health.roi.support.Problems.refused;
import static health.roi.support.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import health.roi.platform.database.DatabaseRoles;
import health.roi.support.ApiTest;
import health.roi.support.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The tokens of a real identity provider: client credentials, as hospitals and copy services use them. */
@Tag("keycloak")
@QuarkusTest
@QuarkusTestResource(value = KeycloakResource.class, restrictToAnnotatedClass = true)
class KeycloakTest extends ApiTest {

    static final String PORT = "roi.test.keycloak-port";

    /** As the realm's mappers name them. */
    private static final UUID CUSTODIAN = UUID.fromString("019b0000-0000-7000-8000-000000000001");

    private static final UUID COPY_SERVICE = UUID.fromString("019b0000-0000-7000-8000-000000000002");

    private KeycloakServer keycloak;

    @BeforeEach
    void found() throws SQLException {
        keycloak = KeycloakServer.at(ConfigProvider.getConfig().getValue(PORT, Integer.class));
        try (Connection owner = Database.connect(DatabaseRoles.OWNER)) {
            Database.bind(owner, CUSTODIAN);
            Database.query(
                    owner,
                    "insert into custodian (id, name, address, phone, created_at, version) values ('" + CUSTODIAN
                            + "', 'Northwoods Health', '1 Pine Street', '1', now(), 0) on conflict do nothing returning id");
            Database.query(
                    owner,
                    "insert into copy_service (id, custodian_id, name, phone, active, created_at, version) values ('"
                            + COPY_SERVICE + "', '" + CUSTODIAN
                            + "', 'Swift Copy', '2', true, now(), 0) on conflict do nothing returning id");
        }
    }

    private static int facilities(String token) {
        return as(token).get("/v1/facilities").statusCode();
    }

    @Test
    void letsStaffInWithTheirRolesAndNoOthers() {
        String token = keycloak.token("desk-app");
        as(token).get("/v1/custodians/" + CUSTODIAN).then().statusCode(200);
        as(token).get("/v1/release-requests").then().statusCode(200);
        refused(as(token).get("/v1/audit-events").then(), 403, "not-permitted");
    }

    @Test
    void letsACopyServiceInToItsJobs() {
        String token = keycloak.token("swift-copy-scanner");
        as(token).get("/v1/copy-jobs").then().statusCode(200);
        as(token).get("/v1/copy-services/" + COPY_SERVICE).then().statusCode(200);
        refused(as(token).get("/v1/release-requests").then(), 403, "not-permitted");
    }

    @Test
    void refusesTheWrongAudienceAndNone() {
        for (String client : List.of("other-audience", "no-audience")) {
            refused(as(keycloak.token(client)).get("/v1/facilities").then(), 401, "not-authenticated");
        }
    }

    @Test
    void refusesAnotherRealmOfTheSameServer() {
        refused(as(keycloak.tokenOfAnotherRealm()).get("/v1/facilities").then(), 401, "not-authenticated");
    }

    @Test
    void refusesATokenThatHasExpired() {
        String token = keycloak.token("short-lived");
        assertThat(facilities(token)).isEqualTo(200);
        KeycloakServer.await(90, () -> facilities(token) == 401);
    }

    /** The new key is looked for when it is first seen; a withdrawn one is forgotten with the next refresh. */
    @Test
    void followsTheKeysAsTheyRotate() {
        String before = keycloak.token("desk-app");
        assertThat(facilities(before)).isEqualTo(200);

        keycloak.addKey("next");
        String after = keycloak.token("desk-app");
        assertThat(after.split("\\.")[0]).as("another kid").isNotEqualTo(before.split("\\.")[0]);
        KeycloakServer.await(90, () -> facilities(after) == 200);
        assertThat(facilities(before)).isEqualTo(200);

        keycloak.withdrawAllKeysBut("next");
        KeycloakServer.await(180, () -> facilities(before) == 401);
        assertThat(facilities(after)).isEqualTo(200);
    }

    /** Keycloak gives a disabled client no more tokens; the ones that are out are good until they are refused here. */
    @Test
    void refusesARevokedClientWhoseTokensAreStillGood() throws SQLException {
        String token = keycloak.token("swift-copy-retired");
        assertThat(token).isNotNull();
        keycloak.disable("swift-copy-retired");
        assertThat(keycloak.token("swift-copy-retired")).isNull();
        assertThat(as(token).get("/v1/copy-jobs").statusCode()).isEqualTo(200);

        try (Connection owner = Database.connect(DatabaseRoles.OWNER)) {
            Database.bind(owner, CUSTODIAN);
            Database.query(
                    owner,
                    "insert into copy_service_client (id, custodian_id, copy_service_id, client, registered_at,"
                            + " registered_by, revoked_at, revoked_by, revocation_reason, version) values (gen_random_uuid(), '"
                            + CUSTODIAN + "', '" + COPY_SERVICE
                            + "', 'swift-copy-retired', now(), 'x', now(), 'x', 'CREDENTIAL_EXPOSED', 1) returning id");
        }
        refused(as(token).get("/v1/copy-jobs").then(), 403, "client-revoked");
    }
}
