package health.roi.billing;

import health.roi.fee.AccessMethod;
import health.roi.fee.ActualCost;
import health.roi.fee.QuoteFacts;
import health.roi.platform.money.Money;

/**
 * What is told about a copy besides the request itself, to price it.
 *
 * @param pages how many there will be, for an estimate; null to count the documents that go out
 * @param film copied from microfilm or microfiche
 * @param accessMethod for a patient's own copy; null to leave it to the rule
 */
public record CopyOrder(
        Integer pages,
        int images,
        int yearsSearched,
        int mediaUnits,
        int earlierCopies,
        boolean film,
        QuoteFacts.Extras extras,
        Money postage,
        AccessMethod accessMethod,
        ActualCost actualCost) {

    public static final CopyOrder PLAIN =
            new CopyOrder(null, 0, 0, 0, 0, false, QuoteFacts.Extras.NONE, null, null, ActualCost.NOT_GIVEN);

    QuoteFacts.Quantities quantities(int counted) {
        return new QuoteFacts.Quantities(
                pages == null ? counted : pages, images, yearsSearched, mediaUnits, earlierCopies);
    }
}
