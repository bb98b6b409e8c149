package health.roi.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.UUID;

/** The decisions that a custodian made, as they are kept. */
public final class Decisions {

    private Decisions() {}

    /** In their order, those whose line of the trail holds the hash of what is stored. */
    public static List<String> kept(UUID custodian) {
        return OwnerSql.column(
                custodian,
                "select d.kind from decision_record d join audit_event e on e.subject_id = d.id"
                        + " and e.action = 'decision.keep' and e.request_id is not distinct from d.request_id"
                        + " and e.detail ->> 'kind' = d.kind and e.detail ->> 'sha256' = encode(d.hash, 'hex')"
                        + " where d.hash = roi_decision_hash(d) order by d.id");
    }

    /** What the first decision of that kind was made on. */
    public static JsonNode facts(UUID custodian, String kind) {
        return json(column(custodian, "facts", kind));
    }

    /** What the first decision of that kind said. */
    public static JsonNode answer(UUID custodian, String kind) {
        return json(column(custodian, "answer", kind));
    }

    public static String decidedBy(UUID custodian, String kind) {
        return column(custodian, "decided_by", kind);
    }

    private static String column(UUID custodian, String column, String kind) {
        return OwnerSql.column(
                        custodian,
                        "select " + column + " from decision_record where kind = ? order by id limit 1",
                        kind)
                .get(0);
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
