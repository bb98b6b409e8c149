package health.roi.audit.tree;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/**
 * How the custodian's trail stood: its size and the root of its tree, signed.
 *
 * @param publicKey the 32 bytes of the key that signed it; keys change, and an old checkpoint stays verifiable
 * @param note the text that goes outside, a C2SP tlog-checkpoint
 * @param publishedAt when it was first outside, or null
 */
record Checkpoint(
        UUID custodian, long size, byte[] root, Instant madeAt, byte[] publicKey, String note, Instant publishedAt) {

    private static final String DASH = "\u2014";

    /** The name of the custodian's trail, and of the key for it. */
    static String origin(UUID custodian) {
        return "release-of-information/audit/" + custodian;
    }

    /**
     * Signs the state of a trail. The text is the origin, the size, the root in base64 and the time, a line each; then an
     * empty line and the signature over the text with its last newline.
     */
    static Checkpoint sign(UUID custodian, long size, byte[] root, Instant madeAt, CheckpointKey key) {
        String origin = origin(custodian);
        String text = origin + "\n" + size + "\n" + base64(root) + "\n" + madeAt + "\n";
        byte[] publicKey = key.publicKey();
        byte[] id = CheckpointKey.id(origin, publicKey);
        byte[] signature = key.sign(text.getBytes(StandardCharsets.UTF_8));
        byte[] signed = Arrays.copyOf(id, id.length + signature.length);
        System.arraycopy(signature, 0, signed, id.length, signature.length);
        String note = text + "\n" + DASH + " " + origin + " " + base64(signed) + "\n";
        return new Checkpoint(custodian, size, root, madeAt, publicKey, note, null);
    }

    String origin() {
        return origin(custodian);
    }

    String verifierKey() {
        return CheckpointKey.verifierKey(origin(), publicKey);
    }

    /** Whether a note says the same of the trail; the time and the signature may be others. */
    boolean saysTheSameAs(String other) {
        return Arrays.equals(state(note), state(other));
    }

    private static String[] state(String note) {
        return Arrays.copyOf(note.split("\n", 4), 3);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
