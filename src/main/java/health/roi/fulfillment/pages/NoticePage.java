package health.roi.fulfillment.pages;

/** A notice as it is printed. */
public record NoticePage(String title, String citation, String text) {}
