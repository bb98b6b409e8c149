package health.roi.chart.record;

import health.roi.document.assembly.PageRedaction;
import java.util.Optional;
import java.util.UUID;

/** What requests keep back of the pages of a record. */
public interface PagesKeptBack {

    /**
     * What takes the place of a page in the next package of a request; empty where it goes out as it is. Refuses with
     * {@code not-found} a request that the caller may not see or that does not give the record out.
     */
    Optional<PageRedaction> of(UUID requestId, ChartRecord record, int page);
}
