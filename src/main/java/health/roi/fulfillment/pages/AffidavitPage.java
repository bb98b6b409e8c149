package health.roi.fulfillment.pages;

/**
 * What the affidavit says of the package.
 *
 * @param recordPages pages of records
 * @param pages the first and the last page of them
 * @param bates the first and the last number of them
 * @param signature a picture as a {@code data:} address, or null where it is signed by hand
 */
public record AffidavitPage(
        Affidavit affidavit,
        String trackingNumber,
        int recordPages,
        String pages,
        String bates,
        boolean complete,
        boolean signed,
        String signature) {}
