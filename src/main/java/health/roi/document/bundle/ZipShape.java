package health.roi.document.bundle;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Where the directory of a zip stands (PKWARE APPNOTE 4.3.16). Readers take the whole directory into memory and believe
 * what it says, so that one of a gigabyte would fill the heap; this looks at its size in the file first.
 */
final class ZipShape {

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int ZIP64_LOCATOR_SIGNATURE = 0x07064b50;
    private static final int END_BYTES = 22;
    private static final int LOCATOR_BYTES = 20;
    private static final int LONGEST_COMMENT = 0xffff;

    private ZipShape() {}

    /**
     * Refuses what has no end record, is a Zip64, or has a directory of more bytes than these.
     *
     * @param most in bytes, from where the directory is said to begin to the end record
     */
    static void require(Path zip, long most) throws IOException {
        try (FileChannel file = FileChannel.open(zip, StandardOpenOption.READ)) {
            long size = file.size();
            int tail = (int) Math.min(size, END_BYTES + LOCATOR_BYTES + LONGEST_COMMENT);
            ByteBuffer buffer = ByteBuffer.allocate(tail).order(ByteOrder.LITTLE_ENDIAN);
            while (buffer.hasRemaining() && file.read(buffer, size - tail + buffer.position()) >= 0) {
                // Until the tail is read.
            }
            int end = end(buffer);
            if (end < 0) {
                throw new BundleRefused(BundleFault.NOT_A_ZIP);
            }
            if (end >= LOCATOR_BYTES && buffer.getInt(end - LOCATOR_BYTES) == ZIP64_LOCATOR_SIGNATURE) {
                throw new BundleRefused(BundleFault.TOO_MANY_FILES);
            }
            long directoryBytes = Integer.toUnsignedLong(buffer.getInt(end + 12));
            long directoryAt = Integer.toUnsignedLong(buffer.getInt(end + 16));
            long endAt = size - tail + end;
            if (directoryAt > endAt) {
                throw new BundleRefused(BundleFault.NOT_A_ZIP);
            }
            if (directoryBytes > most || endAt - directoryAt > most) {
                throw new BundleRefused(BundleFault.TOO_MANY_FILES);
            }
        }
    }

    /** The last end record, as readers look for it. */
    private static int end(ByteBuffer tail) {
        for (int at = tail.position() - END_BYTES; at >= 0; at--) {
            if (tail.getInt(at) == END_SIGNATURE) {
                return at;
            }
        }
        return -1;
    }
}
