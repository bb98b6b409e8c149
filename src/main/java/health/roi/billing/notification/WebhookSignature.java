package health.roi.billing.notification;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signatures of Standard Webhooks, version 1: HMAC-SHA256 over {@code id.timestamp.body}, in Base64. */
final class WebhookSignature {

    /** How far the sender's clock may be from ours, either way; what is older may be a replay. */
    static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final String PREFIX = "whsec_";
    private static final String VERSION = "v1,";
    private static final int SECRET_BYTES = 32;
    private static final int MOST_SIGNATURES = 10;
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}");

    private WebhookSignature() {}

    /** A new secret as it is told to the provider: {@code whsec_} and 32 bytes in Base64. */
    static String newSecret(RandomGenerator random) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    /**
     * Whether one of the signatures is right and the time is near. A provider that changes its secret signs with both.
     *
     * @param timestamp seconds since 1970
     * @param signatures each {@code v1,} and its Base64, with spaces between; others are passed over
     */
    static boolean isRight(String secret, String id, String timestamp, String body, String signatures, Instant now) {
        if (id == null || id.isEmpty() || timestamp == null || signatures == null) {
            return false;
        }
        byte[] right = sign(secret, id, timestamp, body);
        boolean signed = false;
        String[] given = signatures.split(" ", MOST_SIGNATURES + 1);
        for (int i = 0; i < Math.min(given.length, MOST_SIGNATURES); i++) {
            signed |= given[i].startsWith(VERSION)
                    && MessageDigest.isEqual(right, bytes(given[i].substring(VERSION.length())));
        }
        return signed && isNear(timestamp, now);
    }

    static byte[] sign(String secret, String id, String timestamp, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(PREFIX.length())), "HmacSHA256"));
            return mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the signature could not be computed", e);
        }
    }

    private static boolean isNear(String timestamp, Instant now) {
        return SECONDS.matcher(timestamp).matches()
                && Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now)
                                .abs()
                                .compareTo(TOLERANCE)
                        <= 0;
    }

    private static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
