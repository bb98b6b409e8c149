package health.roi.document.intake;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;

/** What stands before the picture in a JPEG: what the camera noted (Exif), and how the picture is packed. */
final class JpegSegments {
    private static final int APP1 = 0xE1;
    private static final int START_OF_SCAN = 0xDA;
    private static final int PROGRESSIVE = 0xC2;
    private static final int ORIENTATION = 0x0112;
    private static final int MOST = 200;

    private JpegSegments() {}

    /**
     * How far a viewer has to turn it clockwise, in degrees; 0 when nothing readable says so. A phone stores all its
     * pictures lying.
     */
    static int rotation(Path file) throws IOException {
        int[] rotation = {0};
        visit(file, (marker, segment) -> {
            if (marker == APP1 && segment.length > 14 && segment[0] == 'E' && segment[1] == 'x') {
                rotation[0] = orientation(
                        ByteBuffer.wrap(segment, 6, segment.length - 6).slice());
            }
        });
        return rotation[0];
    }

    /** Whether it comes in several passes over the whole picture. */
    static boolean isProgressive(Path file) throws IOException {
        boolean[] progressive = {false};
        visit(file, (marker, segment) -> progressive[0] |= marker == PROGRESSIVE);
        return progressive[0];
    }

    /** Goes as far as it can be read; the decoder finds what is wrong with it. */
    private static void visit(Path file, BiConsumer<Integer, byte[]> visitor) throws IOException {
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file));
                DataInputStream in = new DataInputStream(stream)) {
            in.readUnsignedShort();
            for (int i = 0; i < MOST; i++) {
                int marker = in.readUnsignedShort() & 0xFF;
                int length = in.readUnsignedShort() - 2;
                if (marker == START_OF_SCAN || length < 0) {
                    return;
                }
                visitor.accept(marker, in.readNBytes(length));
            }
        } catch (EOFException | IndexOutOfBoundsException e) {
            return;
        }
    }

    private static int orientation(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION) {
                return switch (tiff.getShort(entry + 8)) {
                    case 3 -> 180;
                    case 6 -> 90;
                    case 8 -> 270;
                    default -> 0;
                };
            }
        }
        return 0;
    }
}
