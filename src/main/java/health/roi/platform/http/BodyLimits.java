package health.roi.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.roi.platform.problem.Problem;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How much a caller may send: a document up to one limit, JSON up to a much smaller one. A body that announces too
 * much is refused before a byte of it is read; one that does not announce its length is cut off at the limit.
 */
@ApplicationScoped
public class BodyLimits {

    /** The key under which Quarkus keeps the limit of one request. */
    private static final String LIMIT_KEY = "io.quarkus.max-request-size";

    /** What may have arrived before {@link BodyCutOff} looks: the answer is then a problem, and not a bare 413. */
    private static final long READ_AHEAD = 4L << 20;

    @Inject
    ObjectMapper json;

    @ConfigProperty(name = "roi.limits.document-bytes")
    long documentBytes;

    @ConfigProperty(name = "roi.limits.json-bytes")
    long jsonBytes;

    void register(@Observes Filters filters) {
        filters.register(this::refuseAnnounced, 1000);
        // After Quarkus has set the limit of the whole server (route order -2), which would undo this one.
        filters.register(this::cutOff, 1);
    }

    private void cutOff(RoutingContext context) {
        context.put(LIMIT_KEY, limit(context.request()) + READ_AHEAD);
        context.next();
    }

    /** How many bytes the body of this request may have. */
    long limit(HttpServerRequest request) {
        boolean document = request.method().name().equals("PUT")
                        && (request.path().endsWith("/content")
                                || request.path().endsWith("/document"))
                || request.method().name().equals("PATCH") && request.path().startsWith("/v1/uploads/");
        return document ? documentBytes : jsonBytes;
    }

    private void refuseAnnounced(RoutingContext context) {
        String length = context.request().getHeader("Content-Length");
        if (length != null && announced(length) > limit(context.request())) {
            refuse(context);
        } else {
            context.next();
        }
    }

    private static long announced(String length) {
        try {
            return Long.parseLong(length.trim());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private void refuse(RoutingContext context) {
        Trace trace = new Trace();
        trace.continueFrom(context.request().getHeader("traceparent"));
        Problem problem = Problem.of(
                new ProblemException(ProblemType.TOO_LARGE), context.request().path(), trace.id());
        try {
            byte[] body = json.writeValueAsBytes(problem);
            context.response()
                    .setStatusCode(413)
                    .putHeader("Content-Type", Problem.MEDIA_TYPE)
                    .putHeader("Cache-Control", "no-store")
                    .putHeader("Connection", "close")
                    .putHeader("traceparent", trace.header())
                    .end(io.vertx.core.buffer.Buffer.buffer(body))
                    .onComplete(sent -> context.request().connection().close());
        } catch (JsonProcessingException e) {
            context.response().setStatusCode(413).end();
        }
    }
}
