package health.roi.breakglass;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

final class BreakGlassApi {

    private BreakGlassApi() {}

    @Schema(name = "BreakGlassBody", description = "One patient's chart, or one request")
    record BreakGlassBody(
            @Schema(description = "Whose chart, at all facilities of the custodian")
            UUID patientId,

            @Schema(description = "Which request, with all that belongs to it")
            UUID requestId,

            @NotNull GlassReason reason,

            @NotBlank @Size(max = 1000) @Schema(description = "Why, in your own words; the privacy officer reads it")
            String explanation) {}

    @Schema(name = "BreakGlassReviewBody")
    record ReviewBody(
            @NotNull GlassOutcome outcome,
            @NotBlank @Size(max = 1000) String note) {}

    @Schema(name = "BreakGlassReviewView")
    record ReviewView(
            GlassOutcome outcome,
            @Schema(maxLength = 1000) String note,
            Instant reviewedAt,
            @Schema(maxLength = 200) String reviewedBy) {

        static ReviewView of(BreakGlass.Review review) {
            return review == null
                    ? null
                    : new ReviewView(review.outcome(), review.note(), review.reviewedAt(), review.reviewedBy());
        }
    }

    @Schema(name = "BreakGlassView")
    record BreakGlassView(
            UUID id,
            UUID patientId,
            UUID requestId,
            GlassReason reason,
            @Schema(maxLength = 1000) String explanation,
            Instant openedAt,
            @Schema(maxLength = 200) String openedBy,
            @Schema(maxLength = 200) String openedRoles,

            @Schema(description = "From then on nothing is open")
            Instant expiresAt,

            @Schema(nullable = true, description = "Null until the privacy officer has looked at it")
            ReviewView review) {

        static BreakGlassView of(BreakGlass grant) {
            return new BreakGlassView(
                    grant.id(),
                    grant.patientId(),
                    grant.requestId(),
                    grant.reason(),
                    grant.explanation(),
                    grant.openedAt(),
                    grant.openedBy(),
                    grant.openedRoles(),
                    grant.expiresAt(),
                    ReviewView.of(grant.review()));
        }
    }
}
