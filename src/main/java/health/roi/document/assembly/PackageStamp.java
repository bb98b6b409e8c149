package health.roi.document.assembly;

import health.roi.document.pdf.DocumentFonts;
import health.roi.document.pdf.PdfGraph;
import health.roi.document.pdf.PdfReference;
import health.roi.document.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The line at the foot of every page of a package: see {@link PackageLabel}. The page grows by a strip at the edge that
 * is its foot when it is read; nothing on it is moved, scaled or covered, so that annotations stay where they belong.
 */
final class PackageStamp implements AutoCloseable {
    /** Height of the strip, in points as the reader sees them. */
    private static final float STRIP = 20;

    private static final float TYPE_SIZE = 8;
    private static final float BASELINE = 7;

    private final PackageLabel label;
    private final PDDocument holder = new PDDocument();
    private final PDType0Font font;
    private final PdfReference fontReference;

    PackageStamp(PackageLabel label, PdfWriter writer) throws IOException {
        this.label = new PackageLabel(DocumentFonts.drawable(label.trackingNumber()), label.bates(), label.pages());
        this.font = DocumentFonts.subset(holder);
        (this.label.text(label.pages()) + "0123456789").codePoints().forEach(font::addToSubset);
        font.subset();
        PdfGraph graph = new PdfGraph(writer);
        this.fontReference = graph.add(font.getCOSObject());
    }

    /** The box of the page with the strip at its foot. */
    static PDRectangle grown(PDPage page) {
        PDRectangle box = page.getCropBox();
        float strip = STRIP / page.getUserUnit();
        float left = box.getLowerLeftX();
        float bottom = box.getLowerLeftY();
        float right = box.getUpperRightX();
        float top = box.getUpperRightY();
        switch (page.getRotation()) {
            case 90 -> right += strip;
            case 180 -> top += strip;
            case 270 -> left -= strip;
            default -> bottom -= strip;
        }
        return new PDRectangle(left, bottom, right - left, top - bottom);
    }

    COSDictionary fonts() {
        COSDictionary fonts = new COSDictionary();
        fonts.setItem(COSName.getPDFName("Stamp"), fontReference);
        return fonts;
    }

    /** Draws the page that {@code /Page} stands for and the line below it. */
    byte[] content(PDPage page, int number) throws IOException {
        String text = label.text(number);
        PDRectangle box = grown(page);
        int rotation = page.getRotation();
        boolean lying = rotation == 90 || rotation == 270;
        float unit = 1 / page.getUserUnit();
        float across = lying ? box.getHeight() : box.getWidth();
        float width = font.getStringWidth(text) / 1_000;
        float size = Math.min(TYPE_SIZE * unit, across * 0.96f / width);
        float indent = (across - width * size) / 2;
        float up = BASELINE * unit;
        String place =
                switch (rotation) {
                    case 90 -> matrix(0, 1, -1, 0, box.getUpperRightX() - up, box.getLowerLeftY() + indent);
                    case 180 -> matrix(-1, 0, 0, -1, box.getUpperRightX() - indent, box.getUpperRightY() - up);
                    case 270 -> matrix(0, -1, 1, 0, box.getLowerLeftX() + up, box.getUpperRightY() - indent);
                    default -> matrix(1, 0, 0, 1, box.getLowerLeftX() + indent, box.getLowerLeftY() + up);
                };
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String before = "q /Page Do Q\nq 0.25 g BT /Stamp " + number(size) + " Tf " + place + " Tm <";
        out.writeBytes(before.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(HexFormat.of().formatHex(font.encode(text)).getBytes(StandardCharsets.US_ASCII));
        out.writeBytes("> Tj ET Q\n".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static String matrix(int a, int b, int c, int d, float x, float y) {
        return a + " " + b + " " + c + " " + d + " " + number(x) + " " + number(y);
    }

    private static String number(float value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    @Override
    public void close() throws IOException {
        holder.close();
    }
}
