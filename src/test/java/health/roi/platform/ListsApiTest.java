package health.roi.platform;

import static health.roi.support.Problems.refused;
import static health.roi.support.World.as;
import static health.roi.support.World.post;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.roi.platform.database.DatabaseRoles;
import health.roi.support.ApiTest;
import health.roi.support.Database;
import health.roi.support.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Lines 21 to 24 of the API checklist. */
@QuarkusTest
class ListsApiTest extends ApiTest {

    private static final String PATH = "/v1/requesters";
    private static final Map<String, String> BODY = Map.of("kind", "COURT", "name", "x", "address", "y");

    @Test
    void line21_pagesGoOnWithAnOpaqueCursor() {
        World world = World.create();
        String clerk = world.token("front-desk");
        for (int i = 0; i < 3; i++) {
            post(clerk, PATH, BODY).statusCode(201);
        }
        String next = as(clerk)
                .get(PATH + "?limit=2")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .extract()
                .path("next");
        as(clerk)
                .queryParam("cursor", next)
                .queryParam("limit", 2)
                .get(PATH)
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue())
                .body("$", hasKey("next"));
        String again = as(clerk).get(PATH + "?limit=2").then().extract().path("next");
        assertFalse(next.equals(again), "a cursor tells nothing, not even that two are of the same place");
    }

    @Test
    void line21_theLimitIsCapped() {
        World world = World.create();
        for (String limit : List.of("0", "-1", "201", "100000000")) {
            refused(as(world.token("front-desk")).get(PATH + "?limit=" + limit).then(), 400, "parameter-invalid");
        }
    }

    @Test
    void line21_aCursorOfAnotherHandIsRefused() {
        World world = World.create();
        String clerk = world.token("front-desk");
        post(clerk, PATH, BODY);
        post(clerk, PATH, BODY);
        String next = as(clerk).get(PATH + "?limit=1").then().extract().path("next");
        int middle = next.length() / 2;
        String tampered =
                next.substring(0, middle) + (next.charAt(middle) == 'A' ? 'B' : 'A') + next.substring(middle + 1);
        for (String cursor : List.of(tampered, "x", "!!!", next + "AAAA", next.substring(4), "A".repeat(900))) {
            refused(as(clerk).queryParam("cursor", cursor).get(PATH).then(), 400, "cursor-invalid");
        }
        refused(as(clerk).queryParam("cursor", "A".repeat(1001)).get(PATH).then(), 400, "parameter-invalid");
        refused(as(clerk).queryParam("cursor", next).get("/v1/facilities").then(), 400, "cursor-invalid");
        refused(
                as(World.create().token("front-desk"))
                        .queryParam("cursor", next)
                        .get(PATH)
                        .then(),
                400,
                "cursor-invalid");
        as(clerk).queryParam("cursor", next).get(PATH).then().statusCode(200);
    }

    @Test
    void line22_walkingTenThousandRowsNeitherRepeatsNorSkips() throws Exception {
        World world = World.create();
        String clerk = world.token("front-desk");
        fill(world, 10_000);
        Set<String> before = new HashSet<>(Database.asOwner(world.custodian, "select id::text from requester"));
        AtomicBoolean walking = new AtomicBoolean(true);
        AtomicInteger written = new AtomicInteger();
        Thread writer = new Thread(() -> {
            while (walking.get()) {
                post(clerk, PATH, BODY).statusCode(201);
                written.incrementAndGet();
            }
        });
        writer.start();
        List<String> seen = new ArrayList<>();
        try {
            String cursor = null;
            do {
                var request = as(clerk).queryParam("limit", 200);
                Response page = (cursor == null ? request : request.queryParam("cursor", cursor)).get(PATH);
                seen.addAll(page.path("items.id"));
                cursor = page.path("next");
            } while (cursor != null);
        } finally {
            walking.set(false);
            writer.join();
        }
        assertTrue(written.get() > 0, "others wrote meanwhile");
        assertEquals(seen.size(), new HashSet<>(seen).size(), "none twice");
        assertTrue(new HashSet<>(seen).containsAll(before), "none left out");
    }

    @Test
    void line23_noListCountsWhatItDoesNotShow() {
        World world = World.create();
        as(world.token("front-desk"))
                .get(PATH)
                .then()
                .body("$", not(hasKey("total")))
                .body("size()", equalTo(2))
                .header("X-Total-Count", nullValue());
    }

    @Test
    void line24_theOrderIsTheSameEveryTime() throws SQLException {
        World world = World.create();
        fill(world, 50);
        String clerk = world.token("front-desk");
        List<String> first = as(clerk).get(PATH).then().extract().path("items.id");
        assertEquals(first, as(clerk).get(PATH).then().extract().path("items.id"));
        assertEquals(Database.asOwner(world.custodian, "select id::text from requester order by id"), first);
        refused(as(clerk).get(PATH + "?sort=name").then(), 400, "parameter-unknown");
        refused(as(clerk).get(PATH + "?name=x").then(), 400, "parameter-unknown");
    }

    /** Rows with ids like the service's: ordered by time, before now. */
    private static void fill(World world, int rows) throws SQLException {
        try (Connection connection = Database.connect(DatabaseRoles.APPLICATION);
                Statement statement = connection.createStatement()) {
            Database.bind(connection, world.custodian);
            statement.execute("insert into requester select uuidv7(interval '-1 day' + n * interval '1 second'), '"
                    + world.custodian + "', 'COURT', 'c' || n, 'a', null, null, now(), 0 from generate_series(1, "
                    + rows
                    + ") n");
        }
    }
}
