package health.roi.document.upload;

import health.roi.document.work.Sha256;
import health.roi.document.work.WorkFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * A part as it is kept: behind the upload and the offset that it belongs to. So no part has the hash of a document, nor of
 * a part of another upload, and goes away without anybody else's bytes.
 *
 * @param bytes of the upload that are in it
 * @param broken whether the line broke behind them
 */
record PartFile(Path file, int bytes, String sha256, boolean broken) {

    /** Bytes in front of what was uploaded. */
    static final int HEAD = 24;

    /** Takes the next bytes from the line, at most so many; what a broken line has left is a part too. */
    static PartFile receive(InputStream body, int most, UUID upload, long at, Path target) throws IOException {
        int bytes = 0;
        boolean broken = false;
        try (OutputStream out = WorkFolder.create(target)) {
            out.write(ByteBuffer.allocate(HEAD)
                    .putLong(upload.getMostSignificantBits())
                    .putLong(upload.getLeastSignificantBits())
                    .putLong(at)
                    .array());
            byte[] buffer = new byte[16_384];
            while (bytes < most) {
                int read;
                try {
                    read = body.read(buffer, 0, Math.min(buffer.length, most - bytes));
                } catch (IOException e) {
                    broken = true;
                    break;
                }
                if (read < 0) {
                    break;
                }
                out.write(buffer, 0, read);
                bytes += read;
            }
        }
        return new PartFile(target, bytes, Sha256.of(target), broken);
    }

    /** Writes what was uploaded to the end of the whole. */
    static void append(Path part, OutputStream whole) throws IOException {
        try (InputStream in = Files.newInputStream(part)) {
            in.skipNBytes(HEAD);
            in.transferTo(whole);
        }
    }
}
