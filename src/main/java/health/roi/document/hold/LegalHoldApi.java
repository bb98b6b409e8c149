package health.roi.document.hold;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

final class LegalHoldApi {

    private LegalHoldApi() {}

    @Schema(name = "LegalHoldBody", description = "What must not be deleted, and for what.")
    record LegalHoldBody(
            @NotNull
            @Schema(
                    description =
                            "PATIENT: the documents of all their records, their requests and packages. REQUEST: one request,"
                                    + " and the records that it asks for.")
            HoldScope scope,

            @NotNull @Schema(description = "the patient or the request")
            UUID subjectId,

            @NotBlank @Size(max = 200) @Schema(description = "the case or inquiry")
            String matter,

            @NotBlank @Size(max = 2000) @Schema(description = "who asked for it, and why")
            String reason) {}

    @Schema(name = "LegalHoldReleaseBody")
    record LegalHoldReleaseBody(
            @NotBlank @Size(max = 2000) @Schema(description = "who says that it need not be kept any longer, and why")
            String reason) {}

    @Schema(name = "LegalHoldReleaseView")
    record LegalHoldReleaseView(
            Instant at,
            @Schema(maxLength = 200) String by,
            @Schema(maxLength = 2000) String reason) {}

    @Schema(name = "LegalHoldView")
    record LegalHoldView(
            UUID id,
            HoldScope scope,
            UUID subjectId,
            @Schema(maxLength = 200) String matter,
            @Schema(maxLength = 2000) String reason,
            Instant placedAt,
            @Schema(maxLength = 200) String placedBy,

            @Schema(nullable = true, description = "null while the hold is in force")
            LegalHoldReleaseView release) {

        static LegalHoldView of(LegalHold hold) {
            LegalHold.Release end = hold.release();
            return new LegalHoldView(
                    hold.id(),
                    hold.scope(),
                    hold.subjectId(),
                    hold.matter(),
                    hold.reason(),
                    hold.placedAt(),
                    hold.placedBy(),
                    end == null ? null : new LegalHoldReleaseView(end.at(), end.by(), end.reason()));
        }
    }
}
