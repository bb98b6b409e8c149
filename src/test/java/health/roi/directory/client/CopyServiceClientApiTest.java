package health.roi.directory.client;

import static health.roi.support.Problems.refused;
import static health.roi.support.World.as;
import static health.roi.support.World.move;
import static health.roi.support.World.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import health.roi.support.ApiTest;
import health.roi.support.OwnerSql;
import health.roi.support.Tokens;
import health.roi.support.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A client of a copy service is let in until it is revoked, and then never again. */
@QuarkusTest
class CopyServiceClientApiTest extends ApiTest {

    private World world;
    private UUID copyService;
    private String administrator;
    private String path;

    @BeforeEach
    void begin() {
        world = World.create();
        copyService = world.copyService(world.facility("MN", "HOSPITAL"));
        administrator = world.token("administrator");
        path = "/v1/copy-services/" + copyService + "/clients";
    }

    private ExtractableResponse<Response> register(String client) {
        return post(administrator, path, Map.of("client", client))
                .statusCode(201)
                .extract();
    }

    private void revoke(ExtractableResponse<Response> client) {
        move(
                        administrator,
                        path + "/" + client.path("id") + "/revocation",
                        client.header("ETag"),
                        Map.of("reason", "CREDENTIAL_EXPOSED"))
                .statusCode(200)
                .body("revocationReason", equalTo("CREDENTIAL_EXPOSED"))
                .body("revokedBy", equalTo("test-administrator"));
    }

    private String tokenOf(String claim, String client) {
        var claims = Tokens.builder(world.custodian, claim.equals("sub") ? client : "somebody", "copy-service")
                .claim("copy_service", copyService.toString());
        return claim.equals("sub") ? claims.sign() : claims.claim(claim, client).sign();
    }

    /** Whatever of its names a token gives, and although the token is good. */
    @Test
    void refusesARevokedClientAtOnce() {
        for (String claim : new String[] {"azp", "client_id", "sub"}) {
            String client = "scanner-" + claim;
            String token = tokenOf(claim, client);
            ExtractableResponse<Response> registered = register(client);
            as(token).get("/v1/copy-jobs").then().statusCode(200);
            revoke(registered);
            refused(as(token).get("/v1/copy-jobs").then(), 403, "client-revoked");
            refused(as(token).get("/v1/facilities").then(), 403, "client-revoked");
            as(tokenOf(claim, "another")).get("/v1/copy-jobs").then().statusCode(200);
        }
    }

    @Test
    void aRevocationIsToldAndWrittenDown() {
        revoke(register("scanner-1"));
        assertThat(OwnerSql.count(world.custodian, "outbox_event", "type = 'copy-service-client.revoked'"))
                .isEqualTo(1);
        assertThat(OwnerSql.count(world.custodian, "audit_event", "action = 'copy-service-client.revoke'"))
                .isEqualTo(1);
        as(administrator).get(path).then().body("items.client", contains("scanner-1"));
    }

    /** Of another copy service a client may have the same name. */
    @Test
    void aRevocationHoldsForItsCopyServiceOnly() {
        UUID other = world.copyService();
        revoke(register("scanner-1"));
        as(Tokens.ofCopyService(world.custodian, other, "scanner-1"))
                .get("/v1/copy-jobs")
                .then()
                .statusCode(200);
    }

    @Test
    void refusesAClientThatIsRegistered() {
        register("scanner-1");
        refused(post(administrator, path, Map.of("client", "scanner-1")), 409, "client-known");
    }

    @Test
    void refusesASecondRevocation() {
        ExtractableResponse<Response> client = register("scanner-1");
        revoke(client);
        refused(
                move(administrator, path + "/" + client.path("id") + "/revocation", "\"1\"", Map.of("reason", "OTHER")),
                409,
                "client-revoked-already");
    }

    @Test
    void refusesAClientOfAnotherCopyService() {
        ExtractableResponse<Response> client = register("scanner-1");
        refused(
                move(
                        administrator,
                        "/v1/copy-services/" + world.copyService() + "/clients/" + client.path("id") + "/revocation",
                        client.header("ETag"),
                        Map.of("reason", "OTHER")),
                404,
                "not-found");
    }
}
