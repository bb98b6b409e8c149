package health.roi.platform.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import health.roi.platform.problem.ProblemType;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * How often somebody may ask, in each minute: a client by its token; who has none by the address, and at a link by the
 * link as well. Tokens that were not accepted count for the address. Every replica counts for itself.
 *
 * <p>The fields {@code RateLimit} and {@code RateLimit-Policy} are those of the IETF draft
 * draft-ietf-httpapi-ratelimit-headers-10: what is left, in how many seconds there is all of it again, and the quota.
 */
@ApplicationScoped
public class RateLimits {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int UNAUTHENTICATED = 401;

    /** Forgotten when nobody asked for two windows; then the quota is whole again anyway. */
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(200_000)
            .expireAfterAccess(WINDOW.multipliedBy(2))
            .build();

    @ConfigProperty(name = "roi.limits.client-requests")
    int ofClient;

    @ConfigProperty(name = "roi.limits.address-requests")
    int ofAddress;

    @ConfigProperty(name = "roi.limits.link-requests")
    int ofLink;

    @Inject
    PlainProblem problems;

    void register(@Observes Filters filters) {
        filters.register(this::byAddress, FilterOrder.RATE_BY_ADDRESS);
        filters.register(this::byClient, FilterOrder.RATE_BY_CLIENT);
    }

    /** Before anybody looks at a token. */
    private void byAddress(RoutingContext context) {
        String address = "address " + context.request().remoteAddress().hostAddress();
        if (context.request().getHeader("Authorization") != null) {
            Bucket failures = bucket(address, ofAddress);
            if (failures.getAvailableTokens() < 1) {
                refuse(context, failures.estimateAbilityToConsume(1).getNanosToWaitForRefill());
                return;
            }
            context.addEndHandler(ended -> {
                if (context.response().getStatusCode() == UNAUTHENTICATED) {
                    failures.tryConsume(1);
                }
            });
            context.next();
            return;
        }
        Optional<String> link = OpenOperations.link(context);
        if (link.isPresent() && !take(context, "link " + link.get(), "link", ofLink)) {
            return;
        }
        if (take(context, address, "address", ofAddress)) {
            context.next();
        }
    }

    /** After the token was accepted. */
    private void byClient(RoutingContext context) {
        boolean known = context.user() instanceof QuarkusHttpUser user
                && user.getSecurityIdentity().getPrincipal() instanceof JsonWebToken;
        if (!known || take(context, key(context), "client", ofClient)) {
            context.next();
        }
    }

    private static String key(RoutingContext context) {
        JsonWebToken token = (JsonWebToken)
                ((QuarkusHttpUser) context.user()).getSecurityIdentity().getPrincipal();
        return "client " + token.getClaim("custodian") + " " + token.getSubject();
    }

    private boolean take(RoutingContext context, String key, String policy, int quota) {
        ConsumptionProbe probe = bucket(key, quota).tryConsumeAndReturnRemaining(1);
        context.response()
                .putHeader("RateLimit-Policy", "\"" + policy + "\";q=" + quota + ";w=" + WINDOW.toSeconds())
                .putHeader(
                        "RateLimit",
                        "\"" + policy + "\";r=" + probe.getRemainingTokens() + ";t="
                                + seconds(probe.getNanosToWaitForReset()));
        if (!probe.isConsumed()) {
            refuse(context, probe.getNanosToWaitForRefill());
        }
        return probe.isConsumed();
    }

    private void refuse(RoutingContext context, long nanosToWait) {
        context.response().putHeader("Retry-After", String.valueOf(seconds(nanosToWait)));
        problems.answer(context, ProblemType.TOO_MANY_REQUESTS);
    }

    private Bucket bucket(String key, int quota) {
        return buckets.get(
                key,
                unknown -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(quota).refillGreedy(quota, WINDOW))
                        .build());
    }

    /** Everybody's quota is whole again. */
    void forget() {
        buckets.invalidateAll();
    }

    /** Rounded up: who waits that long is let in. */
    private static long seconds(long nanos) {
        return Math.max(1, (nanos + 999_999_999L) / 1_000_000_000L);
    }
}
