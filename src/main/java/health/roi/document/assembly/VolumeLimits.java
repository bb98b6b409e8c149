package health.roi.document.assembly;

/**
 * How much one volume holds. A single page that is larger than {@code maxBytes} has a volume for itself.
 *
 * @param maxPages with its own title page
 * @param maxBytes of the file, without a signature
 */
public record VolumeLimits(int maxPages, long maxBytes) {

    public static final int MAX_PAGES = 500;

    public VolumeLimits {
        // A volume after the first needs its title page and one more.
        if (maxPages < 2 || maxBytes < 1) {
            throw new IllegalArgumentException("a volume has room for two pages");
        }
    }
}
