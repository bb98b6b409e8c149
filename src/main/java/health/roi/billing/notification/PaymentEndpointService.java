package health.roi.billing.notification;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.access.Seal;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes and ends endpoints for payment providers. */
@ApplicationScoped
@Transactional
public class PaymentEndpointService {

    private final SecureRandom random = new SecureRandom();

    @Inject
    PaymentEndpointStore endpoints;

    @Inject
    Seal seal;

    @Inject
    AuditService audit;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    /** An endpoint with its secret, which is not told again. */
    record Made(PaymentEndpoint endpoint, String secret) {}

    Made make(String name) {
        String secret = WebhookSignature.newSecret(random);
        PaymentEndpointRow row = new PaymentEndpointRow();
        row.id = Ids.next(clock);
        row.custodianId = callers.get().custodian();
        row.name = name;
        row.sealedSecret = seal.close(purpose(row.id), secret);
        row.createdAt = clock.instant();
        row.createdBy = callers.get().subject();
        endpoints.persistAndFlush(row);
        endpoints.link(row.id, row.custodianId);
        audit.allowed("payment-endpoint.create", subject(row.id));
        return new Made(row.toDomain(), secret);
    }

    List<PaymentEndpoint> all() {
        return endpoints.of(callers.get().custodian()).stream()
                .map(PaymentEndpointRow::toDomain)
                .toList();
    }

    /** Nothing is accepted at it any more; {@code endpoint-revoked} where that was so already. */
    PaymentEndpoint revoke(UUID id) {
        PaymentEndpointRow row =
                endpoints.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(ProblemException::notFound);
        if (row.revokedAt != null) {
            throw new ProblemException(ProblemType.ENDPOINT_REVOKED);
        }
        row.revokedAt = clock.instant();
        row.revokedBy = callers.get().subject();
        endpoints.flush();
        audit.allowed("payment-endpoint.revoke", subject(id));
        return row.toDomain();
    }

    /**
     * The secret of an endpoint that is in use, or nothing. One notification after the other: whoever asks holds the endpoint
     * until its transaction has ended.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<String> hold(UUID id) {
        return endpoints
                .findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(row -> row.revokedAt == null)
                .flatMap(row -> seal.open(purpose(id), row.sealedSecret));
    }

    static Subject subject(UUID id) {
        return Subject.of("payment-endpoint", id);
    }

    private static String purpose(UUID id) {
        return "payment-endpoint " + id;
    }
}
