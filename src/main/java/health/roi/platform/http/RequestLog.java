package health.roi.platform.http;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * One line for each request: what was asked, and how it ended. A query is not logged, and of a path only the words of the
 * API and ids.
 */
public class RequestLog {

    private static final Logger LOG = Logger.getLogger("health.roi.request-log");

    @Inject
    Trace trace;

    @ServerResponseFilter(priority = FilterOrder.LOG)
    public void log(ContainerRequestContext request, ContainerResponseContext response) {
        LOG.infof(
                "%s %s %d %d ms",
                request.getMethod(),
                SafePath.of(request.getUriInfo().getPath()),
                response.getStatus(),
                trace.milliseconds());
    }
}
