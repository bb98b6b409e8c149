package health.roi.document.vault;

import java.util.UUID;

/**
 * A content that is in the vault, encrypted, and that no row names yet: {@link ContentService#keep} it, or the vault
 * forgets it after a day.
 */
public final class SealedContent {

    final ObjectName object;
    final String sha256;
    final long bytes;
    final ContentCipher.WrappedKey key;

    SealedContent(ObjectName object, String sha256, long bytes, ContentCipher.WrappedKey key) {
        this.object = object;
        this.sha256 = sha256;
        this.bytes = bytes;
        this.key = key;
    }

    UUID custodian() {
        return object.custodian();
    }
}
