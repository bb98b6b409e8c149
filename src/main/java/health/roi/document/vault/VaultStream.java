package health.roi.document.vault;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A read that fails because the vault does, and not because of what was read, says so. */
final class VaultStream extends FilterInputStream {

    VaultStream(InputStream in) {
        super(in);
    }

    @Override
    public int read() {
        try {
            return super.read();
        } catch (IOException e) {
            throw VaultUnavailable.after("read on", e);
        }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        try {
            return super.read(bytes, offset, length);
        } catch (IOException e) {
            throw VaultUnavailable.after("read on", e);
        }
    }
}
