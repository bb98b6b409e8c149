package health.roi.platform.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import health.roi.platform.problem.ProblemType;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpServerResponse;
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
 * link as well. Tokens that are not accepted are counted for the address, apart. Every replica counts for itself.
 *
 * <p>The fields {@code RateLimit} and {@code RateLimit-Policy} are those of the IETF draft
 * draft-ietf-httpapi-ratelimit-headers-10: what is left, in how many seconds there is all of it again, and the quota.
 */
@ApplicationScoped
public class RateLimits {

    private static final Duration WINDOW = Duration.ofMinutes(1);

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

    @Inject
    CurrentVertxRequest current;

    void register(@Observes Filters filters) {
        filters.register(this::byAddress, FilterOrder.RATE_BY_ADDRESS);
        filters.register(this::byClient, FilterOrder.RATE_BY_CLIENT);
    }

    /** Before anybody looks at a token. */
    private void byAddress(RoutingContext context) {
        if (context.request().getHeader("Authorization") != null) {
            context.next();
            return;
        }
        if (!take(context, "address " + address(context), "address", ofAddress)) {
            return;
        }
        Optional<String> link = OpenOperations.link(context);
        if (link.isEmpty() || take(context, "link " + link.get(), "link", ofLink)) {
            context.next();
        }
    }

    /**
     * A token of this request was not accepted: whether its address may try another. They are counted apart from everything
     * else: a token that is accepted is let in, whatever others try behind the same address.
     */
    public boolean mayTryTokens() {
        RoutingContext context = current.getCurrent();
        return context.request().getHeader("Authorization") == null
                || count(context, "token " + address(context), "token", ofAddress);
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
        boolean there = count(context, key, policy, quota);
        if (!there) {
            problems.answer(context, ProblemType.TOO_MANY_REQUESTS);
        }
        return there;
    }

    /** Says in the answer's headers what is left. */
    private boolean count(RoutingContext context, String key, String policy, int quota) {
        ConsumptionProbe probe = bucket(key, quota).tryConsumeAndReturnRemaining(1);
        HttpServerResponse response = context.response();
        response.putHeader("RateLimit-Policy", "\"" + policy + "\";q=" + quota + ";w=" + WINDOW.toSeconds());
        response.putHeader(
                "RateLimit",
                "\"" + policy + "\";r=" + probe.getRemainingTokens() + ";t=" + seconds(probe.getNanosToWaitForReset()));
        if (!probe.isConsumed()) {
            response.putHeader("Retry-After", String.valueOf(seconds(probe.getNanosToWaitForRefill())));
        }
        return probe.isConsumed();
    }

    private static String address(RoutingContext context) {
        return context.request().remoteAddress().hostAddress();
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
