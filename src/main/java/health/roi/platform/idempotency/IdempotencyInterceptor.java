package health.roi.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;

/** Runs a resource method in one transaction with its key; see {@link Idempotent}. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_AFTER + 900)
public class IdempotencyInterceptor {

    private static final String HEADER = "Idempotency-Key";

    @Inject
    IdempotencyKeys keys;

    @Inject
    HttpServerRequest request;

    @Inject
    ObjectMapper json;

    @AroundInvoke
    Object run(InvocationContext context) throws Exception {
        String key = request.getHeader(HEADER);
        if (key == null) {
            if (context.getMethod().getAnnotation(Idempotent.class).required()) {
                throw new ProblemException(ProblemType.IDEMPOTENCY_KEY_MISSING);
            }
            return context.proceed();
        }
        if (key.isBlank() || key.length() > 120 || !key.chars().allMatch(c -> c > 0x20 && c < 0x7f)) {
            throw ProblemException.field(ProblemType.PARAMETER_INVALID, HEADER, "1 to 120 visible characters");
        }
        String fingerprint = fingerprint(context.getParameters());
        return QuarkusTransaction.joiningExisting().call(() -> {
            Optional<Remembered> earlier = keys.take(key);
            if (earlier.isPresent()) {
                return replay(earlier.get(), fingerprint);
            }
            RestResponse<?> response = (RestResponse<?>) context.proceed();
            String body = response.getEntity() == null ? null : json.writeValueAsString(response.getEntity());
            keys.remember(
                    key,
                    new Remembered(
                            fingerprint,
                            response.getStatus(),
                            response.getHeaderString(HttpHeaders.ETAG),
                            response.getHeaderString(HttpHeaders.LOCATION),
                            body));
            return response;
        });
    }

    private RestResponse<Object> replay(Remembered earlier, String fingerprint) throws JsonProcessingException {
        if (!earlier.fingerprint().equals(fingerprint)) {
            throw new ProblemException(ProblemType.IDEMPOTENCY_KEY_REUSED);
        }
        RestResponse.ResponseBuilder<Object> response =
                RestResponse.ResponseBuilder.create(earlier.status()).header("Idempotency-Replayed", "true");
        if (earlier.body() != null) {
            response.entity(json.readTree(earlier.body()));
        }
        if (earlier.etag() != null) {
            response.header(HttpHeaders.ETAG, earlier.etag());
        }
        if (earlier.location() != null) {
            response.header(HttpHeaders.LOCATION, earlier.location());
        }
        return response.build();
    }

    /** Of what the operation was told, however the JSON was laid out. */
    private String fingerprint(Object[] parameters) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update((request.method() + " " + request.path()).getBytes(StandardCharsets.UTF_8));
        for (Object parameter : parameters) {
            digest.update((byte) 0);
            digest.update(json.writeValueAsBytes(Objects.requireNonNullElse(parameter, "")));
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
