package health.roi.request;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "request_note")
class NoteRow {

    @Id
    UUID id;

    UUID custodianId;
    UUID requestId;

    @Enumerated(EnumType.STRING)
    Note.Kind kind;

    String text;
    Instant writtenAt;
    String writtenBy;

    Note toDomain() {
        return new Note(id, kind, text, writtenAt, writtenBy);
    }
}
