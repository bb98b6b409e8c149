package health.roi.document.intake;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** Which way up a photograph is, by what the camera noted (Exif); a phone stores all its pictures lying. */
final class JpegOrientation {
    private static final int APP1 = 0xE1;
    private static final int START_OF_SCAN = 0xDA;
    private static final int ORIENTATION = 0x0112;

    private JpegOrientation() {}

    /** How far a viewer has to turn it clockwise, in degrees; 0 when nothing readable says so. */
    static int rotation(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file);
                DataInputStream in = new DataInputStream(stream)) {
            in.readUnsignedShort();
            for (int i = 0; i < 100; i++) {
                int marker = in.readUnsignedShort() & 0xFF;
                int length = in.readUnsignedShort() - 2;
                if (marker == START_OF_SCAN || length < 0) {
                    return 0;
                }
                byte[] segment = in.readNBytes(length);
                if (marker == APP1 && segment.length > 14 && segment[0] == 'E' && segment[1] == 'x') {
                    return orientation(
                            ByteBuffer.wrap(segment, 6, segment.length - 6).slice());
                }
            }
            return 0;
        } catch (IOException | IndexOutOfBoundsException e) {
            return 0;
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
