package health.roi.platform.access;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Text that only this service can read again (AES-256-GCM), bound to what it is for and to the caller's custodian: what
 * was sealed for another purpose, for another custodian or by another hand does not open.
 */
@ApplicationScoped
public class Seal {

    private static final int NONCE_BYTES = 12;

    private final SecureRandom random = new SecureRandom();

    @ConfigProperty(name = "roi.cursor-key")
    Optional<String> configuredKey;

    @Inject
    CurrentCaller callers;

    private SecretKeySpec key;

    @PostConstruct
    void readKey() {
        byte[] bytes = new byte[32];
        if (configuredKey.isPresent()) {
            bytes = Base64.getDecoder().decode(configuredKey.get());
        } else {
            random.nextBytes(bytes);
        }
        key = new SecretKeySpec(bytes, "AES");
    }

    /** Seals a text for one purpose; safe in an address. */
    public String close(String purpose, String text) {
        try {
            byte[] nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, purpose).doFinal(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(ByteBuffer.allocate(nonce.length + sealed.length)
                            .put(nonce)
                            .put(sealed)
                            .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a text could not be sealed", e);
        }
    }

    /** The text that {@link #close} was given for this purpose, or nothing. */
    public Optional<String> open(String purpose, String sealed) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(sealed);
            byte[] nonce = Arrays.copyOf(bytes, NONCE_BYTES);
            byte[] opened =
                    cipher(Cipher.DECRYPT_MODE, nonce, purpose).doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
            return Optional.of(new String(opened, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String purpose) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(128, nonce));
        cipher.updateAAD((purpose + " " + callers.get().custodian()).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
