package health.roi.fulfillment.pages;

/** One line of the table of contents as it is printed. */
public record ContentsPage(String title, String pages, String bates, String volumes) {}
