package health.roi.verifier;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An Ed25519 public key, 32 bytes. */
record Key(byte[] bytes) {

    /** What stands before the 32 bytes in the X.509 encoding. */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final Pattern PEM =
            Pattern.compile("-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]+)-----END PUBLIC KEY-----");
    private static final byte ED25519 = 1;

    /** Keys from a file: as PEM, or one a line as {@code name+id+key}; both may hold several, the old ones too. */
    static List<Key> read(String text) throws BadTrail {
        List<Key> keys = new ArrayList<>();
        Matcher pem = PEM.matcher(text);
        while (pem.find()) {
            byte[] encoded = decode(pem.group(1).replaceAll("\\s", ""));
            if (encoded.length != X509.length + 32 || !Arrays.equals(Arrays.copyOf(encoded, X509.length), X509)) {
                throw new BadTrail("holds a key that is no Ed25519 key");
            }
            keys.add(new Key(Arrays.copyOfRange(encoded, X509.length, encoded.length)));
        }
        for (String line : PEM.matcher(text).replaceAll("").split("\n")) {
            if (!line.isBlank()) {
                keys.add(named(line.strip()));
            }
        }
        if (keys.isEmpty()) {
            throw new BadTrail("holds no key");
        }
        return keys;
    }

    /** A key as {@code name+id+key}, where the id must fit. */
    static Key named(String text) throws BadTrail {
        String[] parts = text.split("\\+", 3);
        byte[] typed = parts.length == 3 ? decode(parts[2]) : new byte[0];
        if (typed.length != 33 || typed[0] != ED25519) {
            throw new BadTrail("holds a line that is no Ed25519 key");
        }
        Key key = new Key(Arrays.copyOfRange(typed, 1, typed.length));
        if (!HexFormat.of().formatHex(key.id(parts[0])).equals(parts[1])) {
            throw new BadTrail("holds a key that does not fit its id");
        }
        return key;
    }

    byte[] id(String name) {
        byte[] prefix = (name + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] text = Arrays.copyOf(prefix, prefix.length + 1 + bytes.length);
        text[prefix.length] = ED25519;
        System.arraycopy(bytes, 0, text, prefix.length + 1, bytes.length);
        return Arrays.copyOf(Merkle.sha256(text), 4);
    }

    boolean verifies(byte[] text, byte[] signature) {
        try {
            byte[] encoded = Arrays.copyOf(X509, X509.length + bytes.length);
            System.arraycopy(bytes, 0, encoded, X509.length, bytes.length);
            PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(text);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static byte[] decode(String base64) throws BadTrail {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new BadTrail("holds something that is no base64");
        }
    }
}
