package health.roi.fee.schedule;

import health.roi.platform.money.Money;
import health.roi.platform.money.Rate;
import java.math.RoundingMode;
import java.util.Set;

/**
 * The most that some components may come to together.
 *
 * @param code as in a quote's {@code cappedBy}
 * @param binds the components that it binds; others are added to it
 * @param fromPage the first number of pages for which it holds; 0 for one that holds for every request
 * @param toPage the last one; null where it is open
 * @param amount the limit in US dollars
 * @param plusPerPage what is added to it for each page after {@code afterPage}; null where it is fixed
 */
public record Cap(
        String code,
        Set<FeeKind> binds,
        int fromPage,
        Integer toPage,
        When when,
        Rate amount,
        Rate plusPerPage,
        int afterPage,
        String description,
        String citation,
        boolean verified) {

    /** Of the patient's own copy: the state's whole figure. Not to be used in a schedule. */
    public static final String STATE_SCHEDULE = "STATE_SCHEDULE";

    public Cap {
        binds = Set.copyOf(binds);
    }

    public boolean holds(int pages) {
        return fromPage <= pages && (toPage == null || pages <= toPage);
    }

    public Money limit(int pages, RoundingMode rounding) {
        return (plusPerPage == null ? amount : amount.plus(plusPerPage, Math.max(0, pages - afterPage)))
                .times(1, rounding);
    }

    boolean isForEveryRequest() {
        return fromPage == 0 && toPage == null;
    }
}
