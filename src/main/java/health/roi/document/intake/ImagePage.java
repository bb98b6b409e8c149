package health.roi.document.intake;

import health.roi.document.work.DocumentLimits;
import health.roi.document.work.DocumentRefused;
import health.roi.document.work.Refusal;
import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** A page as large as the picture on it. */
final class ImagePage {
    private static final float POINTS_PER_INCH = 72;

    /** What lies outside is a mistake of the scanner's driver and not the size of a sheet. */
    private static final double LEAST_DPI = 50;

    private static final double MOST_DPI = 2_400;

    private final PDRectangle box;
    private final int pixelRows;
    private final int rotation;
    private PDPage page;

    private ImagePage(float width, float height, int pixelRows, int rotation) {
        this.box = new PDRectangle(width, height);
        this.pixelRows = pixelRows;
        this.rotation = rotation;
    }

    /** As large as the sheet that was scanned, by its resolution; faxes have another down than across. */
    static ImagePage scanned(TiffPage tiff, DocumentLimits limits) {
        boolean known = isSensible(tiff.resolutionX()) && isSensible(tiff.resolutionY());
        if (!known) {
            return fitted(tiff.width(), tiff.height(), tiff.rotation());
        }
        double width = tiff.width() / tiff.resolutionX() * POINTS_PER_INCH;
        double height = tiff.height() / tiff.resolutionY() * POINTS_PER_INCH;
        if (Math.max(width, height) > limits.maxPagePoints()) {
            throw new DocumentRefused(Refusal.PAGE_TOO_LARGE);
        }
        return new ImagePage((float) Math.max(width, 1), (float) Math.max(height, 1), tiff.height(), tiff.rotation());
    }

    /** A letter sheet, upright or lying, cut to the shape of the picture. */
    static ImagePage fitted(int width, int height, int rotation) {
        float across = width > height ? PDRectangle.LETTER.getHeight() : PDRectangle.LETTER.getWidth();
        float down = width > height ? PDRectangle.LETTER.getWidth() : PDRectangle.LETTER.getHeight();
        float scale = Math.min(across / width, down / height);
        return new ImagePage(Math.max(width * scale, 1), Math.max(height * scale, 1), height, rotation);
    }

    /** Draws a picture that holds {@code rows} rows of pixels from row {@code top} on, over the whole width. */
    void add(PDDocument document, PDImageXObject image, int top, int rows) throws IOException {
        if (page == null) {
            page = new PDPage(box);
            page.setRotation(rotation);
            document.addPage(page);
        }
        float unit = box.getHeight() / pixelRows;
        try (PDPageContentStream content =
                new PDPageContentStream(document, page, top == 0 ? AppendMode.OVERWRITE : AppendMode.APPEND, true)) {
            content.drawImage(image, 0, box.getHeight() - (top + rows) * unit, box.getWidth(), rows * unit);
        }
        image.getCOSObject().removeItem(COSName.METADATA);
    }

    private static boolean isSensible(double dpi) {
        return dpi >= LEAST_DPI && dpi <= MOST_DPI;
    }
}
