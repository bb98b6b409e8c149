package health.roi.fee.schedule;

/**
 * One thing that a schedule charges for.
 *
 * @param price null where the data give none, which is a fault
 * @param description as it stands on the line
 * @param citation the provision that grants it
 * @param verified whether the figure was seen in a published text of the law, the agency or a professional society
 */
public record Component(FeeKind kind, Price price, When when, String description, String citation, boolean verified) {

    /** A base that buys pages is a page price. */
    public boolean buysPages() {
        return kind == FeeKind.BASE && includedPages() > 0;
    }

    int includedPages() {
        return price instanceof Price.Once once ? once.includedPages() : 0;
    }
}
