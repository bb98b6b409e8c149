package health.roi.fulfillment.pages;

/** One line of the inventory as it is printed; the pages are those that the stamp counts. */
public record InventoryPage(String date, String kind, String title, String status, String pages, String reason) {}
