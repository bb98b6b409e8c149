package health.roi.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of every 4xx and 5xx, RFC 9457, as {@code application/problem+json}. */
@Schema(name = "Problem")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        @Schema(description = "A page that explains this kind of problem", required = true, maxLength = 120)
        URI type,

        @Schema(required = true, maxLength = 120) String title,

        @Schema(required = true, minimum = "400", maximum = "599")
        int status,

        @Schema(description = "What to do", required = true, maxLength = 600)
        String detail,

        @Schema(description = "The path of the request, without its query", required = true, maxLength = 300)
        String instance,

        @Schema(description = "A stable code; the list may grow", required = true, maxLength = 60)
        String code,

        @Schema(description = "The same id stands in the log and in the audit trail", required = true, maxLength = 32)
        String traceId,

        @Schema(description = "All fields that are not as they should be", maxItems = 500)
        List<FieldError> errors,

        @Schema(description = "All that stands in the way", maxItems = 100)
        List<Refusal> refusals) {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final int LONGEST_INSTANCE = 300;

    public static Problem of(ProblemException refused, String path, String traceId) {
        ProblemType type = refused.type();
        return new Problem(
                URI.create("/problems/" + type.code()),
                type.title(),
                type.status(),
                refused.getMessage(),
                path.substring(0, Math.min(path.length(), LONGEST_INSTANCE)),
                type.code(),
                traceId,
                refused.errors(),
                refused.refusals());
    }
}
