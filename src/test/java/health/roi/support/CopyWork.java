package health.roi.support;

import static health.roi.support.World.as;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A copy service's client at work on one job. */
public final class CopyWork {

    public final String token;
    public final String job;

    public CopyWork(String token, String job) {
        this.token = token;
        this.job = job;
    }

    /** The open job of a request, as the client finds it. */
    public static CopyWork find(String token, String trackingNumber) {
        String id = as(token)
                .get("/v1/copy-jobs?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.trackingNumber == '" + trackingNumber + "' }.id");
        return new CopyWork(token, id);
    }

    /** All open jobs of a request that the client finds. */
    public static List<CopyWork> findAll(String token, String trackingNumber) {
        List<String> ids = as(token)
                .get("/v1/copy-jobs?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.trackingNumber == '" + trackingNumber + "' }.id");
        return ids.stream().map(id -> new CopyWork(token, id)).toList();
    }

    public CopyWork by(String other) {
        return new CopyWork(other, job);
    }

    public ValidatableResponse read() {
        return as(token).get(path()).then();
    }

    public ValidatableResponse claim() {
        return as(token).post(path() + "/claim").then();
    }

    public ValidatableResponse move(String operation, Object body) {
        return World.move(token, path() + "/" + operation, etag(), body == null ? Map.of() : body);
    }

    /** Completion and renewal have no body. */
    public ValidatableResponse move(String operation) {
        return as(token)
                .header("If-Match", etag())
                .post(path() + "/" + operation)
                .then();
    }

    public String etag() {
        return read().statusCode(200).extract().header("ETag");
    }

    public List<String> items() {
        return read().statusCode(200).extract().path("items.id");
    }

    public String item(String kind) {
        return read().extract().path("items.find { it.kind == '" + kind + "' }.id");
    }

    public String itemTag(String item) {
        return read().extract().path("items.find { it.id == '" + item + "' }.etag");
    }

    public ValidatableResponse upload(String item, byte[] bytes) {
        return Journey.upload(token, path() + "/items/" + item + "/content", itemTag(item), bytes);
    }

    public ValidatableResponse upload(String item, byte[] bytes, int reportedPages) {
        return Journey.upload(
                token, path() + "/items/" + item + "/content?reportedPages=" + reportedPages, itemTag(item), bytes);
    }

    public ValidatableResponse notFound(String item, String reason) {
        return World.move(token, path() + "/items/" + item + "/not-found", itemTag(item), Map.of("reason", reason));
    }

    public ValidatableResponse add(String kind, String date) {
        return World.post(
                token,
                path() + "/items",
                Map.of(
                        "kind",
                        kind,
                        "title",
                        "Found in the folder",
                        "serviceDate",
                        date,
                        "sourceSystem",
                        "PAPER_FILE_ROOM"));
    }

    public String path() {
        return "/v1/copy-jobs/" + job;
    }

    /** Every document delivered, and the job completed. */
    public void finish(byte[] bytes) {
        claim().statusCode(200);
        items().forEach(item -> upload(item, bytes).statusCode(200));
        move("completion").statusCode(200);
    }

    public static CopyWork of(Journey journey, String request) {
        return find(journey.copier, journey.of(request, "trackingNumber"));
    }

    public static UUID id(ValidatableResponse response) {
        return UUID.fromString(response.extract().path("id"));
    }
}
