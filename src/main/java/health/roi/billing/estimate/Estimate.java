package health.roi.billing.estimate;

import health.roi.fee.Quote;
import java.time.Instant;
import java.util.UUID;

/** An estimate as it was told, to whom and how. */
public record Estimate(
        UUID id, UUID requestId, Quote quote, int pages, Told toldHow, String toldTo, Instant toldAt, String toldBy) {}
