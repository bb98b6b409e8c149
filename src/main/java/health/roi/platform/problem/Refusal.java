package health.roi.platform.problem;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of the things that stand in the way, with a stable code and a sentence that says what to do. */
public record Refusal(
        @Schema(description = "A stable code; the list may grow", required = true, maxLength = 60)
        String code,

        @Schema(required = true, maxLength = 600) String message) {}
