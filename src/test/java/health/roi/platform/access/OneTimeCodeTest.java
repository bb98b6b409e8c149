package health.roi.platform.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class OneTimeCodeTest {

    private final SecureRandom random = new SecureRandom();

    @Test
    void isTenDigitsOfWhichOnlyASaltedHashIsKept() {
        OneTimeCode.Given given = OneTimeCode.give(random);
        assertTrue(given.code().matches("[0-9]{10}"));
        assertEquals(32, given.salt().length());
        assertEquals(64, given.hash().length());
        assertNotEquals(given.salt(), OneTimeCode.give(random).salt());
    }

    @Test
    void matchesItselfAndNoOther() {
        OneTimeCode.Given given = OneTimeCode.give(random);
        String other = given.code().equals("0000000000") ? "0000000001" : "0000000000";
        assertTrue(OneTimeCode.matches(given.code(), given.salt(), given.hash()));
        assertFalse(OneTimeCode.matches(other, given.salt(), given.hash()));
        assertFalse(OneTimeCode.matches(given.code(), OneTimeCode.give(random).salt(), given.hash()));
    }
}
