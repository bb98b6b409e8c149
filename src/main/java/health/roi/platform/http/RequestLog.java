package health.roi.platform.http;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * One line for each request: what was asked, and how it ended. A path holds ids and never patient data, and a query is
 * not logged; a path that nothing answers to could hold anything, and is not logged either.
 */
public class RequestLog {

    private static final Logger LOG = Logger.getLogger("health.roi.request-log");

    @Inject
    Trace trace;

    @ServerResponseFilter(priority = FilterOrder.LOG)
    public void log(ContainerRequestContext request, ContainerResponseContext response, ResourceInfo resource) {
        boolean known = resource != null && resource.getResourceMethod() != null;
        LOG.infof(
                "%s %s %d %d ms",
                request.getMethod(),
                known ? request.getUriInfo().getPath() : "(unknown path)",
                response.getStatus(),
                trace.milliseconds());
    }
}
