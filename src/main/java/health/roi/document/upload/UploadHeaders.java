package health.roi.document.upload;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the headers of the tus protocol say. */
final class UploadHeaders {

    static final String VERSION = "1.0.0";

    /** The one algorithm that is taken; the protocol names SHA-1 as the least, which is no proof of anything any more. */
    static final String ALGORITHM = "sha256";

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern METADATA_HASH =
            Pattern.compile("(?:^|,)\\s*sha256 ([A-Za-z0-9+/=]{1,200})\\s*(?:,|$)");

    private UploadHeaders() {}

    /**
     * The hash of the whole file out of {@code Upload-Metadata}: the key {@code sha256}, whose value is, as the protocol has
     * it, the base64 of the text, here of 64 hexadecimal digits. Other keys are not kept: a file's name can name a patient.
     *
     * @throws IllegalArgumentException where the key is there and its value is not that
     */
    static Optional<String> wholeHash(String metadata) {
        if (metadata == null) {
            return Optional.empty();
        }
        Matcher found = METADATA_HASH.matcher(metadata);
        if (!found.find()) {
            if (metadata.contains(ALGORITHM)) {
                throw new IllegalArgumentException("sha256");
            }
            return Optional.empty();
        }
        String hash = new String(Base64.getDecoder().decode(found.group(1)), StandardCharsets.US_ASCII);
        if (!HASH.matcher(hash).matches()) {
            throw new IllegalArgumentException("sha256");
        }
        return Optional.of(hash);
    }

    /**
     * The hash of one part out of {@code Upload-Checksum}, in hexadecimal: {@code sha256} and the base64 of its 32 bytes.
     *
     * @throws IllegalArgumentException for another algorithm and what is no hash
     */
    static Optional<String> partHash(String checksum) {
        if (checksum == null) {
            return Optional.empty();
        }
        String[] words = checksum.strip().split(" +");
        if (words.length != 2 || !words[0].equals(ALGORITHM)) {
            throw new IllegalArgumentException("algorithm");
        }
        byte[] hash = Base64.getDecoder().decode(words[1]);
        if (hash.length != 32) {
            throw new IllegalArgumentException("length");
        }
        return Optional.of(HexFormat.of().formatHex(hash));
    }
}
