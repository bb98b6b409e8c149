package health.roi.platform.keys;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyRingTest {

    private static final byte[] KEY = {1, 2, 3};
    private static final byte[] BOUND = {4};

    @Test
    void isTheSameWhenItIsReadAgain() throws Exception {
        KeyRing ring = KeyRing.first();
        KeyRing again = KeyRing.parse("\n" + ring.json() + "\n");
        assertEquals(ring.primary(), again.primary());
        assertEquals(Set.of(ring.primary()), again.ids());
        assertArrayEquals(KEY, again.aead().decrypt(ring.aead().encrypt(KEY, BOUND), BOUND));
    }

    @Test
    void encryptsByTheNewKeyAndDecryptsByTheOld() throws Exception {
        KeyRing old = KeyRing.first();
        KeyRing rotated = old.withNewPrimary();
        assertNotEquals(old.primary(), rotated.primary());
        assertEquals(Set.of(old.primary(), rotated.primary()), rotated.ids());
        assertArrayEquals(KEY, rotated.aead().decrypt(old.aead().encrypt(KEY, BOUND), BOUND));
        byte[] wrapped = rotated.aead().encrypt(KEY, BOUND);
        Aead without = old.aead();
        assertThrows(GeneralSecurityException.class, () -> without.decrypt(wrapped, BOUND));
    }

    @Test
    void dropsAllButThePrimaryKey() throws Exception {
        KeyRing rotated = KeyRing.first().withNewPrimary().withNewPrimary();
        KeyRing alone = rotated.withoutOldKeys();
        assertEquals(3, rotated.ids().size());
        assertEquals(Set.of(rotated.primary()), alone.ids());
        assertArrayEquals(KEY, alone.aead().decrypt(rotated.aead().encrypt(KEY, BOUND), BOUND));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "nonsense-secret", "{\"primaryKeyId\": 7, \"key\": [{\"secret\": 1}]}"})
    void refusesWhatIsNoKeysetAndDoesNotQuoteIt(String text) {
        String message = assertThrows(GeneralSecurityException.class, () -> KeyRing.parse(text))
                .getMessage();
        assertFalse(message.contains("secret"));
        assertTrue(message.contains("keyset"));
    }
}
