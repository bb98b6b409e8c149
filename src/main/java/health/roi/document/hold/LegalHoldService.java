package health.roi.document.hold;

import health.roi.audit.AuditService;
import health.roi.audit.DecisionKind;
import health.roi.audit.DecisionRecordService;
import health.roi.audit.Subject;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.database.Elevation;
import health.roi.platform.http.Versions;
import health.roi.platform.outbox.Outbox;
import health.roi.platform.paging.Cursors;
import health.roi.platform.paging.Page;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Legal holds: placed, looked at, released. */
@ApplicationScoped
@Transactional
public class LegalHoldService {

    private static final String LIST = "legal-holds";

    @Inject
    LegalHoldStore holds;

    @Inject
    Event<LegalHoldPlaced> placed;

    @Inject
    Event<LegalHoldReleased> released;

    @Inject
    AuditService audit;

    @Inject
    Outbox outbox;

    @Inject
    DecisionRecordService decisions;

    @Inject
    Elevation elevation;

    @Inject
    CurrentCaller callers;

    @Inject
    Cursors cursors;

    @Inject
    Clock clock;

    /** The holds in force on any of these; not audited: the calling feature does that. */
    public List<LegalHold> inForce(HoldScope scope, Collection<UUID> subjects) {
        return subjects.isEmpty()
                ? List.of()
                : holds.inForce(callers.get().custodian(), scope, subjects).stream()
                        .map(LegalHoldRow::toDomain)
                        .toList();
    }

    /** In the order of placing. */
    public Page<LegalHold> page(UUID subjectId, Boolean inForce, String cursor, int limit) {
        List<LegalHold> rows =
                holds
                        .page(callers.get().custodian(), subjectId, inForce, cursors.idAfter(LIST, cursor), limit + 1)
                        .stream()
                        .map(LegalHoldRow::toDomain)
                        .toList();
        audit.allowed("legal-hold.list", Subject.of("legal-holds", subjectId));
        return cursors.byId(LIST, rows, limit, LegalHold::id);
    }

    /** Somebody looks at a hold. Refuses with {@code not-found}. */
    public LegalHold read(UUID id) {
        LegalHold hold = row(id).toDomain();
        audit.allowed("legal-hold.read", subject(hold));
        return hold;
    }

    /** Places a hold, beside any other. Refuses a subject that is not there with {@code reference-unknown}. */
    public LegalHold place(HoldScope scope, UUID subjectId, String matter, String reason) {
        LegalHoldRow row = new LegalHoldRow();
        row.id = Ids.next(clock);
        row.custodianId = callers.get().custodian();
        row.scope = scope;
        row.subjectId = subjectId;
        row.matter = matter;
        row.reason = reason;
        row.placedAt = clock.instant();
        row.placedBy = callers.get().subject();
        placed.fire(new LegalHoldPlaced(row.id, scope, subjectId));
        holds.persistAndFlush(row);
        tell(row, "placed");
        return row.toDomain();
    }

    /** Ends a hold. Refuses a missing or stale version, and with {@code hold-released} one that has ended. */
    public LegalHold release(UUID id, String ifMatch, String reason) {
        LegalHoldRow row = row(id);
        Versions.require(ifMatch, row.version);
        if (row.releasedAt != null) {
            throw new ProblemException(ProblemType.HOLD_RELEASED);
        }
        LegalHold inForce = row.toDomain();
        row.releasedAt = clock.instant();
        row.releasedBy = callers.get().subject();
        row.releaseReason = reason;
        released.fire(new LegalHoldReleased(row.id, row.scope, row.subjectId));
        holds.flush();
        tell(row, "released");
        LegalHold ended = row.toDomain();
        keep(inForce, ended);
        return ended;
    }

    private void keep(LegalHold inForce, LegalHold ended) {
        Subject about = subject(ended);
        // Whoever releases it may not see the request.
        elevation.asCustodian(() -> {
            decisions.keep(DecisionKind.HOLD_RELEASE, about.requestId(), about.patientId(), inForce, ended.release());
            return null;
        });
    }

    private void tell(LegalHoldRow row, String what) {
        audit.allowed("legal-hold." + what, subject(row.toDomain()), Map.of("scope", row.scope.name()));
        outbox.append(
                "legal-hold." + what,
                "legal-hold",
                row.id,
                row.scope == HoldScope.REQUEST ? row.subjectId : null,
                Map.of("scope", row.scope.name()));
    }

    private LegalHoldRow row(UUID id) {
        return holds.findByIdOptional(id).orElseThrow(ProblemException::notFound);
    }

    private static Subject subject(LegalHold hold) {
        return switch (hold.scope()) {
            case PATIENT -> Subject.of("legal-hold", hold.id(), null, hold.subjectId());
            case REQUEST -> Subject.of("legal-hold", hold.id(), hold.subjectId(), null);
        };
    }
}
