package health.roi.fee;

import health.roi.platform.money.Money;
import health.roi.platform.money.Rate;
import java.math.RoundingMode;

/**
 * One line of a quote.
 *
 * @param unitAmount US dollars for one; not rounded
 * @param amount quantity x unit amount, rounded to the cent once; negative for a cap and a waiver
 */
public record QuoteLine(
        LineCode code, String description, int quantity, Rate unitAmount, Money amount, String citation) {

    static QuoteLine of(
            LineCode code, String description, int quantity, Rate unitAmount, RoundingMode rounding, String citation) {
        return new QuoteLine(code, description, quantity, unitAmount, unitAmount.times(quantity, rounding), citation);
    }

    static QuoteLine of(LineCode code, String description, Money amount, String citation) {
        return new QuoteLine(code, description, 1, Rate.of(amount), amount, citation);
    }
}
