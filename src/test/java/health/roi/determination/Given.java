package health.roi.determination;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;

/**
 * Facts in the words of the wire, so that a test shows only what matters to it. Each {@code with} gives a copy; a path like
 * {@code records.0.status} makes the objects that it passes through.
 */
final class Given {
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    private final ObjectNode facts;

    private Given(ObjectNode facts) {
        this.facts = facts;
    }

    static Given of(JsonNode facts) {
        return new Given(facts.deepCopy());
    }

    /** A patient of 46 years in Minnesota asks on 12 October 2026 for one progress note; received a week before. */
    static Given patientAccess() {
        return of(read("""
                {"asOf": "2026-10-12",
                 "facility": {"state": "MN", "kind": "HOSPITAL"},
                 "patient": {"birthDate": "1980-05-01"},
                 "requester": {"kind": "PATIENT", "identityVerified": true, "authorityVerified": true},
                 "request": {"receivedOn": "2026-10-05", "purpose": "PATIENT_REQUEST", "medium": "ELECTRONIC",
                             "scope": {"from": "2026-01-01", "to": "2026-06-30", "documentKinds": ["ALL"]},
                             "recipient": "Allen and Burke LLP"},
                 "records": [{"id": "r1", "kind": "PROGRESS_NOTE", "serviceDate": "2026-03-18", "status": "FINAL",
                              "electronicHealthRecord": true}]}
                """));
    }

    static Given asks(RequesterKind kind, Purpose purpose) {
        return patientAccess().with("requester.kind", kind).with("request.purpose", purpose);
    }

    static Given representative(RelationshipKind relationship) {
        return asks(RequesterKind.PERSONAL_REPRESENTATIVE, Purpose.PATIENT_REQUEST)
                .with("representative.relationship", relationship)
                .with("representative.authorityDocumented", true);
    }

    /** An attorney with an authorization without a defect. */
    static Given authorization() {
        return asks(RequesterKind.ATTORNEY, Purpose.LEGAL).withValidAuthorization();
    }

    static Given legalProcess(LegalProcessKind kind) {
        return asks(RequesterKind.ATTORNEY, Purpose.LEGAL).with("legalProcess.kind", kind);
    }

    /** A court order for everything from the first half of 2026. */
    static Given courtOrder() {
        return legalProcess(LegalProcessKind.COURT_ORDER).with("legalProcess.expresslyAuthorizes.from", "2026-01-01");
    }

    static Given protectedSubpoena() {
        return legalProcess(LegalProcessKind.SUBPOENA)
                .with("legalProcess.assurance", Assurance.QUALIFIED_PROTECTIVE_ORDER);
    }

    static Given treatment() {
        return asks(RequesterKind.HEALTH_CARE_PROVIDER, Purpose.TREATMENT);
    }

    static Given directive() {
        return patientAccess()
                .with("request.directive.signed", true)
                .with("request.directive.recipientIdentified", true)
                .with("request.directive.destinationStated", true);
    }

    Given withValidAuthorization() {
        return with("authorization", read("""
                {"informationDescription": "progress notes of 2026", "discloser": "Lakeview Hospital",
                 "recipient": "Allen and Burke LLP", "purpose": "legal claim", "expirationDate": "2027-01-31",
                 "signed": true, "signedOn": "2026-09-01", "statesRevocationRight": true, "statesConditioning": true,
                 "statesRedisclosure": true, "combinedWith": "NONE"}
                """));
    }

    Given category(Category category) {
        return with("records.0.categories", List.of(category));
    }

    Given permitting(Category... categories) {
        return with("authorization.specificallyPermits", List.of(categories));
    }

    Given with(String path, Object value) {
        Given copy = of(facts);
        String[] names = path.split("\\.");
        JsonNode node = copy.facts;
        for (int i = 0; i < names.length - 1; i++) {
            node = child(node, names[i]);
        }
        ((ObjectNode) node).set(names[names.length - 1], JSON.valueToTree(value));
        return copy;
    }

    /** Adds a record like the first one, with another id. */
    Given and(String id, String field, Object value) {
        Given copy = of(facts);
        ArrayNode records = (ArrayNode) copy.facts.get("records");
        ObjectNode added = patientAccess().facts.get("records").get(0).deepCopy();
        added.put("id", id).set(field, JSON.valueToTree(value));
        records.add(added);
        return copy;
    }

    Facts facts() {
        ObjectNode complete = facts.deepCopy();
        for (JsonNode item : complete.path("records")) {
            if (!item.has("matchesPatient")) {
                ((ObjectNode) item).put("matchesPatient", true);
            }
        }
        try {
            return JSON.treeToValue(complete, Facts.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    Determination decided() {
        return ReleaseDetermination.decide(facts());
    }

    Basis basis() {
        return decided().basis();
    }

    List<FindingCode> findings(Severity severity) {
        return decided().findings().stream()
                .filter(finding -> finding.severity() == severity)
                .map(Finding::code)
                .toList();
    }

    List<FindingCode> blocking() {
        return findings(Severity.BLOCKING);
    }

    /** The decision on the first record and the codes of its reasons, such as {@code WITHHOLD [WRONG_PATIENT]}. */
    String first() {
        RecordDecision first = decided().records().get(0);
        return first.decision()
                + (first.reasons().isEmpty()
                        ? ""
                        : " " + first.reasons().stream().map(Reason::code).toList());
    }

    private static JsonNode child(JsonNode node, String name) {
        if (node instanceof ArrayNode array) {
            return array.get(Integer.parseInt(name));
        }
        JsonNode found = node.get(name);
        return found == null || found.isNull() ? ((ObjectNode) node).putObject(name) : found;
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
