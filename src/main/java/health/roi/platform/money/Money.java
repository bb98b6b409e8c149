package health.roi.platform.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** An amount in US dollars, exact to the cent; it may be negative. Written as a decimal string with two places. */
public record Money(BigDecimal amount) implements Comparable<Money> {

    public static final Money ZERO = new Money(BigDecimal.ZERO);

    private static final int CENTS = 2;

    /** Refuses a fraction of a cent: whoever has one says how it is rounded. */
    public Money {
        amount = amount.setScale(CENTS, RoundingMode.UNNECESSARY);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Money of(String text) {
        return new Money(new BigDecimal(text));
    }

    public static Money rounded(BigDecimal exact, RoundingMode rounding) {
        return new Money(exact.setScale(CENTS, rounding));
    }

    public Money plus(Money other) {
        return new Money(amount.add(other.amount));
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(other.amount));
    }

    public Money negated() {
        return new Money(amount.negate());
    }

    /** So many percent of it. */
    public Money percent(BigDecimal percent, RoundingMode rounding) {
        return rounded(amount.multiply(percent).movePointLeft(2), rounding);
    }

    public boolean exceeds(Money other) {
        return compareTo(other) > 0;
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(other.amount);
    }

    @JsonValue
    @Override
    public String toString() {
        return amount.toPlainString();
    }
}
