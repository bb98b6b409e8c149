package health.roi.authorization;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.chart.patient.PatientService;
import health.roi.directory.FacilityService;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.http.Versions;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The authorizations on file. */
@ApplicationScoped
@Transactional
public class AuthorizationService {

    @Inject
    AuthorizationStore store;

    @Inject
    PatientService patients;

    @Inject
    FacilityService facilities;

    @Inject
    AuditService audit;

    @Inject
    CurrentCaller callers;

    @Inject
    Event<AuthorizationRevoked> revoked;

    @Inject
    Event<AuthorizationExpired> expired;

    @Inject
    Clock clock;

    /** An authorization for another feature, which writes its own line into the trail; empty where there is none. */
    public Optional<AuthorizationForm> find(UUID id) {
        return store.findByIdOptional(id).map(AuthorizationRow::toDomain);
    }

    /** Lets nobody revoke the authorization until the running transaction, which relies on it, has ended. */
    public void stand(UUID id) {
        store.findByIdOptional(id, LockModeType.PESSIMISTIC_READ).orElseThrow(ProblemException::notFound);
    }

    /** Somebody looks at an authorization. Refuses with {@code not-found}. */
    public AuthorizationForm read(UUID id) {
        AuthorizationForm form = find(id).orElseThrow(ProblemException::notFound);
        audit.allowed("authorization.read", subject(form));
        return form;
    }

    /** Records a form as it is, defects and all. Refuses an unknown patient with {@code reference-unknown}. */
    public AuthorizationForm record(UUID patientId, AuthorizationElements elements) {
        if (patients.find(patientId).isEmpty()) {
            throw ProblemException.field(ProblemType.REFERENCE_UNKNOWN, "/patientId", "known-patient");
        }
        AuthorizationRow row = new AuthorizationRow();
        row.id = Ids.next(clock);
        row.custodianId = callers.get().custodian();
        row.patientId = patientId;
        row.elements = elements;
        row.createdAt = clock.instant();
        row.createdBy = callers.get().subject();
        return save(row, "authorization.create", Map.of());
    }

    /**
     * Takes in a written revocation, effective now. Refuses a missing or stale version, a second revocation with {@code
     * already-revoked}, and a date in the future: what is not yet revoked is not recorded as such.
     */
    public AuthorizationForm revoke(UUID id, LocalDate revokedOn, RevocationChannel how, String ifMatch) {
        AuthorizationRow row = row(id, ifMatch);
        if (row.revokedOn != null) {
            throw new ProblemException(ProblemType.ALREADY_REVOKED);
        }
        if (revokedOn.isAfter(facilities.latestDay())) {
            throw ProblemException.field(ProblemType.BODY_INVALID, "/revokedOn", "not-in-future");
        }
        row.revoke(new Revocation(revokedOn, clock.instant(), how, callers.get().subject()));
        AuthorizationForm form = save(row, "authorization.revoke", Map.of("how", how.name()));
        revoked.fire(new AuthorizationRevoked(id));
        return form;
    }

    /**
     * Records that the event has occurred on which the form says that it ends. Refuses a missing or stale version, a form
     * that names no event with {@code no-expiration-event}, a second time with {@code conflict}, and a date in the future.
     */
    public AuthorizationForm expire(UUID id, LocalDate occurredOn, String ifMatch) {
        AuthorizationRow row = row(id, ifMatch);
        if (row.elements.expirationEvent() == null
                || row.elements.expirationEvent().isBlank()) {
            throw new ProblemException(ProblemType.NO_EXPIRATION_EVENT);
        }
        if (row.toDomain().eventOccurred()) {
            throw new ProblemException(ProblemType.CONFLICT, "The event was recorded already. Read the authorization.");
        }
        if (occurredOn.isAfter(facilities.latestDay())) {
            throw ProblemException.field(ProblemType.BODY_INVALID, "/occurredOn", "not-in-future");
        }
        row.expiredOn = occurredOn;
        row.expiryRecordedAt = clock.instant();
        row.expiryRecordedBy = callers.get().subject();
        AuthorizationForm form = save(row, "authorization.expire", Map.of());
        expired.fire(new AuthorizationExpired(id));
        return form;
    }

    /** Refuses an unknown authorization, a missing or stale version, and one whose scan is stored already. */
    void requireNoScan(UUID id, String ifMatch) {
        if (row(id, ifMatch).documentId != null) {
            throw new ProblemException(ProblemType.AUTHORIZATION_SCAN_STORED);
        }
    }

    /** Says which stored document is the scanned form, in the transaction in which {@link #requireNoScan} was asked. */
    AuthorizationForm attachScan(UUID id, UUID documentId) {
        AuthorizationRow row = store.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        row.documentId = documentId;
        return save(row, "authorization.document.store", Map.of("document", documentId.toString()));
    }

    private AuthorizationRow row(UUID id, String ifMatch) {
        AuthorizationRow row = store.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        Versions.require(ifMatch, row.version);
        return row;
    }

    private AuthorizationForm save(AuthorizationRow row, String action, Map<String, String> detail) {
        store.persistAndFlush(row);
        AuthorizationForm form = row.toDomain();
        audit.allowed(action, subject(form), detail);
        return form;
    }

    static Subject subject(AuthorizationForm form) {
        return Subject.of("authorization", form.id(), null, form.patientId());
    }
}
