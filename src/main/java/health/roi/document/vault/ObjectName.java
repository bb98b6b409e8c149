package health.roi.document.vault;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The name of an object in the vault. It says whose the object is, and nothing of what it holds.
 *
 * @param random 32 lower-case hexadecimal digits
 */
record ObjectName(UUID custodian, String random) {

    private static final int BYTES = 16;
    private static final SecureRandom SOURCE = new SecureRandom();
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{32}");

    static ObjectName fresh(UUID custodian) {
        byte[] bytes = new byte[BYTES];
        SOURCE.nextBytes(bytes);
        return new ObjectName(custodian, HexFormat.of().formatHex(bytes));
    }

    /** Whether the last part of a path can be an object's. */
    static boolean fits(String name) {
        return HEX.matcher(name).matches();
    }

    /** Where all objects of a custodian are. */
    static String prefix(UUID custodian) {
        return custodian + "/";
    }

    /** The same in files and in a bucket, so that one can be copied into the other. No folder holds very many. */
    String path() {
        return prefix(custodian) + random.substring(0, 2) + "/" + random;
    }
}
