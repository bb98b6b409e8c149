package health.roi.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.roi.platform.problem.Problem;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A problem for a request that is refused before it reaches an operation. */
@ApplicationScoped
class PlainProblem {

    @Inject
    ObjectMapper json;

    /** Answers and ends the request; the headers that are set already stay. */
    Future<Void> answer(RoutingContext context, ProblemType type) {
        Trace trace = new Trace();
        trace.continueFrom(context.request().getHeader("traceparent"));
        Problem problem =
                Problem.of(new ProblemException(type), context.request().path(), trace.id());
        context.response()
                .setStatusCode(type.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Cache-Control", "no-store")
                .putHeader("traceparent", trace.header());
        try {
            return context.response().end(Buffer.buffer(json.writeValueAsBytes(problem)));
        } catch (JsonProcessingException e) {
            return context.response().end();
        }
    }
}
