package health.roi.platform.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What tells a browser to be careful, on every answer whoever gives it. The API itself is never a page: its policy permits
 * nothing. No header says which software answers, and none opens the API to another site's scripts.
 */
@ApplicationScoped
public class SecurityHeaders {

    private static final String NOTHING =
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
    /** One style sheet inside the page, and links. */
    private static final String PROBLEM_PAGES = NOTHING + "; style-src 'unsafe-inline'";
    /** Swagger UI starts itself from a script inside its page; it holds no patient data, and asks this service only. */
    private static final String API_PAGE =
            NOTHING + "; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline';"
                    + " img-src 'self' data:; font-src 'self' data:; connect-src 'self'";

    private static final String PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    /** How TLS reaches the service, or {@code none}. */
    @ConfigProperty(name = "roi.tls")
    String tls;

    void register(@Observes Filters filters) {
        filters.register(this::set, FilterOrder.SECURITY_HEADERS);
    }

    private void set(RoutingContext context) {
        HttpServerResponse response = context.response();
        response.putHeader("X-Content-Type-Options", "nosniff");
        response.putHeader("Referrer-Policy", "no-referrer");
        response.putHeader("X-Frame-Options", "DENY");
        response.putHeader("Content-Security-Policy", policy(context.request().path()));
        response.putHeader("Permissions-Policy", PERMISSIONS);
        response.putHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.putHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (!tls.equals("none")) {
            response.putHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        context.next();
    }

    private static String policy(String path) {
        if (path.equals("/docs") || path.startsWith("/docs/")) {
            return API_PAGE;
        }
        return path.equals("/problems") || path.startsWith("/problems/") ? PROBLEM_PAGES : NOTHING;
    }
}
