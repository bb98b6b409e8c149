package health.roi.request.evidence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

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
