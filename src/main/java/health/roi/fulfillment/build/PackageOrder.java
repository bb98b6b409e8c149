package health.roi.fulfillment.build;

import health.roi.fulfillment.pages.Affidavit;
import health.roi.fulfillment.pages.CoverPage;
import health.roi.fulfillment.pages.NoticePage;
import java.util.List;
import java.util.UUID;

/**
 * Everything that goes into a package, frozen when it is ordered, so that it is built of what was decided then however
 * long that takes. Forgotten when the package is finished.
 *
 * @param maxVolumeBytes most bytes of one volume
 * @param authorization the scanned form, or null where the release rests on none
 * @param records the enclosed documents, in the order of the package
 * @param affidavit or null where nobody certifies it
 * @param complete whether nothing in scope is withheld, missing or waiting
 * @param part2 whether substance use disorder records go in on the patient's consent
 * @param decisions what was decided of every record, with which notices
 * @param redactions what is kept back of the enclosed documents, by id
 */
public record PackageOrder(
        String trackingNumber,
        String batesPrefix,
        long maxVolumeBytes,
        CoverPage cover,
        List<NoticePage> notices,
        Enclosed authorization,
        List<InventoryEntry> inventory,
        List<Enclosed> records,
        Affidavit affidavit,
        boolean complete,
        boolean part2,
        String decisions,
        CoverWords words,
        List<UUID> redactions) {
    public PackageOrder {
        notices = List.copyOf(notices);
        inventory = List.copyOf(inventory);
        records = List.copyOf(records);
        // Of an order from before there were redactions.
        redactions = redactions == null ? List.of() : List.copyOf(redactions);
    }

    /** Pages of records that go out; slips are none. */
    public int recordPages() {
        return records.stream().mapToInt(Enclosed::released).sum();
    }
}
