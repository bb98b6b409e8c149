package health.roi.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;

/**
 * Keeps the facts that a decision was made on, and the answer, in the transaction of the decision. They hold patient data
 * and stay in their table; the trail holds their hash, so that an edited fact shows.
 */
@ApplicationScoped
@Transactional
public class DecisionRecordService {

    private static final int SALT_BYTES = 16;

    /** A mapper of its own: a change to the API's JSON does not touch what is kept here. */
    private final ObjectMapper json = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .registerModule(new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS);

    private final SecureRandom random = new SecureRandom();

    @Inject
    DecisionStore decisions;

    @Inject
    AuditService audit;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    /**
     * Keeps a decision and writes its line of the trail.
     *
     * @param requestId null where it is about no request
     * @param patientId null where it is about no patient, or nobody knows yet about whom
     */
    public void keep(DecisionKind kind, UUID requestId, UUID patientId, Object facts, Object answer) {
        DecisionRow row = new DecisionRow();
        row.id = Ids.next(clock);
        row.custodianId = callers.get().custodian();
        row.requestId = requestId;
        row.kind = kind;
        row.decidedAt = clock.instant();
        row.decidedBy = callers.get().subject();
        row.facts = write(facts);
        row.answer = write(answer);
        row.salt = new byte[SALT_BYTES];
        random.nextBytes(row.salt);
        decisions.persistAndFlush(row);
        audit.allowed(
                "decision.keep",
                Subject.of("decision", row.id, requestId, patientId),
                Map.of("kind", kind.name(), "sha256", HexFormat.of().formatHex(row.hash)));
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            // Its message quotes the value.
            throw new IllegalStateException(
                    "a decision could not be written: " + e.getClass().getName());
        }
    }
}
