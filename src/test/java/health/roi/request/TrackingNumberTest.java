package health.roi.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TrackingNumberTest {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private final Random random = new Random(20260203);

    @Test
    void looksAsPeopleReadIt() {
        for (int i = 0; i < 1000; i++) {
            String number = TrackingNumber.random(random);
            assertTrue(number.matches("[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]"), number);
            assertEquals(Optional.of(number), TrackingNumber.parse(number));
        }
    }

    @Test
    void isNotGuessedFromAnEarlierOne() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            assertTrue(seen.add(TrackingNumber.random(random)));
        }
    }

    @Test
    void refusesEverySingleWrongCharacter() {
        for (int i = 0; i < 300; i++) {
            String number = TrackingNumber.random(random).replace("-", "");
            for (int place = 0; place < number.length(); place++) {
                for (char other : ALPHABET.toCharArray()) {
                    if (other != number.charAt(place)) {
                        StringBuilder wrong = new StringBuilder(number);
                        wrong.setCharAt(place, other);
                        assertEquals(Optional.empty(), TrackingNumber.parse(wrong.toString()), () -> number);
                    }
                }
            }
        }
    }

    @Test
    void refusesEverySwapOfTwoCharactersNeighboursOrNot() {
        for (int i = 0; i < 1000; i++) {
            String number = TrackingNumber.random(random).replace("-", "");
            for (int one = 0; one < number.length(); one++) {
                for (int other = one + 1; other < number.length(); other++) {
                    if (number.charAt(one) != number.charAt(other)) {
                        StringBuilder swapped = new StringBuilder(number);
                        swapped.setCharAt(one, number.charAt(other));
                        swapped.setCharAt(other, number.charAt(one));
                        assertEquals(Optional.empty(), TrackingNumber.parse(swapped.toString()), () -> number);
                    }
                }
            }
        }
    }

    @Test
    void isUnderstoodHoweverItIsTyped() {
        String number = TrackingNumber.random(random);
        String bare = number.replace("-", "");
        for (String typed : List.of(
                bare,
                number.toLowerCase(Locale.ROOT),
                " " + number + " ",
                String.join(" ", bare.split("")),
                bare.substring(0, 3) + " - " + bare.substring(3) + "\t")) {
            assertEquals(Optional.of(number), TrackingNumber.parse(typed), () -> "'" + typed + "'");
        }
    }

    @Test
    void refusesWhatIsNoNumberAtAll() {
        String number = TrackingNumber.random(random);
        for (String typed : List.of(
                "",
                "-",
                number.substring(0, 10),
                number + "2",
                "O" + number.substring(1),
                "1" + number.substring(1),
                "é" + number.substring(1),
                "ıııı-ıııı-ı")) {
            assertFalse(TrackingNumber.parse(typed).isPresent(), () -> "'" + typed + "'");
        }
    }
}
