package health.roi.request.evidence;

import static health.roi.support.Problems.refused;
import static health.roi.support.World.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.roi.support.ApiTest;
import health.roi.support.Requests;
import health.roi.support.World;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Legal process, representatives and waivers as evidence of a stored request, and what the determination makes of them. */
@QuarkusTest
class GroundApiTest extends ApiTest {

    private Requests desk;
    private UUID patient;

    @BeforeEach
    void begin() {
        desk = Requests.ofAHospital();
        patient = desk.patient();
        desk.world.record(patient, desk.facility, "LAB_RESULT", "2024-03-17");
    }

    private UUID matched(Map<String, Object> body) {
        UUID id = desk.logged(body);
        desk.matchAndIdentify(id, patient);
        return id;
    }

    @Test
    void whatIsRecordedLastCountsAndIsReadBack() {
        UUID id = matched(desk.ofAttorney());
        desk.act(id, "legal-process", Map.of("kind", "SUBPOENA")).statusCode(200);
        String etag = desk.act(id, "legal-process", Map.of("kind", "COURT_ORDER", "issuer", "District Court"))
                .statusCode(200)
                .extract()
                .header("ETag");

        assertTrue(etag.equals(desk.etag(id)), "the answer carries the version of the request");
        as(desk.world.token("quality-reviewer"))
                .get(Requests.path(id, "legal-process"))
                .then()
                .statusCode(200)
                .body("kind", equalTo("COURT_ORDER"))
                .body("issuer", equalTo("District Court"))
                .body("assurance", equalTo("NONE"));
        assertTrue(desk.actions(id).contains("record-legal-process"));
    }

    @Test
    void notFoundWhereNothingIsOnRecord() {
        UUID id = matched(desk.ofAttorney());
        for (String what : List.of("legal-process", "representative", "research-waiver")) {
            refused(
                    as(desk.world.token("front-desk"))
                            .get(Requests.path(id, what))
                            .then(),
                    404,
                    "not-found");
        }
    }

    @Test
    void aPaperThatIsNotStoredIsNoEvidence() {
        UUID id = matched(desk.ofAttorney());
        UUID other = desk.paper(matched(desk.ofAttorney()), "LEGAL_PROCESS");
        refused(
                        desk.act(
                                id,
                                "legal-process",
                                Map.of("kind", "SUBPOENA", "papers", List.of(desk.paper(id, "LEGAL_PROCESS"), other))),
                        422,
                        "reference-unknown")
                .body("errors.pointer", contains("/papers/1"));
    }

    @Test
    void impossibleDatesAreRefusedAllAtOnce() {
        UUID id = matched(desk.ofAttorney());
        String tomorrow = LocalDate.now().plusDays(2).toString();
        refused(
                        desk.act(
                                id,
                                "legal-process",
                                Map.of(
                                        "kind",
                                        "SUBPOENA",
                                        "issuedOn",
                                        tomorrow,
                                        "assurance",
                                        "NOTICE_TO_PATIENT",
                                        "expresslyAuthorizes",
                                        Map.of("from", "2024-02-01", "to", "2024-01-01"))),
                        400,
                        "body-invalid")
                .body("errors.pointer", contains("/issuedOn", "/noticeSentOn", "/expresslyAuthorizes/to"));
    }

    @Test
    void theReviewThatHasEndedRestsOnWhatItSaw() {
        UUID id = matched(desk.ofPatient());
        desk.review(id);
        desk.approve(id).statusCode(200);
        refused(desk.act(id, "legal-process", Map.of("kind", "SUBPOENA")), 409, "illegal-transition");
        refused(
                desk.act(id, "representative", Map.of("relationship", "PARENT", "name", "Eva Lind")),
                409,
                "illegal-transition");
        refused(desk.act(id, "research-waiver", Map.of()), 409, "illegal-transition");
    }

    @Test
    void aSubpoenaWithoutAssuranceIsBlockedAndSaysWhy() {
        UUID id = matched(desk.ofAttorney());
        desk.act(id, "legal-process", Map.of("kind", "SUBPOENA", "papers", List.of(desk.paper(id, "LEGAL_PROCESS"))))
                .statusCode(200);
        desk.review(id);
        desk.determination(id)
                .body("basis", equalTo("SUBPOENA"))
                .body("findings.code", hasItem("SUBPOENA_ASSURANCE_MISSING"))
                .body("findings.because", not(hasItem("")));
        refused(desk.approve(id), 409, "not-allowed-now").body("refusals.code", contains("SUBPOENA_ASSURANCE_MISSING"));
    }

    @Test
    void legalProcessScanMissing() {
        UUID id = matched(desk.ofAttorney());
        desk.act(id, "legal-process", Map.of("kind", "SUBPOENA", "assurance", "QUALIFIED_PROTECTIVE_ORDER"))
                .statusCode(200);
        desk.review(id);
        refused(desk.approve(id), 409, "not-allowed-now").body("refusals.code", contains("legal-process-scan-missing"));
    }

    @Test
    void threatStatementMissing() {
        UUID id = matched(desk.body("OTHER", "Security of the plant", "SERIOUS_THREAT"));
        desk.review(id);
        refused(desk.approve(id), 409, "not-allowed-now").body("refusals.code", contains("threat-statement-missing"));
    }

    @Test
    void aCourtOrderReachesWhatItExpresslyAuthorizes() {
        desk.world.record(patient, desk.facility, "OPERATIVE_NOTE", "2024-03-18");
        UUID id = matched(desk.body("COURT", "District Court", "LEGAL"));
        desk.verify(id, "REQUESTER_AUTHORITY").statusCode(200);
        desk.act(
                        id,
                        "legal-process",
                        Map.of(
                                "kind",
                                "COURT_ORDER",
                                "expresslyAuthorizes",
                                Map.of("documentKinds", List.of("LAB_RESULT"))))
                .statusCode(200);
        desk.determination(id)
                .body("records.decision", contains("RELEASE", "OUT_OF_SCOPE"))
                .body("records[1].reasons.code", contains("OUTSIDE_ORDER"));
    }

    @Test
    void aSubstanceUseRecordNeedsOrderAndCompulsion() {
        Map<String, Object> record = World.recordBody(desk.facility, "CLINIC_NOTE", "2024-03-19");
        record.put("categories", List.of("SUD_PART2"));
        desk.world.record(patient, record);
        UUID id = matched(desk.body("COURT", "District Court", "LEGAL"));
        desk.verify(id, "REQUESTER_AUTHORITY").statusCode(200);
        Map<String, Object> order = new HashMap<>(
                Map.of("kind", "COURT_ORDER", "expresslyAuthorizes", Map.of("from", "2024-01-01"), "part2Order", true));
        desk.act(id, "legal-process", order).statusCode(200);
        desk.determination(id).body("records[1].reasons.code", contains("PART2_ORDER_REQUIRED"));
        order.put("part2Compulsion", true);
        desk.act(id, "legal-process", order).statusCode(200);
        desk.determination(id).body("records.decision", contains("RELEASE", "RELEASE"));
    }

    @Test
    void evidenceAboutOnePatientSaysNothingOfAnother() {
        UUID twin = desk.world.patient(desk.facility, "MRN-2", "Lind", "Ada", "1970-02-03");
        UUID id = matched(desk.body("COURT", "District Court", "LEGAL"));
        desk.act(
                        id,
                        "legal-process",
                        Map.of("kind", "COURT_ORDER", "expresslyAuthorizes", Map.of("from", "2024-01-01")))
                .statusCode(200);
        desk.determination(id).body("basis", equalTo("COURT_ORDER"));
        desk.match(id, twin).statusCode(200);
        desk.determination(id).body("basis", equalTo(null));
    }

    @Test
    void anIncompleteWaiverIsRecordedAndPermitsNothing() {
        UUID id = matched(desk.body("RESEARCHER", "Lakeside University", "RESEARCH"));
        desk.act(id, "research-waiver", Map.of("board", "Lakeside IRB", "boardKind", "IRB"))
                .statusCode(200)
                .body("missing.element", hasItems("APPROVAL_DATE", "CHAIR_SIGNATURE", "PAPER"))
                .body("missing[0].citation", not(equalTo("")));
        desk.determination(id).body("findings.code", hasItem("RESEARCH_WAIVER_MISSING"));
    }
}
