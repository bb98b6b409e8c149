package health.roi.verifier;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A signed checkpoint, a C2SP tlog-checkpoint: the lines origin, size, root and time, an empty line, and signatures over the
 * lines above it.
 */
record Note(String origin, long size, byte[] root, Instant time, String signed, List<Signed> signatures) {

    private static final String SIGNATURE = "\u2014 ";
    private static final int ID_BYTES = 4;
    private static final int SIGNATURE_BYTES = 64;

    /** A signature with the name and the id of its key. */
    record Signed(String name, byte[] keyId, byte[] signature) {}

    static Note parse(String text) throws BadTrail {
        int gap = text.indexOf("\n\n");
        if (gap < 0 || !text.endsWith("\n")) {
            throw new BadTrail("is no signed checkpoint");
        }
        String[] lines = text.substring(0, gap).split("\n", -1);
        if (lines.length < 4) {
            throw new BadTrail("is no signed checkpoint");
        }
        try {
            List<Signed> signatures = new ArrayList<>();
            for (String line : text.substring(gap + 2).split("\n")) {
                signatures.add(signature(line));
            }
            byte[] root = Base64.getDecoder().decode(lines[2]);
            long size = Long.parseLong(lines[1]);
            if (root.length != 32 || !String.valueOf(size).equals(lines[1]) || size < 1) {
                throw new BadTrail("is no signed checkpoint");
            }
            return new Note(
                    lines[0], size, root, Instant.parse(lines[3]), text.substring(0, gap + 1), List.copyOf(signatures));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new BadTrail("is no signed checkpoint");
        }
    }

    private static Signed signature(String line) throws BadTrail {
        String[] parts = line.split(" ");
        if (!line.startsWith(SIGNATURE) || parts.length != 3) {
            throw new BadTrail("is no signed checkpoint");
        }
        byte[] bytes = Base64.getDecoder().decode(parts[2]);
        if (bytes.length <= ID_BYTES) {
            throw new BadTrail("is no signed checkpoint");
        }
        return new Signed(parts[1], Arrays.copyOf(bytes, ID_BYTES), Arrays.copyOfRange(bytes, ID_BYTES, bytes.length));
    }

    /** Whether one of these keys signed it. */
    boolean signedByOneOf(List<Key> keys) {
        byte[] text = signed.getBytes(StandardCharsets.UTF_8);
        return signatures.stream()
                .filter(signature -> signature.name().equals(origin) && signature.signature().length == SIGNATURE_BYTES)
                .anyMatch(signature -> keys.stream()
                        .filter(key -> Arrays.equals(key.id(origin), signature.keyId()))
                        .anyMatch(key -> key.verifies(text, signature.signature())));
    }
}
