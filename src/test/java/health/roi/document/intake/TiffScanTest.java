package health.roi.document.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.roi.document.intake.corpus.RawTiff;
import health.roi.document.work.DocumentLimits;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scans in the ways in which fax servers write them; each shows a black upper half on white. */
class TiffScanTest {
    private static final int WIDTH = 800;
    private static final int HEIGHT = 1_000;
    private static final int UNCOMPRESSED = 1;
    private static final int GROUP_3 = 3;
    private static final int GROUP_4 = 4;

    @TempDir
    Path folder;

    @Test
    void keepsSeveralStrips() throws IOException {
        RawTiff.Page page = RawTiff.blackAndWhite(WIDTH, HEIGHT, GROUP_4).tag(278, 250);
        page.strip(group4(250, 250))
                .strip(group4(250, 250))
                .strip(group4(250, 0))
                .strip(group4(250, 0));
        showsBlackAboveWhite(page);
        assertTrue(isKept());
    }

    @Test
    void packsVeryManyStripsAsOne() throws IOException {
        RawTiff.Page page = RawTiff.blackAndWhite(WIDTH, HEIGHT, GROUP_4).tag(278, 2);
        for (int row = 0; row < HEIGHT; row += 2) {
            page.strip(group4(2, row < HEIGHT / 2 ? 2 : 0));
        }
        showsBlackAboveWhite(page);
        assertTrue(isKept());
        assertTrue(Files.size(copy()) < 10_000, "one strip after another would cost 500 pictures");
    }

    @Test
    void turnsReversedBits() throws IOException {
        byte[] reversed = group4(HEIGHT, HEIGHT / 2);
        for (int i = 0; i < reversed.length; i++) {
            reversed[i] = (byte) (Integer.reverse(reversed[i]) >>> 24);
        }
        showsBlackAboveWhite(
                RawTiff.blackAndWhite(WIDTH, HEIGHT, GROUP_4).tag(266, 2).strip(reversed));
        assertTrue(isKept());
    }

    @Test
    void knowsWhichOfTheTwoIsBlack() throws IOException {
        byte[] whiteAboveBlack = inverted();
        showsBlackAboveWhite(
                RawTiff.blackAndWhite(WIDTH, HEIGHT, GROUP_4).tag(262, 1).strip(whiteAboveBlack));
        assertTrue(isKept());
    }

    @Test
    void keepsGroup3() throws IOException {
        byte[] rows = group3();
        showsBlackAboveWhite(RawTiff.blackAndWhite(WIDTH, HEIGHT, GROUP_3).strip(rows));
        assertTrue(isKept());
    }

    @Test
    void decodesWhatIsNoFax() throws IOException {
        byte[] grey = new byte[WIDTH * HEIGHT];
        java.util.Arrays.fill(grey, WIDTH * HEIGHT / 2, grey.length, (byte) 0xFF);
        showsBlackAboveWhite(RawTiff.blackAndWhite(WIDTH, HEIGHT, UNCOMPRESSED)
                .tag(258, 8)
                .tag(262, 1)
                .strip(grey));
    }

    @Test
    void readsResolutionInInchesAndCentimetres() throws IOException {
        assertSize(288, 360, fax().tag(282, 200).tag(283, 200).tag(296, 2));
        assertSize(288, 720, fax().tag(282, 200).tag(283, 100).tag(296, 2));
        assertSize(
                800 / 2.54f / 80 * 72,
                1_000 / 2.54f / 80 * 72,
                fax().tag(282, 80).tag(283, 80).tag(296, 3));
    }

    @Test
    void fitsWhatSaysNoResolutionToASheet() throws IOException {
        assertSize(612, 765, fax());
        assertSize(612, 765, fax().tag(282, 200).tag(283, 200).tag(296, 1));
        assertSize(612, 765, fax().tag(282, 3).tag(283, 3).tag(296, 2));
    }

    @Test
    void mixesPagesOfEverySizeAndKind() throws IOException {
        byte[] tiff = new RawTiff()
                .add(fax().tag(282, 200).tag(283, 200).tag(296, 2))
                .add(RawTiff.blackAndWhite(64, 32, UNCOMPRESSED)
                        .tag(258, 8)
                        .tag(262, 1)
                        .strip(new byte[2_048]))
                .add(fax().tag(282, 100).tag(283, 100).tag(296, 2).tag(274, 6))
                .write();
        assertEquals(3, accept(tiff).pages());
        try (PDDocument copy = Loader.loadPDF(copy().toFile())) {
            assertEquals(288, copy.getPage(0).getMediaBox().getWidth(), 0.1);
            assertEquals(792, copy.getPage(1).getMediaBox().getWidth(), 0.1);
            assertEquals(576, copy.getPage(2).getMediaBox().getWidth(), 0.1);
            assertEquals(90, copy.getPage(2).getRotation());
        }
    }

    private static RawTiff.Page fax() throws IOException {
        return RawTiff.blackAndWhite(WIDTH, HEIGHT, GROUP_4).strip(group4(HEIGHT, HEIGHT / 2));
    }

    private void showsBlackAboveWhite(RawTiff.Page page) throws IOException {
        assertEquals(1, accept(new RawTiff().add(page).write()).pages());
        try (PDDocument copy = Loader.loadPDF(copy().toFile())) {
            BufferedImage picture = new PDFRenderer(copy).renderImageWithDPI(0, 36);
            for (int percent = 5; percent < 100; percent += 5) {
                if (percent != 50) {
                    int colour = picture.getRGB(picture.getWidth() / 2, picture.getHeight() * percent / 100) & 0xFF;
                    assertEquals(percent < 50 ? 0 : 255, colour, 40, percent + " % down");
                }
            }
        }
    }

    private void assertSize(float width, float height, RawTiff.Page page) throws IOException {
        accept(new RawTiff().add(page).write());
        try (PDDocument copy = Loader.loadPDF(copy().toFile())) {
            PDRectangle box = copy.getPage(0).getMediaBox();
            assertEquals(width, box.getWidth(), 0.5);
            assertEquals(height, box.getHeight(), 0.5);
        }
    }

    private boolean isKept() throws IOException {
        return Files.readString(copy(), StandardCharsets.ISO_8859_1).contains("CCITTFaxDecode");
    }

    /** Rows of which the first so many are black. */
    private static byte[] group4(int rows, int black) throws IOException {
        return packed(rows, 0, black);
    }

    private static byte[] inverted() throws IOException {
        return packed(HEIGHT, HEIGHT / 2, HEIGHT);
    }

    private static byte[] packed(int rows, int from, int to) throws IOException {
        BufferedImage image = new BufferedImage(WIDTH, rows, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < WIDTH; x++) {
                image.setRGB(x, y, y >= from && y < to ? 0 : 0xFFFFFF);
            }
        }
        try (PDDocument document = new PDDocument()) {
            return CCITTFactory.createFromImage(document, image)
                    .getCOSObject()
                    .createRawInputStream()
                    .readAllBytes();
        }
    }

    /** In one dimension: each row is a run of white, 0 or 800, and for a black row a run of black of 800. */
    private static byte[] group3() {
        StringBuilder bits = new StringBuilder();
        for (int y = 0; y < HEIGHT; y++) {
            bits.append("000000000001");
            // White 768 + 32, or white 0 and black 768 + 32.
            bits.append(y >= HEIGHT / 2 ? "011001101" + "00011011" : "00110101" + "0000001001100" + "000001101010");
        }
        byte[] bytes = new byte[(bits.length() + 7) / 8];
        for (int i = 0; i < bits.length(); i++) {
            if (bits.charAt(i) == '1') {
                bytes[i / 8] |= (byte) (0x80 >> i % 8);
            }
        }
        return bytes;
    }

    private AcceptedDocument accept(byte[] document) throws IOException {
        Path upload = Files.write(folder.resolve("upload"), document);
        return new DocumentIntake(folder.resolve("work"), DocumentLimits.DEFAULT).accept(upload, copy());
    }

    private Path copy() {
        return folder.resolve("copy.pdf");
    }
}
