package health.roi.support;

import static health.roi.support.World.as;
import static health.roi.support.World.post;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is sent about incidents. */
public final class Incidents {

    public static final String PATH = "/v1/incidents";

    public static final Map<String, Object> TEXT = Map.of(
            "happened",
            "We mailed a copy of records to a law office. Two pages of yours were among it by mistake.",
            "information",
            "Your name, your birth date and one lab result.",
            "steps",
            "You do not have to do anything. If somebody calls you about your health whom you do not know, please tell us.",
            "doing",
            "The law office destroyed the pages. From now on a second person looks at each page.",
            "contact",
            "Call us free of charge at 1-800-555-0100.");

    private Incidents() {}

    public static LocalDate today() {
        return Disclosures.today();
    }

    /** A patient's page was in somebody else's copy, and that was found out on the day. */
    public static Map<String, Object> misdirected(LocalDate discoveredOn, UUID patient, String state) {
        Map<String, Object> body = new HashMap<>();
        body.put("kind", "OTHER_PATIENTS_PAGES");
        body.put("happenedOn", discoveredOn.minusDays(7).toString());
        body.put("discoveredOn", discoveredOn.toString());
        body.put("whatHappened", "Two pages of another patient were among the copy that was mailed.");
        body.put("information", "Name, birth date and one lab result");
        body.put("recipientName", "Lakeview Injury Law Office");
        body.put("recipientKind", "ORGANIZATION");
        body.put("recipientAddress", "9 Court Square, Duluth, MN 55802");
        body.put("pages", 2);
        body.put("people", List.of(person(patient, state)));
        return body;
    }

    /** So many in each state, named or not: {@code unlisted("MN", 500, "WI", 1)}. */
    public static List<Map<String, Object>> unlisted(Object... statesAndPeople) {
        List<Map<String, Object>> residents = new ArrayList<>();
        for (int i = 0; i < statesAndPeople.length; i += 2) {
            residents.add(Map.of("state", statesAndPeople[i], "people", statesAndPeople[i + 1]));
        }
        return residents;
    }

    public static Map<String, Object> person(UUID patient, String state) {
        return Map.of("patientId", patient, "state", state);
    }

    /** The four factors, low but for those that are named. */
    public static Map<String, Object> factors(String... high) {
        Map<String, Object> factors = new HashMap<>();
        for (String factor : List.of("nature", "recipient", "acquired", "mitigation")) {
            factors.put(
                    factor,
                    Map.of(
                            "likelihood",
                            List.of(high).contains(factor) ? "HIGH" : "LOW",
                            "explanation",
                            "As we found"));
        }
        return Map.of("factors", factors);
    }

    public static String record(World world, Map<String, Object> body) {
        return post(world.token("roi-specialist"), PATH, body)
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A step with the version of now; a null body is none. */
    public static ValidatableResponse step(World world, String id, String step, Object body) {
        return step(world.token("privacy-officer"), id, step, body);
    }

    public static ValidatableResponse step(String token, String id, String step, Object body) {
        var call = as(token).header("If-Match", etagOf(token, id));
        return (body == null ? call : call.body(body))
                .post(PATH + "/" + id + "/" + step)
                .then();
    }

    public static ValidatableResponse notices(World world, String id, Object body) {
        String token = world.token("privacy-officer");
        return as(token)
                .header("If-Match", etagOf(token, id))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(PATH + "/" + id + "/notices")
                .then();
    }

    public static ValidatableResponse say(World world, String id, Object text) {
        String token = world.token("privacy-officer");
        return as(token)
                .header("If-Match", etagOf(token, id))
                .body(text)
                .put(PATH + "/" + id + "/notice-text")
                .then();
    }

    public static ValidatableResponse read(World world, String id) {
        return as(world.token("privacy-officer")).get(PATH + "/" + id).then().statusCode(200);
    }

    private static String etagOf(String token, String id) {
        String etag = as(token).get(PATH + "/" + id).getHeader("ETag");
        return etag == null ? "\"0\"" : etag;
    }
}
