package health.roi.document.assembly;

/**
 * A volume that was written.
 *
 * @param firstPage its first page, counted through the package
 * @param sha256 of the file, 64 lower-case hexadecimal digits
 * @param bytes size of the file
 * @param archival whether it says of itself that it is PDF/A-2b
 */
public record AssembledVolume(int number, int firstPage, int lastPage, String sha256, long bytes, boolean archival) {
    public int pages() {
        return lastPage - firstPage + 1;
    }
}
