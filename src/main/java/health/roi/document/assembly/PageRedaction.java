package health.roi.document.assembly;

import java.util.List;
import java.util.Objects;

/** What of one page of a document does not go out, and why. */
public sealed interface PageRedaction {

    /** The page of the document, from 1. */
    int page();

    WithholdingReason reason();

    /** The whole page: a slip takes its place, so that the page numbers stay true. */
    record Withheld(int page, WithholdingReason reason) implements PageRedaction {
        public Withheld {
            Objects.requireNonNull(reason);
        }
    }

    /** Parts of the page: it becomes a picture in which they are black. */
    record Blackened(int page, WithholdingReason reason, List<RedactedArea> areas) implements PageRedaction {
        public Blackened {
            Objects.requireNonNull(reason);
            areas = List.copyOf(areas);
            if (areas.isEmpty()) {
                throw new IllegalArgumentException("something of the page is blackened");
            }
        }
    }
}
