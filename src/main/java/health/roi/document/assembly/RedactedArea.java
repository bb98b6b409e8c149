package health.roi.document.assembly;

/**
 * A rectangle of a page as the reader sees it: fractions of its width and height, from 0 to 1, counted from the upper left
 * corner. So it means the same at every resolution and on a page that lies on its side.
 */
public record RedactedArea(double left, double top, double width, double height) {
    public RedactedArea {
        boolean inside = left >= 0 && top >= 0 && width > 0 && height > 0 && left + width <= 1 && top + height <= 1;
        if (!inside) {
            throw new IllegalArgumentException("an area lies within its page");
        }
    }
}
