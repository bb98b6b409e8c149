package health.roi.fulfillment.build;

import health.roi.document.assembly.PageRedaction;
import health.roi.document.assembly.RedactedArea;
import health.roi.document.assembly.WithholdingReason;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What of one page of an enclosed document does not go out, as it was frozen with the order.
 *
 * @param page of the document, from 1
 * @param areas parts of the page; empty is all of it
 */
public record EnclosedRedaction(int page, WithholdingReason reason, List<RedactedArea> areas) {
    public EnclosedRedaction {
        areas = Objects.requireNonNullElse(areas, List.of());
    }

    public static EnclosedRedaction of(PageRedaction redaction) {
        return redaction instanceof PageRedaction.Blackened blackened
                ? new EnclosedRedaction(blackened.page(), blackened.reason(), blackened.areas())
                : new EnclosedRedaction(redaction.page(), redaction.reason(), List.of());
    }

    public boolean wholePage() {
        return areas.isEmpty();
    }

    PageRedaction toAssembly() {
        return wholePage()
                ? new PageRedaction.Withheld(page, reason)
                : new PageRedaction.Blackened(page, reason, areas);
    }

    /** All of them in words for the recipient; pages are those of the document. */
    public static String words(List<EnclosedRedaction> redactions) {
        return redactions.stream()
                .map(redaction -> (redaction.wholePage() ? "Page " : "Parts of page ") + redaction.page()
                        + " withheld: " + redaction.reason().words())
                .collect(Collectors.joining(" "));
    }
}
