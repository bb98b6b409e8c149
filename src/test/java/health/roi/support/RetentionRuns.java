package health.roi.support;

import static health.roi.support.World.as;
import static health.roi.support.World.post;
import static org.hamcrest.Matchers.equalTo;

import health.roi.retention.RetentionJob;
import io.quarkus.arc.Arc;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Orders to delete, asked by one officer and confirmed by another over HTTP, and done as the job does them. */
public final class RetentionRuns {

    public static final String PATH = "/v1/retention/runs";

    /** Six years, the sixty days that disclosures are kept longer, and some days. */
    public static final Duration LONG = Duration.ofDays(6 * 366 + 60);

    private RetentionRuns() {}

    public static String officer(World world) {
        return world.token("officer-1", "privacy-officer");
    }

    public static String second(World world) {
        return world.token("officer-2", "privacy-officer");
    }

    public static String asked(World world) {
        return post(officer(world), PATH, Map.of("reason", "The yearly look"))
                .statusCode(201)
                .body("state", equalTo("ASKED"))
                .extract()
                .path("id");
    }

    public static ValidatableResponse step(String token, String id, String step) {
        return as(token)
                .header("If-Match", Journey.etag(token, PATH + "/" + id))
                .post(PATH + "/" + id + "/" + step)
                .then();
    }

    public static String confirmed(World world) {
        String id = asked(world);
        step(second(world), id, "confirmation").statusCode(200).body("state", equalTo("CONFIRMED"));
        return id;
    }

    public static String done(World world) {
        String id = confirmed(world);
        work(world);
        return id;
    }

    /** What the job does now. */
    public static void work(World world) {
        AsCustodian.run(
                world.custodian, Arc.container().instance(RetentionJob.class).get());
    }

    /** The ids of the rows of that kind that a run has deleted. */
    public static List<String> gone(World world, String run, String kind) {
        return OwnerSql.column(
                world.custodian,
                "select row_id from retention_certificate where run_id = ? and kind = ? order by row_id",
                UUID.fromString(run),
                kind);
    }
}
