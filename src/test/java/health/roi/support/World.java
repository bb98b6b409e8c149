package health.roi.support;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A custodian of its own for a test, made over HTTP, with the people who work there. */
public final class World {

    /** The custodian whose administrators may add others. */
    public static final UUID OPERATOR = UUID.fromString("01900000-0000-7000-8000-000000000001");

    public final UUID custodian;

    private World(UUID custodian) {
        this.custodian = custodian;
    }

    public static World create() {
        String id = post(
                        Tokens.of(OPERATOR, "operator", "administrator"),
                        "/v1/custodians",
                        Map.of(
                                "name",
                                "Northwoods Health",
                                "address",
                                "1 Pine Street, Duluth, MN 55801",
                                "phone",
                                "+1 218 555 0100"))
                .statusCode(201)
                .extract()
                .path("id");
        return new World(UUID.fromString(id));
    }

    /** A token of this custodian. */
    public String token(String role) {
        return Tokens.of(custodian, "test-" + role, role);
    }

    public String token(String subject, String... roles) {
        return Tokens.of(custodian, subject, roles);
    }

    public UUID facility(String state, String kind) {
        String id = post(
                        token("administrator"),
                        "/v1/facilities",
                        Map.of(
                                "name",
                                state + " " + kind,
                                "state",
                                state,
                                "kind",
                                kind,
                                "timeZone",
                                "America/Chicago",
                                "part2Program",
                                false,
                                "address",
                                "2 Oak Street"))
                .statusCode(201)
                .extract()
                .path("id");
        return UUID.fromString(id);
    }

    /** Says who takes complaints, as a denial must name it. */
    public void complaintsTo(String name, String phone) {
        String path = "/v1/custodians/" + custodian;
        String token = token("administrator");
        as(token)
                .header("If-Match", as(token).get(path).header("ETag"))
                .body(Map.of(
                        "name",
                        "Northwoods Health",
                        "address",
                        "1 Pine Street, Duluth, MN 55801",
                        "phone",
                        "+1 218 555 0100",
                        "complaintContact",
                        Map.of("name", name, "phone", phone)))
                .put(path)
                .then()
                .statusCode(200);
    }

    public UUID copyService(UUID... facilities) {
        String id = post(
                        token("administrator"),
                        "/v1/copy-services",
                        Map.of(
                                "name",
                                "Swift Copy",
                                "phone",
                                "+1 218 555 0199",
                                "active",
                                true,
                                "facilities",
                                List.of(facilities)))
                .statusCode(201)
                .extract()
                .path("id");
        return UUID.fromString(id);
    }

    /** A patient of one facility, registered at the front desk. */
    public UUID patient(UUID facility, String number, String familyName, String givenName, String birthDate) {
        String id = post(
                        token("front-desk"),
                        "/v1/patients",
                        Map.of(
                                "familyName",
                                familyName,
                                "givenName",
                                givenName,
                                "birthDate",
                                birthDate,
                                "identifiers",
                                List.of(Map.of("facilityId", facility, "number", number))))
                .statusCode(201)
                .extract()
                .path("id");
        return UUID.fromString(id);
    }

    /** A record of the index: signed, of an electronic system, not yet classified. */
    public static Map<String, Object> recordBody(UUID facility, String kind, String serviceDate) {
        return new HashMap<>(Map.of(
                "facilityId",
                facility,
                "kind",
                kind,
                "title",
                kind + " of " + serviceDate,
                "serviceDate",
                serviceDate,
                "sourceSystem",
                "EPIC",
                "status",
                "FINAL",
                "electronicHealthRecord",
                true));
    }

    public UUID record(UUID patient, UUID facility, String kind, String serviceDate) {
        return record(patient, recordBody(facility, kind, serviceDate));
    }

    public UUID record(UUID patient, Map<String, Object> body) {
        String id = post(token("roi-specialist"), "/v1/patients/" + patient + "/records", body)
                .statusCode(201)
                .extract()
                .path("id");
        return UUID.fromString(id);
    }

    /** A restriction that the custodian agreed to; its id. */
    public String restriction(UUID patient, UUID facility, String kind, Map<String, Object> scope) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "patientId",
                patient,
                "facilityId",
                facility,
                "kind",
                kind,
                "requestedOn",
                "2025-01-02",
                "description",
                "Not to be told to others",
                "paidInFull",
                kind.equals("SELF_PAY")));
        if (scope != null) {
            body.put("scope", scope);
        }
        var asked = post(token("front-desk"), "/v1/restrictions", body)
                .statusCode(201)
                .extract();
        String id = asked.path("id");
        move(
                        token("privacy-officer"),
                        "/v1/restrictions/" + id + "/decision",
                        asked.header("ETag"),
                        Map.of("agreed", true, "reason", "Reasonable", "on", "2025-01-03"))
                .statusCode(200);
        return id;
    }

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }

    /** A creating POST with a key of its own. */
    public static ValidatableResponse post(String token, String path, Object body) {
        return as(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path)
                .then();
    }

    /** A POST that moves something: it takes the version that it saw. */
    public static ValidatableResponse move(String token, String path, String etag, Object body) {
        return as(token).header("If-Match", etag).body(body).post(path).then();
    }
}
