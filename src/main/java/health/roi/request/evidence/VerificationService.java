package health.roi.request.evidence;

import health.roi.authorization.representative.Representative;
import health.roi.authorization.representative.RepresentativeService;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.problem.Refusal;
import health.roi.platform.time.Ids;
import health.roi.request.ReleaseRequest;
import health.roi.request.RequestChangeService;
import health.roi.request.Verification;
import health.roi.request.VerificationsOfRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Records that somebody's identity or authority was verified, and how. */
@ApplicationScoped
@Transactional
public class VerificationService implements VerificationsOfRequest {

    @Inject
    RequestChangeService changes;

    @Inject
    VerificationStore verifications;

    @Inject
    RepresentativeService representatives;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    /** Refuses to verify a signer as long as there is no authorization that somebody could have signed. */
    public void verify(UUID requestId, String ifMatch, Verification verification) {
        ReleaseRequest request = changes.forChange(requestId, ifMatch);
        if (verification.subject().ofSigner() && request.authorizationId() == null) {
            throw ProblemException.refusals(
                    ProblemType.NOT_ALLOWED_NOW,
                    List.of(new Refusal(
                            "authorization-not-attached",
                            "Attach the authorization first, and then verify who signed it.")));
        }
        VerificationRow kept = new VerificationRow();
        kept.id = Ids.next(clock);
        kept.custodianId = callers.get().custodian();
        kept.requestId = requestId;
        kept.subject = verification.subject();
        kept.concerns = VerificationRow.concerns(request, representative(request), kept.subject);
        kept.method = verification.method();
        kept.documentType = verification.documentType();
        kept.lastDigits = verification.lastDigits();
        kept.verifiedAt = clock.instant();
        kept.verifiedBy = callers.get().subject();
        verifications.persist(kept);
        changes.restsAnew(requestId, "verify", Map.of("subject", kept.subject.name(), "method", kept.method.name()));
    }

    @Override
    public List<Verification> of(ReleaseRequest request) {
        return of(request, representative(request));
    }

    /** The same for who has read the representative of record already; null where there is none. */
    public List<Verification> of(ReleaseRequest request, Representative representative) {
        return verifications.of(callers.get().custodian(), request.id()).stream()
                .filter(verification -> verification.isAbout(request, representative))
                .map(VerificationRow::toDomain)
                .toList();
    }

    private Representative representative(ReleaseRequest request) {
        return representatives.current(request.id(), request.patientId()).orElse(null);
    }
}
