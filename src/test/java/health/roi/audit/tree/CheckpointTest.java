package health.roi.audit.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The text that is signed, as C2SP's tlog-checkpoint and signed-note have it, with the first key of RFC 8032, section 7.1. */
class CheckpointTest {

    private static final HexFormat HEX = HexFormat.of();
    private static final CheckpointKey KEY =
            CheckpointKey.parse(pkcs8("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));
    private static final UUID CUSTODIAN = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private static final byte[] ROOT = new byte[32];
    private static final Instant WHEN = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void thePublicKeyIsFoundFromTheSecretOne() {
        assertEquals(
                "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", HEX.formatHex(KEY.publicKey()));
    }

    @Test
    void theTextIsTheOriginTheSizeTheRootAndTheTime() {
        String note = Checkpoint.sign(CUSTODIAN, 42, ROOT, WHEN, KEY).note();

        String[] lines = note.split("\n", -1);
        assertEquals("release-of-information/audit/01900000-0000-7000-8000-000000000001", lines[0]);
        assertEquals("42", lines[1]);
        assertEquals("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", lines[2]);
        assertEquals("2026-03-01T12:00:00Z", lines[3]);
        assertEquals("", lines[4]);
        assertTrue(lines[5].startsWith("\u2014 " + lines[0] + " "));
        assertEquals("", lines[6]);
        assertEquals(7, lines.length);
    }

    @Test
    void theSignatureIsOverTheTextWithItsLastNewlineAndNamesItsKey() throws GeneralSecurityException {
        Checkpoint checkpoint = Checkpoint.sign(CUSTODIAN, 42, ROOT, WHEN, KEY);
        String note = checkpoint.note();
        byte[] signed =
                Base64.getDecoder().decode(note.strip().substring(note.strip().lastIndexOf(' ') + 1));
        byte[] encoded = HEX.parseHex("302a300506032b6570032100" + HEX.formatHex(KEY.publicKey()));
        Signature check = Signature.getInstance("Ed25519");
        check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        check.update(note.substring(0, note.indexOf("\n\n") + 1).getBytes(StandardCharsets.UTF_8));

        assertTrue(check.verify(Arrays.copyOfRange(signed, 4, signed.length)));
        String[] parts = checkpoint.verifierKey().split("\\+", 3);
        assertEquals(checkpoint.origin(), parts[0]);
        assertEquals(HEX.formatHex(Arrays.copyOf(signed, 4)), parts[1]);
        assertEquals(1, Base64.getDecoder().decode(parts[2])[0]);
    }

    @Test
    void saysTheSameWheneverItWasSigned() {
        Checkpoint first = Checkpoint.sign(CUSTODIAN, 42, ROOT, WHEN, KEY);
        assertTrue(first.saysTheSameAs(
                Checkpoint.sign(CUSTODIAN, 42, ROOT, WHEN.plusSeconds(1), KEY).note()));
        assertFalse(first.saysTheSameAs(
                Checkpoint.sign(CUSTODIAN, 42, new byte[] {1}, WHEN, KEY).note()));
        assertFalse(first.saysTheSameAs(
                Checkpoint.sign(CUSTODIAN, 43, ROOT, WHEN, KEY).note()));
        assertFalse(first.saysTheSameAs(""));
    }

    @Test
    void refusesAKeyThatIsNone() throws GeneralSecurityException {
        String rsa = Base64.getEncoder()
                .encodeToString(KeyPairGenerator.getInstance("RSA")
                        .generateKeyPair()
                        .getPrivate()
                        .getEncoded());
        assertThrows(IllegalArgumentException.class, () -> CheckpointKey.parse(rsa));
        assertThrows(IllegalArgumentException.class, () -> CheckpointKey.parse("secret"));
    }

    private static String pkcs8(String seed) {
        return Base64.getEncoder().encodeToString(HEX.parseHex("302e020100300506032b657004220420" + seed));
    }
}
