package health.roi.document.pdf;

import health.roi.document.work.DocumentLimits;
import health.roi.document.work.ParseBudget;
import health.roi.document.work.WorkFolder;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws one page of a PDF as a reader sees it. */
public final class PageImage {
    private static final float POINTS_PER_INCH = 72;

    /** A letter page at 300 dots per inch has half of it; takes 64 MB while it is drawn. */
    private static final long MAX_PIXELS = 16_000_000;

    private PageImage() {}

    /**
     * Writes the page as a PNG, at a lower resolution where the page is so large that it would have too many pixels.
     *
     * @param page from 1, and there
     * @param dpi dots per inch
     * @param target written anew
     */
    public static void write(
            Path pdf, int page, int dpi, WorkFolder work, DocumentLimits limits, ParseBudget budget, Path target)
            throws IOException {
        try (PDDocument document = PdfFile.open(pdf, work, budget)) {
            List<PDPage> pages = PdfPages.of(document, limits);
            BufferedImage image = draw(document, pages.get(page - 1), page - 1, dpi / POINTS_PER_INCH);
            budget.check();
            try (OutputStream out = WorkFolder.create(target)) {
                ImageIO.write(image, "png", out);
            }
        }
    }

    private static BufferedImage draw(PDDocument document, PDPage page, int index, float scale) throws IOException {
        PDRectangle box = page.getCropBox();
        boolean lying = page.getRotation() % 180 != 0;
        float unit = page.getUserUnit();
        float across = (lying ? box.getHeight() : box.getWidth()) * unit;
        float down = (lying ? box.getWidth() : box.getHeight()) * unit;
        float fitting = (float) Math.min(scale, Math.sqrt(MAX_PIXELS / ((double) across * down)));
        BufferedImage image = new BufferedImage(
                Math.max(1, Math.round(across * fitting)),
                Math.max(1, Math.round(down * fitting)),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setBackground(Color.WHITE);
        pen.clearRect(0, 0, image.getWidth(), image.getHeight());
        new PDFRenderer(document).renderPageToGraphics(index, pen, fitting * unit, fitting * unit);
        pen.dispose();
        return image;
    }
}
