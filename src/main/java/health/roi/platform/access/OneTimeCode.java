package health.roi.platform.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** The code that opens a link without a token: ten digits, told apart from the link, kept only as a slow hash. */
public final class OneTimeCode {

    /** So many wrong codes lock a link for good. */
    public static final int ATTEMPTS = 5;

    private static final int ITERATIONS = 120_000;
    private static final String NO_SALT = "00".repeat(16);

    private OneTimeCode() {}

    /** A new code, to be told once, with the two parts of it that are kept. */
    public record Given(String code, String salt, String hash) {}

    public static Given give(RandomGenerator random) {
        String code = String.format("%010d", random.nextLong(10_000_000_000L));
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        String salt = HexFormat.of().formatHex(bytes);
        return new Given(code, salt, hash(code, salt));
    }

    public static boolean matches(String code, String salt, String hash) {
        return MessageDigest.isEqual(
                hash(code, salt).getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
    }

    /** As slow as a real check, so that time does not tell which links exist. */
    static void matchesNothing(String code) {
        hash(code, NO_SALT);
    }

    private static String hash(String code, String salt) {
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
}
