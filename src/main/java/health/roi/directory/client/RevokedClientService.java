package health.roi.directory.client;

import health.roi.platform.access.Caller;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.http.FilterOrder;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Asks of every request of a copy service whether its client was revoked: a token outlives the trust in its holder. */
public class RevokedClientService {

    @Inject
    ClientService clients;

    @Inject
    CurrentCaller callers;

    /** Refuses with {@code client-revoked}. */
    @ServerRequestFilter(priority = FilterOrder.REVOKED)
    public void refuseRevoked(ContainerRequestContext request) {
        boolean copyService = callers.find().map(Caller::copyService).isPresent();
        if (copyService && clients.revoked()) {
            throw new ProblemException(ProblemType.CLIENT_REVOKED);
        }
    }
}
