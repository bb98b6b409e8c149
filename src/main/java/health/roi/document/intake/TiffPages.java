package health.roi.document.intake;

import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import health.roi.document.work.DocumentLimits;
import health.roi.document.work.DocumentRefused;
import health.roi.document.work.ParseBudget;
import health.roi.document.work.Refusal;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Puts each image of a TIFF on a page of its own: faxes as they are compressed, other scans decoded. */
final class TiffPages {
    private static final int JPEG_OLD = 6;
    private static final int JPEG = 7;

    private TiffPages() {}

    /** Whether the pages are such as a PDF/A-2b may have, which they are however they are packed. */
    static boolean add(Path file, PDDocument document, DocumentLimits limits, ParseBudget budget) throws IOException {
        List<TiffPage> pages = TiffDirectories.read(file, limits, budget).stream()
                .filter(page -> !page.preview())
                .toList();
        limits.checkPages(pages.size());
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            checkStrips(pages, bytes.length());
            for (TiffPage page : pages) {
                budget.check();
                if (page.width() < 1 || page.height() < 1) {
                    throw new DocumentRefused(Refusal.TIFF_DAMAGED);
                }
                ImagePage sheet = ImagePage.scanned(page, limits);
                if (page.isFax()) {
                    addFax(page, bytes, document, sheet, limits);
                } else {
                    limits.checkDecodedPixels(page.width(), page.height());
                    budget.picture(page.width(), page.height(), page.bitsPerPixel());
                    sheet.add(document, decode(page, file, document, budget), 0, page.height());
                }
            }
        }
        return true;
    }

    /** Strips that lie on one another would make a small file into a large copy. */
    private static void checkStrips(List<TiffPage> pages, long fileBytes) {
        long inAll = 0;
        for (TiffPage page : pages) {
            inAll += LongStream.of(page.lengths()).sum();
        }
        if (inAll > 2 * fileBytes) {
            throw new DocumentRefused(Refusal.TIFF_DAMAGED);
        }
    }

    private static void addFax(
            TiffPage page, RandomAccessFile bytes, PDDocument document, ImagePage sheet, DocumentLimits limits)
            throws IOException {
        if (page.width() > 60_000 || (long) page.width() * page.height() > limits.maxPixels()) {
            throw new DocumentRefused(Refusal.PAGE_TOO_LARGE);
        }
        int top = 0;
        for (int strip = 0; strip < page.offsets().length && top < page.height(); strip++) {
            int rows = page.rowsOfStrip(strip);
            sheet.add(document, fax(page, strip, rows, bytes, document), top, rows);
            top += rows;
        }
        if (top < page.height()) {
            throw new DocumentRefused(Refusal.TIFF_DAMAGED);
        }
    }

    private static PDImageXObject fax(TiffPage page, int strip, int rows, RandomAccessFile bytes, PDDocument document)
            throws IOException {
        long offset = page.offsets()[strip];
        long length = page.lengths()[strip];
        if (length < 1 || offset + length > bytes.length()) {
            throw new DocumentRefused(Refusal.TIFF_DAMAGED);
        }
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createRawOutputStream()) {
            bytes.seek(offset);
            byte[] buffer = new byte[8_192];
            for (long left = length; left > 0; ) {
                int n = bytes.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (page.reversedBits()) {
                    for (int i = 0; i < n; i++) {
                        buffer[i] = (byte) (Integer.reverse(buffer[i]) >>> 24);
                    }
                }
                out.write(buffer, 0, n);
                left -= n;
            }
        }
        COSDictionary how = new COSDictionary();
        how.setInt(COSName.K, page.faxKind());
        how.setInt(COSName.COLUMNS, page.width());
        how.setInt(COSName.ROWS, rows);
        how.setBoolean(COSName.BLACK_IS_1, page.blackIsZero());
        stream.setItem(COSName.TYPE, COSName.XOBJECT);
        stream.setItem(COSName.SUBTYPE, COSName.IMAGE);
        stream.setItem(COSName.FILTER, COSName.CCITTFAX_DECODE);
        stream.setItem(COSName.DECODE_PARMS, how);
        stream.setInt(COSName.WIDTH, page.width());
        stream.setInt(COSName.HEIGHT, rows);
        stream.setInt(COSName.BITS_PER_COMPONENT, 1);
        stream.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
        return (PDImageXObject) PDImageXObject.createXObject(stream, null);
    }

    private static PDImageXObject decode(TiffPage page, Path file, PDDocument document, ParseBudget budget)
            throws IOException {
        // Asked for by name: what else is on the class path must not decide who reads a record.
        ImageReader reader = new TIFFImageReaderSpi().createReaderInstance();
        try (ImageInputStream in = new BudgetedPicture(file, budget)) {
            reader.setInput(in, false, true);
            BufferedImage image = reader.read(page.index());
            if (image.getType() == BufferedImage.TYPE_BYTE_BINARY
                    && image.getColorModel().getPixelSize() == 1) {
                return CCITTFactory.createFromImage(document, image);
            }
            return page.compression() == JPEG || page.compression() == JPEG_OLD
                    ? JPEGFactory.createFromImage(document, image, 0.9f)
                    : LosslessFactory.createFromImage(document, image);
        } finally {
            reader.dispose();
        }
    }
}
