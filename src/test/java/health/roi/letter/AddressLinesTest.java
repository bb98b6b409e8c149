package health.roi.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class AddressLinesTest {

    @Test
    void thePlaceStandsOnTheLastLine() {
        assertEquals(
                List.of("1 Pine Street, Suite 5", "Duluth, MN 55801-1234"),
                AddressLines.of("1 Pine Street, Suite 5, Duluth, MN 55801-1234"));
    }

    @Test
    void linesThatWereGivenStayAsTheyAre() {
        assertEquals(
                List.of("1 Pine Street", "Duluth, MN 55801"), AddressLines.of(" 1 Pine Street\r\n\nDuluth, MN 55801 "));
    }

    @Test
    void anAddressOfAnotherFormStaysOnOneLine() {
        assertEquals(List.of("10 Downing Street, London"), AddressLines.of("10 Downing Street, London"));
        assertEquals(List.of(), AddressLines.of(null));
    }
}
