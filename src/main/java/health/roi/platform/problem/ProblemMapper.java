package health.roi.platform.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import health.roi.platform.http.RateLimits;
import health.roi.platform.http.Trace;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.hibernate.StaleStateException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Turns every exception into a problem. What a parser, a database or a library says is never repeated: it may hold
 * patient data. An unknown exception is logged with the trace id and answered with a fixed sentence.
 */
public class ProblemMapper {

    private static final int RETRY_AFTER_SECONDS = 10;
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    @Inject
    Trace trace;

    @Inject
    RateLimits limits;

    @Inject
    Event<RefusedOperation> refused;

    @ServerExceptionMapper
    public Response problem(ProblemException e, UriInfo uri) {
        return answer(e, uri);
    }

    @ServerExceptionMapper
    public Response validation(ConstraintViolationException e, UriInfo uri) {
        List<FieldError> errors = Violations.of(e);
        boolean body = errors.stream().anyMatch(error -> error.pointer().startsWith("/"));
        return answer(
                ProblemException.fields(body ? ProblemType.BODY_INVALID : ProblemType.PARAMETER_INVALID, errors), uri);
    }

    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException e, UriInfo uri) {
        return unreadable(e, uri);
    }

    @ServerExceptionMapper
    public Response json(JacksonException e, UriInfo uri) {
        return unreadable(e, uri);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response unauthenticated(SecurityException e, UriInfo uri) {
        if (!limits.mayTryTokens()) {
            return answer(new ProblemException(ProblemType.TOO_MANY_REQUESTS), uri);
        }
        Response response = answer(new ProblemException(ProblemType.NOT_AUTHENTICATED), uri);
        return Response.fromResponse(response)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException e, UriInfo uri) {
        return answer(new ProblemException(ProblemType.NOT_PERMITTED), uri);
    }

    @ServerExceptionMapper({OptimisticLockException.class, StaleStateException.class})
    public Response stale(RuntimeException e, UriInfo uri) {
        return answer(new ProblemException(ProblemType.VERSION_STALE), uri);
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException e, UriInfo uri) {
        if (e.getCause() instanceof JacksonException cause) {
            return unreadable(cause, uri);
        }
        int status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        return answer(new ProblemException(forStatus(status)), uri);
    }

    @ServerExceptionMapper
    public Response other(Throwable e, UriInfo uri) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return answer(problem, uri);
            }
            if (cause instanceof OptimisticLockException || cause instanceof StaleStateException) {
                return answer(new ProblemException(ProblemType.VERSION_STALE), uri);
            }
            // A deadlock or a lock that was not had in time: nothing was done, and trying again is right.
            if (cause instanceof java.sql.SQLException sql
                    && sql.getSQLState() != null
                    && (sql.getSQLState().startsWith("40") || sql.getSQLState().equals("55P03"))) {
                return answer(new ProblemException(ProblemType.UNAVAILABLE), uri);
            }
            // Somebody else was faster by a moment with the same thing.
            if (cause instanceof java.sql.SQLException sql && "23505".equals(sql.getSQLState())) {
                return answer(new ProblemException(ProblemType.CONFLICT), uri);
            }
        }
        // The class and the place, never the message: a database's message quotes the row.
        LOG.errorf("unexpected %s at %s", e.getClass().getName(), place(e));
        return answer(new ProblemException(ProblemType.INTERNAL_ERROR), uri);
    }

    private static String place(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        StackTraceElement[] stack = e.getStackTrace();
        String ours = java.util.Arrays.stream(stack)
                .filter(element -> element.getClassName().startsWith("health.roi"))
                .findFirst()
                .map(Object::toString)
                .orElse("");
        String state = root instanceof java.sql.SQLException sql ? " SQLSTATE " + sql.getSQLState() : "";
        return (stack.length == 0 ? "" : stack[0]) + " <- " + ours + " root "
                + root.getClass().getName() + state;
    }

    private Response unreadable(JacksonException e, UriInfo uri) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return answer(problem, uri);
            }
        }
        if (e instanceof JsonMappingException databind && !databind.getPath().isEmpty()) {
            String pointer = JsonPointers.of(databind.getPath());
            return answer(ProblemException.field(ProblemType.BODY_INVALID, pointer, JsonPointers.constraint(e)), uri);
        }
        return answer(new ProblemException(ProblemType.BODY_UNREADABLE), uri);
    }

    private static ProblemType forStatus(int status) {
        return switch (status) {
            case 400 -> ProblemType.BODY_UNREADABLE;
            case 401 -> ProblemType.NOT_AUTHENTICATED;
            case 403 -> ProblemType.NOT_PERMITTED;
            case 404 -> ProblemType.NOT_FOUND;
            case 405 -> ProblemType.METHOD_NOT_ALLOWED;
            case 406 -> ProblemType.NOT_ACCEPTABLE;
            case 413 -> ProblemType.TOO_LARGE;
            case 414 -> ProblemType.URI_TOO_LONG;
            case 415 -> ProblemType.MEDIA_TYPE_UNSUPPORTED;
            case 503 -> ProblemType.UNAVAILABLE;
            default -> status < 500 ? ProblemType.PARAMETER_INVALID : ProblemType.INTERNAL_ERROR;
        };
    }

    private Response answer(ProblemException e, UriInfo uri) {
        Problem problem = Problem.of(e, uri.getPath(), trace.id());
        if (problem.status() != 500) {
            refused.fire(new RefusedOperation(problem.code(), problem.status()));
        }
        Response.ResponseBuilder response =
                Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        if (problem.status() == ProblemType.TOO_LARGE.status()) {
            // The rest of a body that is too large is not waited for.
            response.header("Connection", "close");
        } else if (problem.status() == ProblemType.UNAVAILABLE.status()) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return response.build();
    }
}
