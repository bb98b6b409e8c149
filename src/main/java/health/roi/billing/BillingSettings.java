package health.roi.billing;

import health.roi.platform.money.Money;

/**
 * How a custodian charges.
 *
 * @param charges whether it charges fees at all
 * @param prepaymentFrom an invoice of this amount or more holds the request until it is settled; null for never. A patient's
 *     own copy is never held so: the statutory clock goes on
 * @param onAccount whether a copy may go out before its invoice is paid
 * @param dueDays days after its issue on which an invoice is due
 * @param numberPrefix stands before the number of an invoice
 */
public record BillingSettings(
        boolean charges, Money prepaymentFrom, boolean onAccount, int dueDays, String numberPrefix, long version) {

    /** Of a custodian that never said anything. */
    public static final BillingSettings NONE = new BillingSettings(false, null, false, 30, "INV", 0);
}
