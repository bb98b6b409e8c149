package health.roi.document.assembly;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * A page that shows nothing but one scan in black and white, as one picture or as strips of it.
 *
 * @param width pixels across the unturned page
 * @param height pixels down the unturned page
 */
record Scan(int width, int height) {

    /** The scan, or null where the page is anything else. */
    static Scan of(PDPage page) throws IOException {
        if (page.getResources() == null || !page.getAnnotations().isEmpty()) {
            return null;
        }
        Strips strips = new Strips(page);
        List<Object> operands = new ArrayList<>();
        PDFStreamParser parser = new PDFStreamParser(page);
        for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
            if (!(token instanceof Operator operator)) {
                operands.add(token);
                continue;
            }
            if (!strips.take(operator.getName(), operands)) {
                return null;
            }
            operands.clear();
        }
        return strips.scan();
    }

    /** What a page of strips does: for each of them it is placed and drawn, and nothing else. */
    private static final class Strips {
        private static final float NEARLY = 0.01f;

        private final PDPage page;
        private float[] place;
        private int width;
        private int height;
        private float down;

        Strips(PDPage page) {
            this.page = page;
        }

        boolean take(String operator, List<Object> operands) throws IOException {
            switch (operator) {
                case "q", "Q":
                    place = null;
                    return true;
                case "cm":
                    boolean first = place == null;
                    place = numbers(operands);
                    return first && place != null;
                case "Do":
                    return draw(operands);
                default:
                    return false;
            }
        }

        private boolean draw(List<Object> operands) throws IOException {
            boolean scan = place != null
                    && operands.size() == 1
                    && operands.get(0) instanceof COSName name
                    && page.getResources().getXObject(name) instanceof PDImageXObject image
                    && add(image);
            place = null;
            return scan;
        }

        private boolean add(PDImageXObject image) {
            boolean fits = image.getBitsPerComponent() == 1
                    && !image.isStencil()
                    && (width == 0 || image.getWidth() == width)
                    && place[1] == 0
                    && place[2] == 0
                    && isNearly(place[0], page.getCropBox().getWidth());
            width = image.getWidth();
            height += image.getHeight();
            down += place[3];
            return fits;
        }

        Scan scan() {
            boolean whole = width > 0 && isNearly(down, page.getCropBox().getHeight());
            return whole ? new Scan(width, height) : null;
        }

        private static boolean isNearly(float one, float other) {
            return Math.abs(one - other) <= other * NEARLY;
        }

        private static float[] numbers(List<Object> operands) {
            if (operands.size() != 6) {
                return null;
            }
            float[] numbers = new float[6];
            for (int i = 0; i < 6; i++) {
                if (!(operands.get(i) instanceof COSNumber number)) {
                    return null;
                }
                numbers[i] = number.floatValue();
            }
            return numbers;
        }
    }
}
