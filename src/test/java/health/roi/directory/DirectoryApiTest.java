package health.roi.directory;

import static health.roi.support.World.as;
import static health.roi.support.World.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import health.roi.support.ApiTest;
import health.roi.support.World;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DirectoryApiTest extends ApiTest {

    @Test
    void keepsFacilitiesRequestersAndCopyServices() {
        World world = World.create();
        UUID hospital = world.facility("MN", "HOSPITAL");
        UUID clinic = world.facility("TX", "CLINIC");
        as(world.token("front-desk"))
                .get("/v1/facilities")
                .then()
                .statusCode(200)
                .body("items", hasSize(2));
        String etag = as(world.token("administrator"))
                .get("/v1/facilities/" + clinic)
                .then()
                .statusCode(200)
                .body("state", equalTo("TX"))
                .extract()
                .header("ETag");
        Map<String, Object> changed = Map.of(
                "name",
                "Austin Clinic",
                "state",
                "TX",
                "kind",
                "CLINIC",
                "timeZone",
                "America/Chicago",
                "part2Program",
                true,
                "address",
                "3 Elm Street");
        as(world.token("administrator"))
                .body(changed)
                .put("/v1/facilities/" + clinic)
                .then()
                .statusCode(428);
        as(world.token("administrator"))
                .header("If-Match", etag)
                .body(changed)
                .put("/v1/facilities/" + clinic)
                .then()
                .statusCode(200)
                .body("part2Program", equalTo(true));
        as(world.token("administrator"))
                .header("If-Match", etag)
                .body(changed)
                .put("/v1/facilities/" + clinic)
                .then()
                .statusCode(412)
                .body("code", equalTo("version-stale"));
        UUID service = world.copyService(hospital);
        as(world.token("supervisor"))
                .get("/v1/copy-services/" + service)
                .then()
                .statusCode(200)
                .body("facilities", contains(hospital.toString()));
        post(
                        world.token("front-desk"),
                        "/v1/requesters",
                        Map.of("kind", "ATTORNEY", "name", "Lakeview Injury Law Office", "address", "9 Court Square"))
                .statusCode(201)
                .body("id", notNullValue());
    }

    @Test
    void refusesAnUnknownTimeZone() {
        World world = World.create();
        post(
                        world.token("administrator"),
                        "/v1/facilities",
                        Map.of(
                                "name",
                                "x",
                                "state",
                                "MN",
                                "kind",
                                "HOSPITAL",
                                "timeZone",
                                "Mars/Olympus",
                                "part2Program",
                                false,
                                "address",
                                "y"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/timeZone"));
    }

    @Test
    void refusesACopyServiceAtAFacilityOfSomebodyElse() {
        World world = World.create();
        UUID foreign = World.create().facility("MN", "HOSPITAL");
        post(
                        world.token("administrator"),
                        "/v1/copy-services",
                        Map.of("name", "x", "phone", "1", "active", true, "facilities", List.of(foreign)))
                .statusCode(422)
                .body("code", equalTo("reference-unknown"));
    }

    @Test
    void onlyTheOperatorAddsCustodians() {
        World world = World.create();
        post(world.token("administrator"), "/v1/custodians", Map.of("name", "x", "address", "y", "phone", "z"))
                .statusCode(403)
                .body("code", equalTo("operator-only"));
    }

    @Test
    void anotherCustodianSeesNothing() {
        World world = World.create();
        UUID hospital = world.facility("MN", "HOSPITAL");
        World other = World.create();
        as(other.token("administrator"))
                .get("/v1/facilities/" + hospital)
                .then()
                .statusCode(404);
        as(other.token("administrator"))
                .get("/v1/custodians/" + world.custodian)
                .then()
                .statusCode(404);
        as(other.token("administrator")).get("/v1/facilities").then().body("items", hasSize(0));
    }

    @Test
    void saysAllThatIsWrongAtOnce() {
        World world = World.create();
        post(
                        world.token("administrator"),
                        "/v1/facilities",
                        Map.of("name", "", "state", "Minnesota", "part2Program", true))
                .statusCode(400)
                .body("code", equalTo("body-invalid"))
                .body("errors.pointer", hasItem("/name"))
                .body("errors.pointer", hasItem("/state"))
                .body("errors.pointer", hasItem("/address"));
    }
}
