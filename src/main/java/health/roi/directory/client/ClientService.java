package health.roi.directory.client;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.directory.CopyServiceService;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.http.Versions;
import health.roi.platform.outbox.Outbox;
import health.roi.platform.paging.Cursors;
import health.roi.platform.paging.Page;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Registers and revokes the clients of a copy service. */
@ApplicationScoped
@Transactional
public class ClientService {

    private static final String LIST = "copy-service-clients";

    @Inject
    ClientStore clients;

    @Inject
    CopyServiceService services;

    @Inject
    AuditService audit;

    @Inject
    Outbox outbox;

    @Inject
    CurrentCaller callers;

    @Inject
    Cursors cursors;

    @Inject
    Clock clock;

    /** Oldest first. */
    Page<CopyServiceClient> page(UUID copyServiceId, String cursor, int limit) {
        services.read(copyServiceId);
        List<CopyServiceClient> rows =
                clients
                        .page(callers.get().custodian(), copyServiceId, cursors.idAfter(LIST, cursor), limit + 1)
                        .stream()
                        .map(ClientRow::toDomain)
                        .toList();
        return cursors.byId(LIST, rows, limit, CopyServiceClient::id);
    }

    /** Writes down a client. Refuses with {@code client-known} one that is there already, revoked or not. */
    CopyServiceClient register(UUID copyServiceId, String client) {
        services.read(copyServiceId);
        UUID custodian = callers.get().custodian();
        if (clients.known(custodian, copyServiceId, client)) {
            throw new ProblemException(ProblemType.CLIENT_KNOWN);
        }
        ClientRow row = new ClientRow();
        row.id = Ids.next(clock);
        row.custodianId = custodian;
        row.copyServiceId = copyServiceId;
        row.client = client;
        row.registeredAt = clock.instant();
        row.registeredBy = callers.get().subject();
        clients.persistAndFlush(row);
        audit.allowed("copy-service-client.register", Subject.of("copy-service-client", row.id), service(row));
        return row.toDomain();
    }

    /** Lets the client in no longer, from the next request on. Refuses with {@code client-revoked-already}. */
    CopyServiceClient revoke(UUID copyServiceId, UUID id, String ifMatch, RevocationReason reason) {
        services.read(copyServiceId);
        ClientRow row = clients.findByIdOptional(id)
                .filter(found -> found.copyServiceId.equals(copyServiceId))
                .orElseThrow(ProblemException::notFound);
        Versions.require(ifMatch, row.version);
        if (row.revokedAt != null) {
            throw new ProblemException(ProblemType.CLIENT_REVOKED_ALREADY);
        }
        row.revokedAt = clock.instant();
        row.revokedBy = callers.get().subject();
        row.revocationReason = reason;
        clients.flush();
        audit.allowed("copy-service-client.revoke", Subject.of("copy-service-client", row.id), service(row));
        outbox.append("copy-service-client.revoked", "copy-service-client", row.id, null, service(row));
        return row.toDomain();
    }

    /** Whether one of the names that a token gives its client was revoked for this copy service. */
    boolean revoked() {
        UUID copyService = callers.get().copyService();
        return clients.anyRevoked(callers.get().custodian(), copyService, callers.clients());
    }

    private static Map<String, String> service(ClientRow row) {
        return Map.of("copyService", row.copyServiceId.toString());
    }
}
