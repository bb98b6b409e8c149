package health.roi.document.pdf;

import health.roi.document.work.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.Arrays;

/** The bytes of a file being written: counted, hashed, and sent on in large pieces, though many of them come one by one. */
final class PdfOutput extends OutputStream {
    private static final int ID_BYTES = 16;

    private final OutputStream target;
    private final MessageDigest digest = Sha256.digest();
    private final byte[] pending = new byte[1 << 16];
    private int waiting;
    private long position;

    PdfOutput(OutputStream target) {
        this.target = target;
    }

    long position() {
        return position;
    }

    /** Counts bytes that are only measured. */
    void skip(long bytes) {
        position += bytes;
    }

    void text(String latin) {
        for (int i = 0; i < latin.length(); i++) {
            write(latin.charAt(i));
        }
    }

    @Override
    public void write(int b) {
        if (waiting == pending.length) {
            send();
        }
        pending[waiting++] = (byte) b;
        position++;
    }

    @Override
    public void write(byte[] data, int offset, int length) {
        if (length > pending.length - waiting) {
            send();
        }
        if (length > pending.length) {
            send(data, offset, length);
        } else {
            System.arraycopy(data, offset, pending, waiting, length);
            waiting += length;
        }
        position += length;
    }

    /** What identifies the file: made of everything that is in it so far. */
    byte[] identifier() {
        send();
        try {
            return Arrays.copyOf(((MessageDigest) digest.clone()).digest(), ID_BYTES);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the platform's SHA-256 can be asked in between", e);
        }
    }

    /** To be asked once, after the end. */
    String sha256() {
        return Sha256.hex(digest);
    }

    private void send() {
        if (waiting > 0) {
            send(pending, 0, waiting);
            waiting = 0;
        }
    }

    private void send(byte[] data, int offset, int length) {
        digest.update(data, offset, length);
        try {
            target.write(data, offset, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (target) {
            send();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
