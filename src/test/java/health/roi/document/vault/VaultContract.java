package health.roi.document.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.roi.document.work.Sha256;
import health.roi.platform.keys.KeyRing;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every place for documents does, with what is encrypted and comes back from it. */
abstract class VaultContract {

    private static final Instant LATER = Instant.parse("2999-01-01T00:00:00Z");
    private static final byte[] MARKER = "MARKER-OF-A-PATIENT".getBytes(StandardCharsets.US_ASCII);
    private static final Random RANDOM = new Random(7);

    @TempDir
    Path folder;

    private final UUID custodian = UUID.randomUUID();
    private ContentCipher cipher;

    abstract Vault vault();

    /** What lies at that name in the place itself. */
    abstract byte[] raw(ObjectName name) throws IOException;

    abstract void overwrite(ObjectName name, byte[] bytes) throws IOException;

    /** A file that can be put: where it has to lie is up to the place. */
    abstract Path toPut(byte[] bytes) throws IOException;

    @BeforeEach
    void newKeys() throws GeneralSecurityException {
        cipher = new ContentCipher(KeyRing.first());
    }

    @Test
    void givesBackWhatWasPut() throws IOException {
        ObjectName name = put(new byte[] {1, 2, 3});
        try (InputStream in = vault().open(name).orElseThrow()) {
            assertArrayEquals(new byte[] {1, 2, 3}, in.readAllBytes());
        }
    }

    @Test
    void hasNothingUnderAnotherName() throws IOException {
        put(new byte[] {1});
        assertTrue(vault().open(ObjectName.fresh(custodian)).isEmpty());
    }

    @Test
    void deletesOnceAndAgain() throws IOException {
        ObjectName name = put(new byte[] {1});
        vault().delete(name);
        vault().delete(name);
        assertTrue(vault().open(name).isEmpty());
    }

    @Test
    void showsWhatIsOlderAndOneCustodiansOnly() throws IOException {
        ObjectName mine = put(new byte[] {1});
        ObjectName too = put(new byte[] {2});
        ObjectName theirs = ObjectName.fresh(UUID.randomUUID());
        vault().put(theirs, toPut(new byte[] {3}));
        assertEquals(Set.of(mine, too), olderThan(LATER));
        assertEquals(Set.of(), olderThan(Instant.EPOCH));
    }

    @Test
    void showsMoreThanAPageOfObjects() throws IOException {
        Set<ObjectName> put = new HashSet<>();
        for (int i = 0; i < 1_005; i++) {
            put.add(put(new byte[] {1}));
        }
        assertEquals(put, olderThan(LATER));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1_000, 1 << 20, 5_000_000})
    void opensWhatWasSealedAndShowsNothingOfIt(int size) throws Exception {
        byte[] bytes = content(size);
        Sealed sealed = seal(bytes);
        assertArrayEquals(bytes, open(sealed));
        String stored = new String(raw(sealed.name), StandardCharsets.ISO_8859_1);
        assertFalse(stored.contains("MARKER"));
        assertFalse(sealed.name.path().contains(sealed.sha256.substring(0, 12)), "the name tells nothing of the bytes");
    }

    @Test
    void sealsTheSameBytesDifferentlyEachTime() throws Exception {
        Sealed first = seal(MARKER);
        Sealed second = seal(MARKER);
        assertNotEquals(first.name, second.name);
        assertFalse(Arrays.equals(raw(first.name), raw(second.name)));
    }

    @Test
    void refusesAnObjectThatWasAltered() throws Exception {
        for (int place : new int[] {0, 50, 2_000_000, -1}) {
            Sealed sealed = seal(content(3_000_000));
            byte[] raw = raw(sealed.name);
            raw[place < 0 ? raw.length - 1 : place] ^= 1;
            overwrite(sealed.name, raw);
            refused(sealed);
        }
    }

    @Test
    void refusesAnObjectThatWasTruncated() throws Exception {
        Sealed sealed = seal(content(3_000_000));
        byte[] raw = raw(sealed.name);
        for (int length : new int[] {0, 10, 1 << 20, 2 << 20, raw.length - 1}) {
            overwrite(sealed.name, Arrays.copyOf(raw, length));
            refused(sealed);
        }
    }

    @Test
    void refusesAnObjectWithMoreBehindIt() throws Exception {
        Sealed sealed = seal(content(100));
        byte[] raw = raw(sealed.name);
        overwrite(sealed.name, Arrays.copyOf(raw, raw.length + 1));
        refused(sealed);
    }

    @Test
    void refusesTheObjectOfAnotherContent() throws Exception {
        Sealed one = seal(content(100));
        Sealed other = seal(content(100));
        overwrite(one.name, raw(other.name));
        refused(one);
    }

    @Test
    void refusesAnObjectTogetherWithItsKeyForAnotherHashOrCustodian() throws Exception {
        Sealed sealed = seal(content(100));
        refused(new Sealed(sealed.name, "0".repeat(64), sealed.key));
        UUID stranger = UUID.randomUUID();
        try (InputStream in = vault().open(sealed.name).orElseThrow()) {
            assertThrows(
                    GeneralSecurityException.class,
                    () -> cipher.decrypt(in, sealed.key.bytes(), stranger, sealed.sha256, folder.resolve("out")));
        }
    }

    @Test
    void refusesAKeyThatIsNotKnown() throws Exception {
        Sealed sealed = seal(content(100));
        newKeys();
        refused(sealed);
    }

    @Test
    void opensByTheRewrappedKeyWithoutTheOldOneAndLeavesTheObject() throws Exception {
        KeyRing old = KeyRing.first();
        cipher = new ContentCipher(old);
        byte[] bytes = content(2_000_000);
        Sealed sealed = seal(bytes);
        byte[] before = raw(sealed.name);
        KeyRing rotated = old.withNewPrimary();
        cipher = new ContentCipher(rotated);
        Sealed rewrapped =
                new Sealed(sealed.name, sealed.sha256, cipher.rewrap(sealed.key.bytes(), custodian, sealed.sha256));
        assertEquals(rotated.primary(), rewrapped.key.keyId());
        assertArrayEquals(before, raw(sealed.name));
        cipher = new ContentCipher(rotated.withoutOldKeys());
        assertArrayEquals(bytes, open(rewrapped));
        refused(sealed);
    }

    private record Sealed(ObjectName name, String sha256, ContentCipher.WrappedKey key) {}

    private Sealed seal(byte[] bytes) throws Exception {
        Path plain = Files.write(folder.resolve("plain"), bytes);
        Path sealed = toPut(new byte[0]);
        String sha256 = Sha256.of(plain);
        ContentCipher.WrappedKey key = cipher.encrypt(plain, sealed, custodian, sha256);
        ObjectName name = ObjectName.fresh(custodian);
        vault().put(name, sealed);
        return new Sealed(name, sha256, key);
    }

    private byte[] open(Sealed sealed) throws Exception {
        Path target = folder.resolve("opened");
        try (InputStream in = vault().open(sealed.name).orElseThrow()) {
            assertEquals(sealed.sha256, cipher.decrypt(in, sealed.key.bytes(), custodian, sealed.sha256, target));
        }
        return Files.readAllBytes(target);
    }

    private void refused(Sealed sealed) {
        assertThrows(Exception.class, () -> {
            try (InputStream in = vault().open(sealed.name).orElseThrow()) {
                cipher.decrypt(in, sealed.key.bytes(), custodian, sealed.sha256, folder.resolve("opened"));
            }
        });
    }

    private ObjectName put(byte[] bytes) throws IOException {
        ObjectName name = ObjectName.fresh(custodian);
        vault().put(name, toPut(bytes));
        return name;
    }

    private Set<ObjectName> olderThan(Instant moment) {
        Set<ObjectName> names = new HashSet<>();
        vault().eachOlderThan(custodian, moment, names::add);
        return names;
    }

    /** Random, so that two never agree, with the marker at its beginning where there is room. */
    private static byte[] content(int size) {
        byte[] bytes = new byte[size];
        RANDOM.nextBytes(bytes);
        System.arraycopy(MARKER, 0, bytes, 0, Math.min(size, MARKER.length));
        return bytes;
    }
}
