package health.roi.document.intake;

import health.roi.document.work.DocumentLimits;
import health.roi.document.work.DocumentRefused;
import health.roi.document.work.ParseBudget;
import health.roi.document.work.Refusal;
import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Puts a JPEG, as it is compressed, or a PNG on a page. */
final class PicturePages {
    private static final int TAIL_BYTES = 65_536;

    private PicturePages() {}

    /** Whether the page is one that a PDF/A-2b may have: the colours for presses would need a description of them. */
    static boolean addJpeg(Path file, PDDocument document, DocumentLimits limits, ParseBudget budget)
            throws IOException {
        checkEnd(file);
        int[] size;
        ImageReader reader = reader("jpeg");
        try (ImageInputStream in = new BudgetedPicture(file, budget)) {
            reader.setInput(in, false, true);
            size = sizeOf(reader, limits);
            if (JpegSegments.isProgressive(file)) {
                // Its every pixel is held until the last of its passes.
                budget.picture(size[0], size[1], 16);
            }
            // Goes through every row, keeping few: a picture that cannot be decoded is found out here.
            ImageReadParam sparse = reader.getDefaultReadParam();
            int step = Math.max(1, Math.min(size[0], size[1]) / 64);
            sparse.setSourceSubsampling(step, step, 0, 0);
            reader.readRaster(0, sparse);
        } finally {
            reader.dispose();
        }
        ImagePage page = ImagePage.fitted(size[0], size[1], JpegSegments.rotation(file));
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            PDImageXObject image = JPEGFactory.createFromStream(document, in);
            page.add(document, image, 0, size[1]);
            return !COSName.DEVICECMYK.equals(image.getCOSObject().getCOSName(COSName.COLORSPACE));
        }
    }

    static boolean addPng(Path file, PDDocument document, DocumentLimits limits, ParseBudget budget)
            throws IOException {
        ImageReader reader = reader("png");
        try (ImageInputStream in = new BudgetedPicture(file, budget)) {
            reader.setInput(in, true, true);
            int[] size = sizeOf(reader, limits);
            ImageTypeSpecifier type = reader.getImageTypes(0).next();
            budget.picture(size[0], size[1], type.getColorModel().getPixelSize());
            BufferedImage image = reader.read(0);
            budget.check();
            ImagePage.fitted(size[0], size[1], 0)
                    .add(document, LosslessFactory.createFromImage(document, image), 0, size[1]);
            return true;
        } finally {
            reader.dispose();
        }
    }

    private static int[] sizeOf(ImageReader reader, DocumentLimits limits) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        limits.checkDecodedPixels(width, height);
        return new int[] {width, height};
    }

    private static ImageReader reader(String format) {
        return ImageIO.getImageReadersByFormatName(format).next();
    }

    /** The platform's decoder fills what is missing of a cut-off JPEG with grey and says nothing. */
    private static void checkEnd(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            int length = (int) Math.min(TAIL_BYTES, bytes.length());
            byte[] tail = new byte[length];
            bytes.seek(bytes.length() - length);
            bytes.readFully(tail);
            for (int i = length - 2; i >= 0; i--) {
                if ((tail[i] & 0xFF) == 0xFF && (tail[i + 1] & 0xFF) == 0xD9) {
                    return;
                }
            }
        }
        throw new DocumentRefused(Refusal.IMAGE_DAMAGED);
    }
}
