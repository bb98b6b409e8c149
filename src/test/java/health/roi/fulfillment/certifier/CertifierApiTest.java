package health.roi.fulfillment.certifier;

import static health.roi.support.World.as;
import static health.roi.support.World.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import health.roi.platform.database.DatabaseRoles;
import health.roi.support.ApiTest;
import health.roi.support.OwnerSql;
import health.roi.support.SampleDocuments;
import health.roi.support.World;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CertifierApiTest extends ApiTest {

    private World world;
    private String path;
    private String officer;

    @BeforeEach
    void make() {
        world = World.create();
        path = "/v1/custodians/" + world.custodian + "/certifiers";
        officer = world.token("privacy-officer");
    }

    @Test
    void theOneWhoWasNamedLastCertifies() {
        post(officer, path, Map.of("name", "Maja Berg", "title", "Custodian of records"))
                .statusCode(201)
                .body("hasSignature", equalTo(false));
        String picture = Base64.getEncoder().encodeToString(SampleDocuments.png(300, 80));
        post(officer, path, Map.of("name", "Ola Vik", "title", "Director", "signature", picture))
                .statusCode(201)
                .body("hasSignature", equalTo(true))
                .body("createdBy", equalTo("test-privacy-officer"));
        String next = as(officer)
                .get(path + "?limit=1")
                .then()
                .statusCode(200)
                .body("items.name", equalTo(List.of("Ola Vik")))
                .body("next", notNullValue())
                .extract()
                .path("next");
        as(officer)
                .get(path + "?limit=1&cursor=" + next)
                .then()
                .body("items.name", equalTo(List.of("Maja Berg")))
                .body("next", equalTo(null));
        assertThat(OwnerSql.count(world.custodian, "audit_event", "action = 'certifier.name'"))
                .isEqualTo(2);
    }

    @Test
    void refusesAPictureThatIsNoSmallPng() {
        for (byte[] wrong : List.of(
                "no picture".getBytes(StandardCharsets.US_ASCII),
                SampleDocuments.jpeg(100, 50),
                SampleDocuments.png(2_001, 10),
                SampleDocuments.png(10, 801))) {
            post(
                            officer,
                            path,
                            Map.of(
                                    "name",
                                    "Maja Berg",
                                    "title",
                                    "Custodian of records",
                                    "signature",
                                    Base64.getEncoder().encodeToString(wrong)))
                    .statusCode(400)
                    .body("code", equalTo("body-invalid"))
                    .body("errors.pointer", hasItem("/signature"));
        }
        assertThat(OwnerSql.count(world.custodian, "certifier", "true")).isZero();
    }

    @Test
    void whoCertifiedIsNeverChanged() throws SQLException {
        post(officer, path, Map.of("name", "Maja Berg", "title", "Custodian of records"))
                .statusCode(201);
        try (Connection application = OwnerSql.open(DatabaseRoles.APPLICATION, world.custodian, null)) {
            for (String change : List.of("update certifier set name = 'x'", "delete from certifier")) {
                assertThatThrownBy(() -> OwnerSql.execute(application, change)).isInstanceOf(SQLException.class);
            }
        }
    }
}
