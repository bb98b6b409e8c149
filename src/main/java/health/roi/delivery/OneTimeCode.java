package health.roi.delivery;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** The code that opens a download: ten digits, told to the recipient apart from the link, kept only as a slow hash. */
final class OneTimeCode {

    private static final int ITERATIONS = 120_000;

    private OneTimeCode() {}

    static String random(RandomGenerator random) {
        return String.format("%010d", random.nextLong(10_000_000_000L));
    }

    static String salt(RandomGenerator random) {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    static String hash(String code, String salt) {
        try {
            PBEKeySpec spec = new PBEKeySpec(code.toCharArray(), HexFormat.of().parseHex(salt), ITERATIONS, 256);
            return HexFormat.of()
                    .formatHex(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                            .generateSecret(spec)
                            .getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the code could not be hashed", e);
        }
    }

    static boolean matches(String code, String salt, String hash) {
        return MessageDigest.isEqual(
                hash(code, salt).getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
    }
}
