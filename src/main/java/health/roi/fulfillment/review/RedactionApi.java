package health.roi.fulfillment.review;

import health.roi.document.assembly.RedactedArea;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

final class RedactionApi {

    private RedactionApi() {}

    private static final int WHOLE = 10_000;

    @Schema(
            name = "RedactedAreaBody",
            description =
                    "A rectangle of the page as a reader sees it, counted from its upper left corner in ten-thousandths"
                            + " of the page's width (left, width) and height (top, height)")
    record AreaBody(
            @NotNull @Min(0) @Max(9_999) Integer left,
            @NotNull @Min(0) @Max(9_999) Integer top,
            @NotNull @Min(1) @Max(WHOLE) Integer width,
            @NotNull @Min(1) @Max(WHOLE) Integer height) {

        @AssertTrue
        @Schema(hidden = true)
        boolean isWithinThePage() {
            return isWithin(left, width) && isWithin(top, height);
        }

        private static boolean isWithin(Integer from, Integer length) {
            return from == null || length == null || from + length <= WHOLE;
        }

        RedactedArea toDomain() {
            return new RedactedArea(fraction(left), fraction(top), length(left, width), length(top, height));
        }

        private static double fraction(int share) {
            return share / (double) WHOLE;
        }

        /** As a binary fraction the sum could be a hair more than the page. */
        private static double length(int from, int length) {
            return Math.min(fraction(length), 1 - fraction(from));
        }

        static AreaBody of(RedactedArea area) {
            return new AreaBody(share(area.left()), share(area.top()), share(area.width()), share(area.height()));
        }

        private static int share(double fraction) {
            return (int) Math.round(fraction * WHOLE);
        }
    }

    @Schema(name = "RedactionBody", description = "A page, or parts of one, that does not go out")
    record RedactionBody(
            @NotNull UUID recordId,

            @NotNull @Min(1) @Max(20_000) @Schema(description = "Counted from 1 in the readable PDF of the record")
            Integer page,

            @Size(min = 1, max = 100) @Schema(description = "Parts of the page; absent is the whole page")
            List<@NotNull @Valid AreaBody> areas,

            @NotNull RedactionReason reason,

            @Size(max = 500) @Schema(description = "For the staff, never for the recipient; needed for OTHER")
            String note) {

        @AssertTrue
        @Schema(hidden = true)
        boolean isExplainedWhenOther() {
            return reason != RedactionReason.OTHER || (note != null && !note.isBlank());
        }

        ProposedRedaction toDomain() {
            return new ProposedRedaction(
                    recordId,
                    page,
                    areas == null
                            ? List.of()
                            : areas.stream().map(AreaBody::toDomain).toList(),
                    reason,
                    note == null || note.isBlank() ? null : note.strip());
        }
    }

    @Schema(name = "RedactionWithdrawalBody")
    record WithdrawalBody(@NotBlank @Size(max = 500) String reason) {}

    @Schema(name = "RedactionView")
    record RedactionView(
            UUID id,
            UUID recordId,

            @Schema(description = "The document whose page it is; a record that is collected again has another")
            UUID documentId,

            @Schema(minimum = "1", maximum = "20000") int page,

            @Schema(description = "A slip goes out in its place")
            boolean wholePage,

            @Schema(maxItems = 100) List<AreaBody> areas,
            RedactionReason reason,
            @Schema(maxLength = 500) String note,
            Instant createdAt,
            @Schema(maxLength = 200) String createdBy,
            boolean withdrawn,
            @Schema(maxLength = 500) String withdrawalReason,
            Instant withdrawnAt,
            @Schema(maxLength = 200) String withdrawnBy) {

        static RedactionView of(Redaction r) {
            Redaction.Withdrawal withdrawal = r.withdrawal();
            return new RedactionView(
                    r.id(),
                    r.recordId(),
                    r.documentId(),
                    r.page(),
                    r.wholePage(),
                    r.areas().stream().map(AreaBody::of).toList(),
                    r.reason(),
                    r.note(),
                    r.createdAt(),
                    r.createdBy(),
                    withdrawal != null,
                    withdrawal == null ? null : withdrawal.reason(),
                    withdrawal == null ? null : withdrawal.at(),
                    withdrawal == null ? null : withdrawal.by());
        }
    }
}
