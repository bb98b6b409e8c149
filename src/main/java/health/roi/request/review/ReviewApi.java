package health.roi.request.review;

import health.roi.request.HistoryEntry;
import health.roi.request.RequestState;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the review decides, and what happened. */
final class ReviewApi {

    private ReviewApi() {}

    @Schema(name = "ReasonBody")
    record ReasonBody(@NotBlank @Size(max = 500) String reason) {}

    @Schema(name = "ReviewBody")
    record ReviewBody(
            @Size(max = 500) @Schema(description = "Why it goes back to review; not needed the first time")
            String reason) {}

    @Schema(name = "AssignmentBody")
    record AssignmentBody(
            @Size(max = 200) @Schema(description = "The subject of a colleague's token; absent gives it back to nobody")
            String assignee) {}

    @Schema(name = "HistoryEntryView")
    record HistoryEntryView(
            Instant occurredAt,
            @Schema(maxLength = 200) String actor,

            @Schema(description = "The list may grow", maxLength = 60)
            String action,

            RequestState from,
            RequestState to,
            @Schema(maxLength = 500) String reason,

            @Schema(description = "Codes and states by name; open because each action has its own")
            Map<String, String> detail) {

        /** What a change led to, and which record it was about, tells of sensitive records too. */
        private static final Set<String> TELLING = Set.of("outcome", "record", "records", "decision");

        /** Where that it was done tells already. */
        private static final Set<String> TELLING_ACTIONS =
                Set.of("confirm-approval", "record-changed", "redact", "withdraw-redaction", "answer-page-finding");

        /** @param all whether the reader may know of sensitive records */
        static List<HistoryEntryView> of(List<HistoryEntry> history, boolean all) {
            return history.stream()
                    .filter(entry -> all || !TELLING_ACTIONS.contains(entry.action()))
                    .map(entry -> of(entry, all))
                    .toList();
        }

        private static HistoryEntryView of(HistoryEntry e, boolean all) {
            Map<String, String> detail = new TreeMap<>(e.detail());
            if (!all) {
                detail.keySet().removeAll(TELLING);
            }
            return new HistoryEntryView(e.occurredAt(), e.actor(), e.action(), e.from(), e.to(), e.reason(), detail);
        }
    }
}
