package health.roi.document.work;

import java.time.Duration;

/**
 * What reading one document may cost.
 *
 * @param time from its first byte to its normalised copy
 * @param textTime the part of that time in which the text of its pages is looked at; pages that are not reached in it
 *     are taken all the same
 * @param streamBytes one stream of a PDF, unpacked
 * @param objectStreamBytes one stream that packs the objects of a PDF, unpacked; each byte of it can cost many of memory
 * @param unpackedBytes everything that is unpacked of the document
 * @param values numbers, names, texts and what holds them, kept in memory while the document is open
 * @param operatorsOfPage what one page may draw, with everything that it draws repeatedly
 */
public record ParseBounds(
        Duration time,
        Duration textTime,
        long streamBytes,
        long objectStreamBytes,
        long unpackedBytes,
        long values,
        long operatorsOfPage) {

    /** Room for the largest chart in one file. */
    public static final ParseBounds DEFAULT = new ParseBounds(
            Duration.ofMinutes(2),
            Duration.ofSeconds(30),
            100_000_000,
            20_000_000,
            4_000_000_000L,
            5_000_000,
            3_000_000);

    /** For files that the service has written itself out of documents that kept to the bounds. */
    static final ParseBounds NONE = new ParseBounds(
            Duration.ofDays(365),
            Duration.ofDays(365),
            Long.MAX_VALUE,
            Long.MAX_VALUE,
            Long.MAX_VALUE,
            Long.MAX_VALUE,
            Long.MAX_VALUE);

    public ParseBounds withTime(Duration limit) {
        return new ParseBounds(limit, textTime, streamBytes, objectStreamBytes, unpackedBytes, values, operatorsOfPage);
    }
}
