package health.roi.document.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The typeface of everything the service writes itself: DejaVu, for the many scripts and signs it has. */
public final class DocumentFonts {
    static final String SANS = "/net/sf/jasperreports/fonts/dejavu/DejaVuSansCondensed.ttf";
    static final String SANS_BOLD = "/net/sf/jasperreports/fonts/dejavu/DejaVuSansCondensed-Bold.ttf";
    static final String SANS_ITALIC = "/net/sf/jasperreports/fonts/dejavu/DejaVuSansCondensed-Oblique.ttf";
    static final String SANS_BOLD_ITALIC = "/net/sf/jasperreports/fonts/dejavu/DejaVuSansCondensed-BoldOblique.ttf";
    static final String MONO = "/net/sf/jasperreports/fonts/dejavu/DejaVuSansMono.ttf";

    private static final int REPLACEMENT = 0xFFFD;

    private DocumentFonts() {}

    public static InputStream open(String font) {
        InputStream in = DocumentFonts.class.getResourceAsStream(font);
        if (in == null) {
            throw new IllegalStateException("the typefaces are missing from the application");
        }
        return in;
    }

    /** Embeds only the characters that are drawn with it. */
    public static PDType0Font subset(PDDocument document) throws IOException {
        try (InputStream in = open(SANS)) {
            return PDType0Font.load(document, in, true);
        }
    }

    /** Embeds every character, for text that PDFBox sets by itself. */
    public static PDType0Font whole(PDDocument document) throws IOException {
        try (InputStream in = open(SANS)) {
            return PDType0Font.load(document, in, false);
        }
    }

    /** The text with a visible mark in place of every character that the typeface cannot draw. */
    public static String drawable(String text) {
        if (text.chars().allMatch(c -> c < 0x7F)) {
            return text;
        }
        StringBuilder drawable = new StringBuilder(text.length());
        text.codePoints().forEach(c -> drawable.appendCodePoint(isDrawable(c) ? c : REPLACEMENT));
        return drawable.toString();
    }

    private static boolean isDrawable(int codePoint) {
        return codePoint < 0x7F
                || codePoint == 0xAD
                || codePoint <= 0xFFFF && Sans.CHARACTERS.getGlyphId(codePoint) != 0;
    }

    /** Read once, when the first text needs it. */
    private static final class Sans {
        static final CmapLookup CHARACTERS = read();

        private static CmapLookup read() {
            try (InputStream in = open(SANS);
                    TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
                return font.getUnicodeCmapLookup();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
