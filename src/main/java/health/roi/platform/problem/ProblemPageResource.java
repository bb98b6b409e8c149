package health.roi.platform.problem;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The pages to which a problem's {@code type} leads. */
@Path("/problems")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class ProblemPageResource {

    private static final String PAGE = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>%s</title>"
            + "<style>body{font:1.1em/1.5 system-ui;max-width:44em;margin:3em auto;padding:0 1em}</style>"
            + "<h1>%s</h1>%s</html>";

    @GET
    @Operation(hidden = true)
    public String list() {
        String rows = Arrays.stream(ProblemType.values())
                .map(type -> "<li><a href=\"/problems/%s\">%s</a> (%d): %s"
                        .formatted(type.code(), type.code(), type.status(), type.title()))
                .collect(Collectors.joining("", "<ul>", "</ul>"));
        return PAGE.formatted("Problems", "Problems", rows);
    }

    @GET
    @Path("{code}")
    @Operation(hidden = true)
    public String page(@PathParam("code") String code) {
        return Arrays.stream(ProblemType.values())
                .filter(type -> type.code().equals(code))
                .findFirst()
                .map(type -> PAGE.formatted(
                        type.title(),
                        type.title(),
                        "<p><code>%s</code>, HTTP status %d</p><p>%s</p><p><a href=\"/problems\">All problems</a></p>"
                                .formatted(type.code(), type.status(), type.remedy())))
                .orElseThrow(ProblemException::notFound);
    }
}
