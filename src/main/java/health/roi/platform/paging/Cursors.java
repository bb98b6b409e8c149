package health.roi.platform.paging;

import health.roi.platform.access.CurrentCaller;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Cursors that tell nothing and cannot be made up: the place in a list, encrypted (AES-256-GCM) and bound to the list
 * and to the custodian. A cursor of another list, another custodian or another hand is refused.
 */
@ApplicationScoped
public class Cursors {

    private static final int NONCE_BYTES = 12;
    private static final String SEPARATOR = "\u001f";

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

    /** The cursor after a row whose sort key has these parts. */
    public String encode(String list, List<String> parts) {
        try {
            byte[] nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, list)
                    .doFinal(String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(ByteBuffer.allocate(nonce.length + sealed.length)
                            .put(nonce)
                            .put(sealed)
                            .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a cursor could not be made", e);
        }
    }

    /** The parts of the sort key; refuses with {@code cursor-invalid} what was not made by {@link #encode} for this list. */
    public List<String> decode(String list, String cursor) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            byte[] nonce = java.util.Arrays.copyOf(bytes, NONCE_BYTES);
            byte[] opened =
                    cipher(Cipher.DECRYPT_MODE, nonce, list).doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
            return List.of(new String(opened, StandardCharsets.UTF_8).split(SEPARATOR, -1));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new ProblemException(ProblemType.CURSOR_INVALID);
        }
    }

    /** The id after which a list that is sorted by id goes on; null at its beginning. */
    public UUID idAfter(String list, String cursor) {
        return cursor == null ? null : UUID.fromString(decode(list, cursor).get(0));
    }

    /** One page of a list that is sorted by id, from one row more than the limit. */
    public <T> Page<T> byId(String list, List<T> rows, int limit, Function<T, UUID> id) {
        return Page.of(rows, limit, last -> encode(list, List.of(id.apply(last).toString())));
    }

    private Cipher cipher(int mode, byte[] nonce, String list) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(128, nonce));
        cipher.updateAAD((list + SEPARATOR + callers.get().custodian()).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
