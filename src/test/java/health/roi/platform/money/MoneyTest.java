package health.roi.platform.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void isWrittenWithTwoPlaces() {
        assertEquals("5.00", Money.of("5").toString());
        assertEquals("-0.50", Money.of("-0.5").toString());
        assertEquals(Money.of("5"), Money.of("5.00"));
    }

    @Test
    void refusesAFractionOfACent() {
        assertThrows(ArithmeticException.class, () -> Money.of("1.005"));
    }

    @Test
    void roundsAsItIsTold() {
        assertEquals(Money.of("1.01"), Money.rounded(new BigDecimal("1.005"), RoundingMode.HALF_UP));
        assertEquals(Money.of("1.00"), Money.rounded(new BigDecimal("1.005"), RoundingMode.DOWN));
        assertEquals(Money.of("1.82"), Money.of("26.50").percent(new BigDecimal("6.875"), RoundingMode.HALF_UP));
    }

    @Test
    void addsAndCompares() {
        Money sum = Money.of("0.10").plus(Money.of("0.20")).minus(Money.of("0.30"));
        assertTrue(sum.isZero());
        assertTrue(Money.of("0.01").exceeds(sum));
        assertFalse(sum.exceeds(Money.of("0.01").negated().negated()));
    }

    @Test
    void aRateKeepsItsDecimalsUntilItIsMultiplied() {
        Rate half = Rate.of("0.435");
        assertEquals("0.435", half.toString());
        assertEquals(3, half.decimals());
        assertEquals(Money.of("10.88"), half.times(25, RoundingMode.HALF_UP));
        assertEquals(Money.of("10.87"), half.times(25, RoundingMode.DOWN));
        assertEquals("1.50", Rate.of("1.5000").toString());
        assertEquals(Rate.of("30"), Rate.of(Money.of("30.00")));
        assertEquals(Rate.of("50.20"), Rate.of("50").plus(Rate.of("0.2"), 1));
    }
}
