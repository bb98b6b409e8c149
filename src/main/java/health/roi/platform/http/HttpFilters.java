package health.roi.platform.http;

import health.roi.platform.access.OpenGlass;
import health.roi.platform.problem.FieldError;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import jakarta.inject.Inject;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.Closeable;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What every answer carries and every request is held to; the order is in {@link FilterOrder}. */
public class HttpFilters {

    private final Map<Method, Set<String>> documented = new ConcurrentHashMap<>();

    @Inject
    Trace trace;

    @Inject
    OpenGlass glass;

    @ServerRequestFilter(preMatching = true, priority = FilterOrder.TRACE)
    public void begin(ContainerRequestContext request) {
        trace.continueFrom(request.getHeaderString("traceparent"));
        MDC.put("traceId", trace.id());
        if (request.getMethod().equals("GET")) {
            glass.onlyReads();
        }
    }

    /** A parameter that nobody documented is a mistake of the caller's, and is said instead of ignored. */
    @ServerRequestFilter(priority = FilterOrder.PARAMETERS)
    public void onlyDocumentedParameters(ContainerRequestContext request, ResourceInfo resource) {
        Set<String> given = request.getUriInfo().getQueryParameters().keySet();
        if (given.isEmpty() || resource.getResourceMethod() == null) {
            return;
        }
        Set<String> known = documented.computeIfAbsent(resource.getResourceMethod(), HttpFilters::queryParameters);
        List<FieldError> unknown = given.stream()
                .filter(name -> !known.contains(name))
                .map(name ->
                        new FieldError(name.matches("[A-Za-z][A-Za-z0-9_]{0,40}") ? name : "?", "unknown-parameter"))
                .toList();
        if (!unknown.isEmpty()) {
            throw ProblemException.fields(ProblemType.PARAMETER_UNKNOWN, unknown);
        }
        List<FieldError> malformed = QueryValues.malformed(
                resource.getResourceMethod(), request.getUriInfo().getQueryParameters());
        if (!malformed.isEmpty()) {
            throw ProblemException.fields(ProblemType.PARAMETER_INVALID, malformed);
        }
    }

    private static Set<String> queryParameters(Method method) {
        return Arrays.stream(method.getParameters())
                .map(parameter -> parameter.getAnnotation(QueryParam.class))
                .filter(annotation -> annotation != null)
                .map(QueryParam::value)
                .collect(Collectors.toUnmodifiableSet());
    }

    @ServerResponseFilter(priority = FilterOrder.ETAG)
    public void notModified(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        String tag = response.getHeaderString(HttpHeaders.ETAG);
        String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (request.getMethod().equals("HEAD") && response.getEntity() instanceof Closeable unread) {
            // The framework leaves it out of the answer, and nobody else would close it.
            unread.close();
        }
        if (tag != null && known != null && request.getMethod().equals("GET") && response.getStatus() == 200) {
            boolean same = Arrays.stream(known.split(","))
                    .map(String::trim)
                    .map(value -> value.startsWith("W/") ? value.substring(2) : value)
                    .anyMatch(value -> value.equals(tag) || value.equals("*"));
            if (same) {
                if (response.getEntity() instanceof Closeable unsent) {
                    unsent.close();
                }
                response.setStatus(304);
                response.setEntity(null);
            }
        }
    }

    @ServerResponseFilter(priority = FilterOrder.HEADERS)
    public void headers(ContainerResponseContext response) {
        response.getHeaders().putSingle("traceparent", trace.header());
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        MDC.remove("traceId");
    }
}
