package health.roi.platform.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a link and its code, or a signature, opens. A token that comes along is put away before anybody looks at it: it counts
 * for nothing, a good one as well as an expired one, and tells nothing.
 */
@ApplicationScoped
public class OpenOperations {

    private static final Pattern LINK =
            Pattern.compile("/v1/(?:downloads/([^/]+)(?:/contents)?|patient-views/([^/]+))/*");
    private static final Pattern NOTIFICATION = Pattern.compile("/v1/payment-notifications/[^/]+/*");

    void register(@Observes Filters filters) {
        filters.register(this::withoutToken, FilterOrder.OPEN_OPERATIONS);
    }

    private void withoutToken(RoutingContext context) {
        if (link(context).isPresent()
                || isPost(context)
                        && NOTIFICATION.matcher(context.normalizedPath()).matches()) {
            context.request().headers().remove("Authorization");
        }
        context.next();
    }

    /** The link that this request tries, however it is written. */
    static Optional<String> link(RoutingContext context) {
        Matcher matcher = LINK.matcher(context.normalizedPath());
        if (!isPost(context) || !matcher.matches()) {
            return Optional.empty();
        }
        String link = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        return Optional.of(link.toLowerCase(Locale.ROOT));
    }

    private static boolean isPost(RoutingContext context) {
        return context.request().method().name().equals("POST");
    }
}
