package health.roi.request.letter;

import health.roi.letter.NoRecords;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

final class RequestLetterApi {

    private RequestLetterApi() {}

    @Schema(name = "LetterBody", description = "Which letter; what it says is taken from the request")
    record LetterBody(@NotNull RequestLetterService.OnDemand kind) {}

    @Schema(name = "SearchedPlaceBody")
    record SearchedPlaceBody(
            @NotBlank @Size(max = 200) @Schema(description = "What was looked for")
            String what,

            @NotBlank @Size(max = 200) @Schema(description = "Where: a record system, an archive, a facility")
            String where) {}

    @Schema(name = "NoRecordsBody")
    record NoRecordsBody(
            @NotBlank @Size(max = 500) @Schema(description = "For the history, not for the letter")
            String reason,

            @Size(max = 20)
            @Schema(description = "For the letter; absent is what was asked for, in all record systems of the facility")
            List<@NotNull @Valid SearchedPlaceBody> searches,

            @Size(max = 400) @Schema(description = "Who may keep the records, if that is known, 45 CFR 164.524(d)(3)")
            String heldElsewhere) {

        List<NoRecords.Search> looked() {
            return searches == null
                    ? List.of()
                    : searches.stream()
                            .map(search -> new NoRecords.Search(
                                    search.what().strip(), search.where().strip()))
                            .toList();
        }

        String elsewhere() {
            return heldElsewhere == null || heldElsewhere.isBlank() ? null : heldElsewhere.strip();
        }
    }
}
