package health.roi.request.hold;

import health.roi.request.HoldReason;
import health.roi.request.MustAct;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A hold is opened, and ended. */
final class HoldApi {

    private HoldApi() {}

    @Schema(name = "HoldBody")
    record HoldBody(
            @NotNull HoldReason reason,
            @NotNull MustAct mustAct,

            @NotBlank @Size(max = 500) @Schema(description = "What has to happen for it to end")
            String howItEnds) {}

    @Schema(name = "HoldResolutionBody")
    record HoldResolutionBody(@NotBlank @Size(max = 500) String resolution) {}
}
