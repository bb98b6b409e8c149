package health.roi.billing.invoice;

import health.roi.platform.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What a copy service keeps of an invoice.
 *
 * @param pages that it pulled
 * @param percent of the charge for those pages that is its own
 * @param amount US dollars
 */
public record FeeShare(UUID copyService, int pages, BigDecimal percent, Money amount) {

    /**
     * Splits a charge by the pages that each service pulled. Each share is rounded down to the cent, so that together they are
     * never more than the charge; the custodian has the rest.
     *
     * @param pulled pages by copy service
     * @param percents what each service keeps, from 0 to 100; one that is not named keeps nothing
     * @param pages all pages of the invoice
     */
    static List<FeeShare> of(Money charge, Map<UUID, Integer> pulled, Map<UUID, BigDecimal> percents, int pages) {
        List<FeeShare> shares = new ArrayList<>();
        for (Map.Entry<UUID, Integer> service : new TreeMap<>(pulled).entrySet()) {
            BigDecimal percent = percents.get(service.getKey());
            if (percent != null && percent.signum() > 0 && charge.exceeds(Money.ZERO)) {
                BigDecimal part =
                        BigDecimal.valueOf(service.getValue()).divide(BigDecimal.valueOf(pages), 10, RoundingMode.DOWN);
                Money amount = charge.percent(percent.multiply(part), RoundingMode.DOWN);
                shares.add(new FeeShare(service.getKey(), service.getValue(), percent, amount));
            }
        }
        return shares;
    }
}
