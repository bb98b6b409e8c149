package health.roi.support;

import static health.roi.support.World.post;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is sent about disclosures, and the day it is where the tests' facilities are. */
public final class Disclosures {

    public static final String POLICE = "Duluth Police Department";

    private Disclosures() {}

    public static LocalDate today() {
        return LocalDate.ofInstant(new TestClock().instant(), ZoneId.of("America/Chicago"));
    }

    /** A disclosure that was written down by hand. */
    public static Map<String, Object> byHand(String ground, String recipient, LocalDate madeOn) {
        Map<String, Object> body = new HashMap<>();
        body.put("source", "BY_HAND");
        body.put("madeOn", madeOn.toString());
        body.put("ground", ground);
        body.put("recipientName", recipient);
        body.put("description", "progress note");
        body.put("purposeStatement", "Case 17");
        return body;
    }

    public static String record(World world, UUID patient, Map<String, Object> body) {
        return recording(world, patient, body).statusCode(201).extract().path("id");
    }

    public static ValidatableResponse recording(World world, UUID patient, Map<String, Object> body) {
        return post(world.token("privacy-officer"), "/v1/patients/" + patient + "/disclosures", body);
    }

    /** The police state orally that an accounting would impede them. */
    public static Map<String, Object> oralSuspension(UUID patient, String madeOn) {
        Map<String, Object> body = new HashMap<>();
        body.put("patientId", patient);
        body.put("agencyKind", "LAW_ENFORCEMENT");
        body.put("agencyName", POLICE);
        body.put("official", "Det. Ann Ross");
        body.put("officialIdentity", "Badge 4417");
        body.put("form", "ORAL");
        body.put("madeOn", madeOn);
        body.put("reason", "An open investigation");
        return body;
    }

    /** Research on progress notes of 2025 that began two years ago. */
    public static Map<String, Object> protocol() {
        Map<String, Object> contact = Map.of(
                "name",
                "Lake Superior Heart Fund",
                "address",
                "9 Harbor Road, Duluth, MN 55802",
                "phone",
                "+1 218 555 0170");
        Map<String, Object> body = new HashMap<>();
        body.put("name", "Northern Heart Study");
        body.put("description", "How heart failure is treated in small towns. Records of heart clinics were chosen.");
        body.put("information", "Dates of visits and diagnoses");
        body.put("from", today().minusYears(2).toString());
        body.put("lastDisclosedOn", today().minusDays(20).toString());
        body.put("sponsor", contact);
        body.put("researcher", contact);
        body.put("people", 50);
        body.put(
                "criterion",
                Map.of("from", "2025-01-01", "to", "2025-12-31", "documentKinds", List.of("PROGRESS_NOTE")));
        return body;
    }

    /** The patient asks on that day. */
    public static Map<String, Object> request(LocalDate receivedOn) {
        Map<String, Object> body = new HashMap<>();
        body.put("askedBy", "PATIENT");
        body.put("name", "Karin Lindqvist");
        body.put("address", "12 Birch Avenue, Duluth, MN 55803");
        body.put("receivedOn", receivedOn.toString());
        body.put("medium", "PAPER");
        return body;
    }
}
