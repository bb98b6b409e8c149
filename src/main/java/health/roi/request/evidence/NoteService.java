package health.roi.request.evidence;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.time.Ids;
import health.roi.request.ReleaseRequest;
import health.roi.request.RequestService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The call log of a request. */
@ApplicationScoped
@Transactional
public class NoteService {

    @Inject
    RequestService requests;

    @Inject
    NoteStore notes;

    @Inject
    AuditService audit;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    /** Adds a line to the call log; also to a closed request, because people go on calling. */
    public Note add(UUID requestId, Note.Kind kind, String text) {
        ReleaseRequest request = requests.get(requestId);
        NoteRow note = new NoteRow();
        note.id = Ids.next(clock);
        note.custodianId = callers.get().custodian();
        note.requestId = request.id();
        note.kind = kind;
        note.text = text;
        note.writtenAt = clock.instant();
        note.writtenBy = callers.get().subject();
        notes.persist(note);
        audit.allowed(
                "release-request.note",
                Subject.request(request.id(), request.patientId()),
                Map.of("kind", kind.name()));
        return note.toDomain();
    }

    public List<Note> of(UUID requestId) {
        ReleaseRequest request = requests.get(requestId);
        audit.allowed("release-request.notes.read", Subject.request(request.id(), request.patientId()));
        return notes.of(callers.get().custodian(), requestId).stream()
                .map(NoteRow::toDomain)
                .toList();
    }
}
