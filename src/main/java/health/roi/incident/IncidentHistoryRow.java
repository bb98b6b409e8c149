package health.roi.incident;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Immutable
@Table(name = "incident_history")
class IncidentHistoryRow {

    @Id
    UUID id;

    UUID custodianId;
    UUID incidentId;
    Instant occurredAt;
    String actor;
    String action;

    @Enumerated(EnumType.STRING)
    IncidentState fromState;

    @Enumerated(EnumType.STRING)
    IncidentState toState;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> detail;

    IncidentEntry toDomain() {
        return new IncidentEntry(id, occurredAt, actor, action, fromState, toState, detail);
    }
}
