package health.roi.document.intake.corpus;

import static health.roi.document.intake.corpus.Case.refused;
import static health.roi.document.intake.corpus.Case.taken;

import health.roi.document.work.Refusal;
import health.roi.support.SampleDocuments;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** JPEGs and PNGs that are too large, spoiled or odd. */
public final class HostilePictures {
    private HostilePictures() {}

    public static Stream<Case> all() {
        return Stream.of(
                refused("a JPEG that says it is huge", Refusal.PAGE_TOO_LARGE, () -> {
                    byte[] jpeg = SampleDocuments.jpeg(100, 100);
                    ByteBuffer.wrap(jpeg).putInt(startOfFrame(jpeg) + 5, 0xEA60EA60);
                    return jpeg;
                }),
                refused("a JPEG without height", Refusal.IMAGE_DAMAGED, () -> {
                    byte[] jpeg = SampleDocuments.jpeg(100, 100);
                    ByteBuffer.wrap(jpeg).putShort(startOfFrame(jpeg) + 5, (short) 0);
                    return jpeg;
                }),
                refused("a JPEG that is only a beginning and an end", Refusal.IMAGE_DAMAGED, () ->
                        new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xFF, (byte) 0xD9}),
                taken("a JPEG in the colours of presses", 1, HostilePictures::pressColours),
                taken("a JPEG of a phone that was held upright", 1, () -> upright(SampleDocuments.jpeg(400, 200))),
                refused(
                        "a PNG that says it is huge",
                        Refusal.PAGE_TOO_LARGE,
                        () -> png(1_000_000, 1_000_000, 8, 2, new byte[0])),
                refused(
                        "a PNG that unpacks to more than its size",
                        Refusal.IMAGE_DAMAGED,
                        () -> png(0, 10, 8, 2, new byte[0])),
                refused(
                        "a PNG of deep colours that would fill the memory",
                        Refusal.PAGE_TOO_LARGE,
                        () -> png(7_000, 7_000, 16, 6, new byte[0])),
                taken(
                        "a PNG with text that unpacks to 300 MB",
                        1,
                        () -> png(
                                10,
                                10,
                                8,
                                2,
                                chunk(
                                        "zTXt",
                                        joined(
                                                "Comment\0\0".getBytes(StandardCharsets.US_ASCII),
                                                Bombs.deflatedBlanks(300))))),
                taken(
                        "a PNG with a colour profile that unpacks to 300 MB",
                        1,
                        () -> png(
                                10,
                                10,
                                8,
                                2,
                                chunk(
                                        "iCCP",
                                        joined(
                                                "P\0\0".getBytes(StandardCharsets.US_ASCII),
                                                Bombs.deflatedBlanks(300))))),
                taken("a PNG of sixteen bits", 1, () -> png(10, 10, 16, 2, new byte[0])),
                taken("a PNG that lets the paper through", 1, () -> png(10, 10, 8, 6, new byte[0])),
                refused("a PNG that is spoiled within", Refusal.IMAGE_DAMAGED, () -> {
                    byte[] png = SampleDocuments.png(300, 300);
                    Arrays.fill(png, png.length / 2, png.length / 2 + 20, (byte) 0x55);
                    return png;
                }));
    }

    private static int startOfFrame(byte[] jpeg) {
        for (int i = 2; i < jpeg.length; ) {
            if (jpeg[i + 1] == (byte) 0xC0) {
                return i;
            }
            i += 2 + ((jpeg[i + 2] & 0xFF) << 8 | jpeg[i + 3] & 0xFF);
        }
        throw new IllegalStateException("no frame");
    }

    private static byte[] pressColours() {
        WritableRaster raster = Raster.createInterleavedRaster(0, 64, 64, 4, null);
        for (int i = 0; i < 64; i++) {
            raster.setPixel(i, i, new int[] {255, 0, 0, 0});
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(raster, null, null), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** With the note of a camera that it has to be turned by a quarter. */
    private static byte[] upright(byte[] jpeg) {
        ByteBuffer exif = ByteBuffer.allocate(36);
        exif.putShort((short) 0xFFE1).putShort((short) 34).put(new byte[] {'E', 'x', 'i', 'f', 0, 0});
        exif.put(new byte[] {'M', 'M', 0, 42}).putInt(8);
        exif.putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 6);
        return joined(Arrays.copyOf(jpeg, 2), exif.array(), Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** Black all over; a size beyond a thousand has no pixels. */
    private static byte[] png(int width, int height, int bits, int colours, byte[] before) {
        byte[] head = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put((byte) bits)
                .put((byte) colours)
                .array();
        int channels = colours == 6 ? 4 : 3;
        int row = width > 1_000 ? 0 : 1 + width * channels * bits / 8;
        return joined(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10},
                chunk("IHDR", head),
                before,
                chunk("IDAT", Bombs.deflated(new byte[width > 1_000 ? 9 : row * height])),
                chunk("IEND", new byte[0]));
    }

    private static byte[] chunk(String name, byte[] data) {
        CRC32 sum = new CRC32();
        byte[] named = joined(name.getBytes(StandardCharsets.US_ASCII), data);
        sum.update(named);
        return joined(
                ByteBuffer.allocate(4).putInt(data.length).array(),
                named,
                ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
