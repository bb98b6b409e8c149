package health.roi.platform.problem;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One field that is not as it should be: where (a JSON Pointer) and which constraint; never the value. */
public record FieldError(
        @Schema(
                description = "JSON Pointer into the body, or the name of a parameter",
                required = true,
                maxLength = 300)
        String pointer,

        @Schema(description = "The constraint that failed; the list may grow", required = true, maxLength = 60)
        String constraint) {}
