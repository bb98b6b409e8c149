package health.roi.document.assembly;

/**
 * What stands at the foot of every page: tracking number, page of pages, and Bates number. It counts through all volumes.
 *
 * @param pages of all volumes together
 */
public record PackageLabel(String trackingNumber, Bates bates, int pages) {

    String text(int page) {
        return trackingNumber + " \u00b7 page " + page + " of " + pages + " \u00b7 " + bates.number(page);
    }
}
