package health.roi.request.review;

import static health.roi.support.Problems.refused;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import health.roi.determination.Basis;
import health.roi.support.ApiTest;
import health.roi.support.Requests;
import health.roi.support.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A stored request on each basis, from intake to the end of its review, with the evidence that the basis needs. */
@QuarkusTest
class EveryBasisApiTest extends ApiTest {

    private Requests desk;
    private UUID patient;

    @BeforeEach
    void begin() {
        desk = Requests.ofAHospital();
        patient = desk.patient();
        desk.world.record(patient, desk.facility, "LAB_RESULT", "2024-03-17");
    }

    @ParameterizedTest
    @EnumSource(Basis.class)
    void isApprovedWithItsEvidenceAndBlockedWithoutIt(Basis basis) {
        if (basis == Basis.NOT_PHI) {
            patient = longDead();
        }
        UUID id = desk.logged(body(basis));
        desk.matchAndIdentify(id, patient);
        desk.review(id);
        if (needsEvidence(basis)) {
            desk.approve(id).statusCode(409);
            give(basis, id);
        }
        desk.determination(id)
                .body("basis", equalTo(basis.name()))
                .body("outcome", equalTo("RELEASE"))
                .body("basisReason.citation", not(equalTo("")))
                .body("basisReason.because", containsString(" "))
                .body("accountable", equalTo(basis.isAccountable()));
        desk.approve(id).statusCode(200).body("state", equalTo("COLLECTING"));
        // Legal process goes out when a second person has seen it too.
        ValidatableResponse confirmed = desk.actAs("privacy-officer", id, "approval-confirmation", Map.of());
        if (basis.isLegalProcess()) {
            confirmed.statusCode(200);
        } else {
            refused(confirmed, 409, "confirmation-not-needed");
        }
    }

    private UUID longDead() {
        String id = World.post(
                        desk.world.token("front-desk"),
                        "/v1/patients",
                        Map.of(
                                "familyName",
                                "Lind",
                                "givenName",
                                "Olof",
                                "birthDate",
                                "1901-05-06",
                                "deceasedOn",
                                "1960-01-02",
                                "identifiers",
                                List.of(Map.of("facilityId", desk.facility, "number", "MRN-1901"))))
                .statusCode(201)
                .extract()
                .path("id");
        desk.world.record(UUID.fromString(id), desk.facility, "LAB_RESULT", "2024-03-17");
        return UUID.fromString(id);
    }

    private Map<String, Object> body(Basis basis) {
        return switch (basis) {
            case PATIENT_ACCESS -> desk.ofPatient();
            case NOT_PHI -> {
                Map<String, Object> body = desk.body("OTHER", "County Historical Society", "PATIENT_REQUEST");
                body.put(
                        "patient",
                        Map.of(
                                "familyName",
                                "Lind",
                                "givenName",
                                "Olof",
                                "birthDate",
                                "1901-05-06",
                                "recordNumber",
                                "MRN-1901"));
                yield body;
            }
            case ACCESS_DIRECTIVE -> {
                Map<String, Object> body = desk.ofPatient();
                body.put("medium", "ELECTRONIC");
                body.put("recipient", "Lakeview Injury Law Office");
                body.put("directive", Map.of("signed", true, "recipientIdentified", true, "destinationStated", true));
                yield body;
            }
            case AUTHORIZATION, SUBPOENA -> desk.ofAttorney();
            case TREATMENT -> desk.body("HEALTH_CARE_PROVIDER", "Lakeside Clinic", "TREATMENT");
            case PAYMENT -> desk.body("HEALTH_PLAN", "Northern Mutual", "PAYMENT");
            case OPERATIONS -> desk.body("HEALTH_PLAN", "Northern Mutual", "OPERATIONS");
            case COURT_ORDER -> desk.body("COURT", "District Court", "LEGAL");
            case LAW_ENFORCEMENT -> desk.body("LAW_ENFORCEMENT", "Duluth Police", "LEGAL");
            case PUBLIC_HEALTH ->
                mandated(desk.body("PUBLIC_HEALTH_AUTHORITY", "State Health Department", "PUBLIC_HEALTH"));
            case HEALTH_OVERSIGHT -> mandated(desk.body("HEALTH_OVERSIGHT_AGENCY", "Board of Medicine", "OVERSIGHT"));
            case WORKERS_COMPENSATION ->
                mandated(desk.body("WORKERS_COMPENSATION", "State Fund", "WORKERS_COMPENSATION"));
            case CORONER -> desk.body("CORONER", "County Coroner", "DEATH_INVESTIGATION");
            case RESEARCH_WAIVER -> desk.body("RESEARCHER", "Lakeside University", "RESEARCH");
            case SERIOUS_THREAT -> desk.body("OTHER", "Security of the plant", "SERIOUS_THREAT");
        };
    }

    private static Map<String, Object> mandated(Map<String, Object> body) {
        body.put("legalMandate", "Minn. Stat. 144.05");
        return body;
    }

    private static boolean needsEvidence(Basis basis) {
        return switch (basis) {
            case PATIENT_ACCESS, ACCESS_DIRECTIVE, TREATMENT, PAYMENT, OPERATIONS, NOT_PHI -> false;
            default -> true;
        };
    }

    private void give(Basis basis, UUID id) {
        switch (basis) {
            case AUTHORIZATION -> {
                desk.attach(id, desk.authorizationFor(patient)).statusCode(200);
                desk.verify(id, "SIGNER_IDENTITY").statusCode(200);
            }
            case COURT_ORDER -> {
                desk.verify(id, "REQUESTER_AUTHORITY").statusCode(200);
                process(id, Map.of("kind", "COURT_ORDER", "expresslyAuthorizes", Map.of("from", "2024-01-01")));
            }
            case SUBPOENA ->
                process(
                        id,
                        Map.of(
                                "kind",
                                "SUBPOENA",
                                "assurance",
                                "NOTICE_TO_PATIENT",
                                "objection",
                                "NONE",
                                "noticeSentOn",
                                LocalDate.now().minusDays(30).toString(),
                                "objectionsUntil",
                                LocalDate.now().minusDays(10).toString()));
            case LAW_ENFORCEMENT -> {
                desk.verify(id, "REQUESTER_AUTHORITY").statusCode(200);
                process(
                        id,
                        Map.of(
                                "kind",
                                "ADMINISTRATIVE_REQUEST",
                                "relevant",
                                true,
                                "specificAndLimited",
                                true,
                                "deidentifiedInsufficient",
                                true));
            }
            case RESEARCH_WAIVER ->
                desk.act(
                                id,
                                "research-waiver",
                                Map.of(
                                        "board",
                                        "Lakeside IRB",
                                        "boardKind",
                                        "IRB",
                                        "approvedOn",
                                        "2025-01-12",
                                        "statesCriteria",
                                        true,
                                        "informationNeeded",
                                        "Laboratory results",
                                        "review",
                                        "FULL",
                                        "signedByChair",
                                        true,
                                        "papers",
                                        List.of(desk.paper(id, "RESEARCH_WAIVER"))))
                        .statusCode(200);
            case SERIOUS_THREAT -> desk.paper(id, "THREAT_STATEMENT");
            default -> desk.verify(id, "REQUESTER_AUTHORITY").statusCode(200);
        }
    }

    private void process(UUID id, Map<String, Object> says) {
        Map<String, Object> body = new HashMap<>(says);
        body.put("papers", List.of(desk.paper(id, "LEGAL_PROCESS")));
        desk.act(id, "legal-process", body).statusCode(200);
    }
}
