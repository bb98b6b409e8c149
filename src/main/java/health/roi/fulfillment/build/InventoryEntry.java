package health.roi.fulfillment.build;

import health.roi.fulfillment.pages.InventoryPage;

/**
 * A line of the inventory before its pages are known.
 *
 * @param enclosed the place of its document among the enclosed records, or null where it has none
 */
public record InventoryEntry(String date, String kind, String title, String status, Integer enclosed, String reason) {

    InventoryPage printed(String pages) {
        return new InventoryPage(date, kind, title, status, enclosed == null ? "" : pages, reason);
    }
}
