package health.roi.document.assembly;

import health.roi.document.pdf.DocumentFonts;
import health.roi.document.work.DocumentLimits;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Makes the pages that stand for redacted ones: pictures with black in them, and slips. */
final class RedactedPages {
    /** Fine print stays readable, and a letter sheet takes 34 MB while it is drawn. */
    private static final int DPI = 300;

    private static final float POINTS_PER_INCH = 72;
    private static final float QUALITY = 0.85f;

    private final PDDocument source;
    private final PDFRenderer renderer;
    private final PDDocument made;
    private final DocumentLimits limits;
    private PDType0Font font;

    RedactedPages(PDDocument source, PDDocument made, DocumentLimits limits) {
        this.source = source;
        this.renderer = new PDFRenderer(source);
        this.made = made;
        this.limits = limits;
    }

    /** Embeds what the slips are written with; to be called once, after the last page. */
    void finish() throws IOException {
        if (font != null) {
            font.subset();
        }
    }

    PDPage instead(int index, PageRedaction redaction) throws IOException {
        if (redaction instanceof PageRedaction.Blackened blackened) {
            return picture(index, blackened.areas());
        }
        return slip(redaction.reason());
    }

    /** The page as a picture of its own size, upright as the reader sees it. */
    PDPage picture(int index, List<RedactedArea> areas) throws IOException {
        PDPage page = source.getPage(index);
        Scan scan = Scan.of(page);
        PDRectangle box = page.getCropBox();
        boolean lying = page.getRotation() % 180 != 0;
        float unit = page.getUserUnit();
        float across = (lying ? box.getHeight() : box.getWidth()) * unit;
        float down = (lying ? box.getWidth() : box.getHeight()) * unit;
        float scaleX = DPI / POINTS_PER_INCH * unit;
        float scaleY = scaleX;
        if (scan != null) {
            // As many pixels as were scanned, so that none is moved or smeared.
            scaleX = (lying ? scan.height() / box.getHeight() : scan.width() / box.getWidth());
            scaleY = (lying ? scan.width() / box.getWidth() : scan.height() / box.getHeight());
        }
        double pixels = (double) across / unit * scaleX * down / unit * scaleY;
        if (pixels > limits.maxDecodedPixels()) {
            float less = (float) Math.sqrt(limits.maxDecodedPixels() / pixels);
            scaleX *= less;
            scaleY *= less;
        }
        int width = Math.max(1, Math.round(across / unit * scaleX));
        int height = Math.max(1, Math.round(down / unit * scaleY));
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setBackground(Color.WHITE);
        pen.clearRect(0, 0, width, height);
        renderer.renderPageToGraphics(index, pen, scaleX, scaleY);
        pen.dispose();
        blacken(image, areas);
        PDPage picture = new PDPage(new PDRectangle(across, down));
        made.addPage(picture);
        try (PDPageContentStream content = new PDPageContentStream(made, picture)) {
            content.drawImage(pack(image, scan != null), 0, 0, across, down);
        }
        return picture;
    }

    private static void blacken(BufferedImage image, List<RedactedArea> areas) {
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.BLACK);
        for (RedactedArea area : areas) {
            int left = (int) Math.floor(area.left() * image.getWidth());
            int top = (int) Math.floor(area.top() * image.getHeight());
            int right = (int) Math.ceil((area.left() + area.width()) * image.getWidth());
            int bottom = (int) Math.ceil((area.top() + area.height()) * image.getHeight());
            pen.fillRect(left, top, right - left, bottom - top);
        }
        pen.dispose();
    }

    private PDImageXObject pack(BufferedImage image, boolean bilevel) throws IOException {
        if (bilevel) {
            return CCITTFactory.createFromImage(made, bilevel(image));
        }
        return isGrey(image) ? grey(image) : JPEGFactory.createFromImage(made, image, QUALITY, DPI);
    }

    private static BufferedImage bilevel(BufferedImage image) {
        BufferedImage copy = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
        WritableRaster samples = copy.getRaster();
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int x = 0; x < row.length; x++) {
                row[x] = row[x] >> 7 & 1;
            }
            samples.setSamples(0, y, row.length, 1, 0, row);
        }
        return copy;
    }

    /** By value: the platform's own conversion means another brightness by grey and moves it. */
    private PDImageXObject grey(BufferedImage image) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        int[] row = new int[image.getWidth()];
        byte[] samples = new byte[row.length];
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            for (int y = 0; y < image.getHeight(); y++) {
                image.getRGB(0, y, row.length, 1, row, 0, row.length);
                for (int x = 0; x < row.length; x++) {
                    samples[x] = (byte) row[x];
                }
                out.write(samples);
            }
        }
        return new PDImageXObject(
                made,
                new ByteArrayInputStream(packed.toByteArray()),
                COSName.FLATE_DECODE,
                image.getWidth(),
                image.getHeight(),
                8,
                PDDeviceGray.INSTANCE);
    }

    private static boolean isGrey(BufferedImage image) {
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int pixel : row) {
                if ((pixel >> 16 & 0xFF) != (pixel >> 8 & 0xFF) || (pixel >> 8 & 0xFF) != (pixel & 0xFF)) {
                    return false;
                }
            }
        }
        return true;
    }

    private PDPage slip(WithholdingReason reason) throws IOException {
        if (font == null) {
            font = DocumentFonts.subset(made);
        }
        PDPage slip = new PDPage(PDRectangle.LETTER);
        made.addPage(slip);
        try (PDPageContentStream content = new PDPageContentStream(made, slip)) {
            line(content, 22, 560, "Page withheld");
            line(content, 12, 528, reason.words());
            line(content, 9, 504, "Reason: " + reason.name());
        }
        return slip;
    }

    private void line(PDPageContentStream content, float size, float up, String words) throws IOException {
        float width = font.getStringWidth(words) / 1_000 * size;
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset((PDRectangle.LETTER.getWidth() - width) / 2, up);
        content.showText(words);
        content.endText();
    }
}
