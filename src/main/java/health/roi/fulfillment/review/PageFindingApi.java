package health.roi.fulfillment.review;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

final class PageFindingApi {

    private PageFindingApi() {}

    @Schema(name = "PageFindingAnswerBody")
    record AnswerBody(
            @NotNull
            @Schema(
                    description = "WITHHOLD_PAGE keeps all pages of the finding back; REDACTED says that it was done;"
                            + " REWORK asks for a check that fails")
            FindingAnswer answer,

            @Size(max = 500) @Schema(description = "For the staff, such as whose number it is")
            String note) {

        String words() {
            return note == null || note.isBlank() ? null : note.strip();
        }
    }

    @Schema(name = "PageFindingView", description = "Pages of one document that name the same somebody else")
    record FindingView(
            UUID id,
            UUID recordId,
            UUID documentId,
            FindingKind kind,
            @Schema(maxItems = 20000) List<Integer> pages,

            @Schema(
                    description =
                            "What stands there: a record number, or a birth date, with two digits of the year where"
                                    + " the page has no more; absent for pages without text",
                    maxLength = 40)
            String value,

            @Schema(description = "Nothing of it stands in the way of the quality check")
            boolean settled,

            FindingAnswer answer,
            @Schema(maxLength = 500) String note,
            Instant answeredAt,
            @Schema(maxLength = 200) String answeredBy) {

        static FindingView of(AnsweredPages pages) {
            FlaggedPages flagged = pages.flagged();
            PageAnswer answer = pages.answer();
            return new FindingView(
                    flagged.id(),
                    flagged.recordId(),
                    flagged.documentId(),
                    flagged.kind(),
                    flagged.pages(),
                    flagged.value(),
                    pages.settled(),
                    answer == null ? null : answer.answer(),
                    answer == null ? null : answer.note(),
                    answer == null ? null : answer.answeredAt(),
                    answer == null ? null : answer.answeredBy());
        }
    }
}
