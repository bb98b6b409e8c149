package health.roi.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.http.Trace;
import health.roi.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Events for the world outside, written in the transaction in which they happened. Ids and states only, never PHI. */
@ApplicationScoped
public class Outbox {

    @Inject
    EntityManager entities;

    @Inject
    CurrentCaller callers;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    @Inject
    Trace trace;

    /** Appends one event; {@code type} reads like {@code release-request.delivered}. */
    public void append(String type, String subjectType, UUID subjectId, UUID requestId, Map<String, String> payload) {
        entities.createNativeQuery(
                        "insert into outbox_event (id, custodian_id, occurred_at, type, subject_type, subject_id,"
                                + " request_id, payload, trace_id) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, cast(?8 as jsonb), ?9)")
                .setParameter(1, Ids.next(clock))
                .setParameter(2, callers.get().custodian())
                .setParameter(3, clock.instant())
                .setParameter(4, type)
                .setParameter(5, subjectType)
                .setParameter(6, subjectId)
                .setParameter(7, requestId)
                .setParameter(8, write(payload))
                .setParameter(9, trace.id())
                .executeUpdate();
    }

    private String write(Map<String, String> payload) {
        try {
            return json.writeValueAsString(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event could not be written", e);
        }
    }
}
