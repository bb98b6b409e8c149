package health.roi.document.work;

/**
 * How much of a document is read before it is refused.
 *
 * @param maxPages pages of one document
 * @param maxPagePoints width or height of a page, in points (1/72 inch); 14,400 is the limit of PDF itself
 * @param maxPixels pixels of one scanned page that is kept as it was compressed
 * @param maxDecodedPixels pixels of one picture that has to be held in memory
 * @param maxTextBytes size of a clinical document or plain text file, in bytes
 * @param maxSetCharacters text and markup that is set as pages; the layout needs about 300 bytes of memory for each
 * @param maxXmlDepth how deep the elements of a clinical document may be nested
 * @param maxContentBytes drawing instructions of one page, unpacked, in bytes
 */
public record DocumentLimits(
        int maxPages,
        int maxPagePoints,
        long maxPixels,
        long maxDecodedPixels,
        long maxTextBytes,
        int maxSetCharacters,
        int maxXmlDepth,
        long maxContentBytes) {

    /** Room for the largest chart in one file, and for a letter page scanned at 600 dots per inch. */
    public static final DocumentLimits DEFAULT =
            new DocumentLimits(20_000, 14_400, 200_000_000, 50_000_000, 10_000_000, 2_000_000, 200, 100_000_000);

    /** Of memory, as measured. */
    private static final int BYTES_OF_SET_CHARACTER = 300;

    /**
     * These limits, or narrower ones where one document may not take so much memory.
     *
     * @param memory in bytes
     */
    public DocumentLimits within(long memory) {
        return new DocumentLimits(
                maxPages,
                maxPagePoints,
                maxPixels,
                maxDecodedPixels,
                maxTextBytes,
                (int) Math.min(maxSetCharacters, memory / BYTES_OF_SET_CHARACTER),
                maxXmlDepth,
                maxContentBytes);
    }

    public void checkPages(long pages) {
        if (pages < 1) {
            throw new DocumentRefused(Refusal.NO_PAGES);
        }
        if (pages > maxPages) {
            throw new DocumentRefused(Refusal.TOO_MANY_PAGES);
        }
    }

    public void checkDecodedPixels(long width, long height) {
        if (width < 1 || height < 1) {
            throw new DocumentRefused(Refusal.IMAGE_DAMAGED);
        }
        if (width > 60_000 || height > 60_000 || width * height > maxDecodedPixels) {
            throw new DocumentRefused(Refusal.PAGE_TOO_LARGE);
        }
    }
}
