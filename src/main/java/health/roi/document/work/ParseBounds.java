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
 * @param pictureBytes memory for one picture that is decoded and packed anew
 * @param values numbers, names, texts and what holds them, kept in memory while the document is open; a list or a
 *     dictionary counts as several
 * @param operatorsOfPage what one page may draw, with everything that it draws repeatedly
 */
public record ParseBounds(
        Duration time,
        Duration textTime,
        long streamBytes,
        long objectStreamBytes,
        long unpackedBytes,
        long pictureBytes,
        long values,
        long operatorsOfPage) {

    /** Room for the largest chart in one file. */
    public static final ParseBounds DEFAULT = new ParseBounds(
            Duration.ofMinutes(2),
            Duration.ofSeconds(30),
            100_000_000,
            20_000_000,
            4_000_000_000L,
            800_000_000,
            8_000_000,
            3_000_000);

    /** Of memory, in bytes; the shares are what documents made for it were measured to take, rounded up. */
    private static final int BYTES_OF_VALUE = 50;

    private static final int STREAMS_AT_ONCE = 3;

    /** For files that the service has written itself out of documents that kept to the bounds. */
    static final ParseBounds NONE = new ParseBounds(
            Duration.ofDays(365),
            Duration.ofDays(365),
            Long.MAX_VALUE,
            Long.MAX_VALUE,
            Long.MAX_VALUE,
            Long.MAX_VALUE,
            Long.MAX_VALUE,
            Long.MAX_VALUE);

    /**
     * These bounds, or narrower ones where one document may not take so much memory.
     *
     * @param memory in bytes
     */
    public ParseBounds within(long memory) {
        return new ParseBounds(
                time,
                textTime,
                Math.min(streamBytes, memory / STREAMS_AT_ONCE),
                Math.min(objectStreamBytes, memory / STREAMS_AT_ONCE),
                unpackedBytes,
                Math.min(pictureBytes, memory),
                Math.min(values, memory / BYTES_OF_VALUE),
                operatorsOfPage);
    }

    public ParseBounds withTime(Duration limit) {
        return new ParseBounds(
                limit, textTime, streamBytes, objectStreamBytes, unpackedBytes, pictureBytes, values, operatorsOfPage);
    }
}
