package health.roi.platform.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * US dollars per unit, such as $0.435 a page; not rounded before it is multiplied. Written as a decimal string with at
 * least two places.
 */
public record Rate(BigDecimal value) implements Comparable<Rate> {

    private static final int FEWEST_DECIMALS = 2;

    /** The same amount is equal however many zeros it was written with. */
    public Rate {
        BigDecimal plain = value.stripTrailingZeros();
        value = plain.scale() < FEWEST_DECIMALS ? plain.setScale(FEWEST_DECIMALS) : plain;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Rate of(String text) {
        return new Rate(new BigDecimal(text));
    }

    public static Rate of(Money money) {
        return new Rate(money.amount());
    }

    /** Rounded to the cent once, after the multiplication. */
    public Money times(int quantity, RoundingMode rounding) {
        return Money.rounded(value.multiply(BigDecimal.valueOf(quantity)), rounding);
    }

    public Rate plus(Rate other, int quantity) {
        return new Rate(value.add(other.value.multiply(BigDecimal.valueOf(quantity))));
    }

    public int decimals() {
        return value.scale();
    }

    public int signum() {
        return value.signum();
    }

    @Override
    public int compareTo(Rate other) {
        return value.compareTo(other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toPlainString();
    }
}
