package health.roi.request;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "request_history")
class HistoryRow {

    @Id
    UUID id;

    UUID custodianId;
    UUID requestId;
    Instant occurredAt;
    String actor;
    String action;

    @Enumerated(EnumType.STRING)
    RequestState fromState;

    @Enumerated(EnumType.STRING)
    RequestState toState;

    String reason;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> detail;

    HistoryEntry toDomain() {
        return new HistoryEntry(id, occurredAt, actor, action, fromState, toState, reason, detail);
    }
}
