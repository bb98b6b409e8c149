package health.roi.fee;

import health.roi.platform.money.Money;

/** What the copy cost, in US dollars; null where it is not given. */
public record ActualCost(Money labor, Money supplies, Money postage) {

    public static final ActualCost NOT_GIVEN = new ActualCost(null, null, null);

    /** Postage alone is no cost of copying. */
    public boolean given() {
        return labor != null || supplies != null;
    }

    /** Labor and supplies; zero where they are not given. */
    Money copying() {
        return orZero(labor).plus(orZero(supplies));
    }

    static Money orZero(Money amount) {
        return amount == null ? Money.ZERO : amount;
    }
}
