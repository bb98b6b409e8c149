package health.roi.fulfillment.certifier;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** The picture of a signature, drawn anew on white: nothing but its pixels gets into an affidavit. */
final class SignaturePicture {
    private static final int MOST_ACROSS = 2_000;
    private static final int MOST_DOWN = 800;

    private SignaturePicture() {}

    /** Nothing where the bytes are no PNG, or a larger one than a signature needs. */
    static Optional<byte[]> clean(byte[] bytes) {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            if (reader.getWidth(0) > MOST_ACROSS || reader.getHeight(0) > MOST_DOWN) {
                return Optional.empty();
            }
            BufferedImage picture = reader.read(0);
            BufferedImage white =
                    new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
            Graphics2D pen = white.createGraphics();
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, white.getWidth(), white.getHeight());
            pen.drawImage(picture, 0, 0, null);
            pen.dispose();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(white, "png", out);
            return Optional.of(out.toByteArray());
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }
}
