package health.roi.fulfillment.build;

/**
 * A volume that is kept.
 *
 * @param firstPage its first page, counted through the package
 * @param sha256 of the PDF
 */
public record PackageVolume(int number, int firstPage, int lastPage, String sha256, long bytes, boolean archival) {
    public int pages() {
        return lastPage - firstPage + 1;
    }
}
