package health.roi.billing.approval;

import health.roi.platform.money.Money;
import java.util.UUID;

/**
 * Up to what a requester is charged without being asked.
 *
 * @param amount US dollars, of one invoice; null where the requester need not be asked
 */
record FeeLimit(UUID requesterId, Money amount, long version) {}
