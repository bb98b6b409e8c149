package health.roi.request.extension;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

final class ExtensionApi {

    private ExtensionApi() {}

    @Schema(name = "ExtensionBody", description = "45 CFR 164.524(b)(2)(ii)")
    record ExtensionBody(
            @NotBlank
            @Size(max = 500)
            @Schema(description = "Why it takes longer, in plain words: it stands in the letter")
            String reason,

            @NotNull @Schema(description = "The day by which we act, at most 60 days after receipt")
            LocalDate newDate) {}
}
