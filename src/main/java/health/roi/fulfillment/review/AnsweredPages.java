package health.roi.fulfillment.review;

import health.roi.platform.problem.Refusal;
import java.util.stream.Collectors;

/**
 * Flagged pages with the last answer.
 *
 * @param answer null where there is none yet
 * @param settled whether nothing of it stands in the way of the quality check
 */
public record AnsweredPages(FlaggedPages flagged, PageAnswer answer, boolean settled) {
    private static final int PAGES_NAMED = 20;

    /** Names ids and pages, and never what stands on them. */
    Refusal refusal() {
        String pages =
                flagged.pages().stream().limit(PAGES_NAMED).map(String::valueOf).collect(Collectors.joining(", "));
        String more = flagged.pages().size() > PAGES_NAMED
                ? " and " + (flagged.pages().size() - PAGES_NAMED) + " more"
                : "";
        return new Refusal(
                "page-findings-open",
                "Record " + flagged.recordId() + ", page " + pages + more + ": " + what() + " Answer finding "
                        + flagged.id() + ", or let the check fail.");
    }

    private String what() {
        if (answer != null && answer.answer() == FindingAnswer.REWORK) {
            return "it is to be collected again.";
        }
        if (answer != null) {
            return "it was to be kept back, and is not any more.";
        }
        return switch (flagged.kind()) {
            case RECORD_NUMBER, UNLABELLED_NUMBER -> "another record number stands there.";
            case BIRTH_DATE -> "another birth date stands there.";
            case NO_TEXT -> "it has no text that could be searched, and is to be looked at.";
        };
    }
}
