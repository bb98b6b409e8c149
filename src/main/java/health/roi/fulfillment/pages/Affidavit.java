package health.roi.fulfillment.pages;

import java.util.UUID;

/**
 * Who certifies a package, as it was when the package was ordered.
 *
 * @param certifierId whose picture of a signature goes under it
 * @param today the day of the affidavit in words
 */
public record Affidavit(UUID certifierId, String name, String title, String custodian, String today) {}
