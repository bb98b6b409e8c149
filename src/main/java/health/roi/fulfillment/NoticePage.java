package health.roi.fulfillment;

/** A notice as it is printed. */
public record NoticePage(String title, String citation, String text) {}
