package health.roi.document.pdf;

import health.roi.document.work.DocumentLimits;
import health.roi.document.work.DocumentRefused;
import health.roi.document.work.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Makes the new dictionary of a page from what is allowed in it. */
public final class PdfPageCopy {
    private final PDDocument document;
    private final DocumentLimits limits;

    public PdfPageCopy(PDDocument document, DocumentLimits limits) {
        this.document = document;
        this.limits = limits;
    }

    /** Boxes, rotation, transparency group and annotations; no content yet. Links by {@code graph}. */
    public COSDictionary frame(PDPage page, PdfReference self, PdfReference parent, PdfGraph graph) throws IOException {
        COSDictionary frame = new COSDictionary();
        frame.setItem(COSName.TYPE, COSName.PAGE);
        frame.setItem(COSName.PARENT, parent);
        frame.setItem(COSName.MEDIA_BOX, page.getMediaBox());
        frame.setItem(COSName.CROP_BOX, page.getCropBox());
        if (page.getRotation() != 0) {
            frame.setInt(COSName.ROTATE, page.getRotation());
        }
        if (page.getUserUnit() != 1) {
            frame.setFloat(COSName.USER_UNIT, page.getUserUnit());
        }
        if (page.getCOSObject().getDictionaryObject(COSName.GROUP) instanceof COSDictionary group) {
            frame.setItem(COSName.GROUP, group);
        }
        COSArray annotations = PdfAnnotations.copy(page, self, graph);
        if (annotations.size() > 0) {
            frame.setItem(COSName.ANNOTS, annotations);
        }
        return frame;
    }

    public static COSDictionary resources(PDPage page) {
        return page.getResources() == null
                ? new COSDictionary()
                : page.getResources().getCOSObject();
    }

    /**
     * What the page draws, as one stream. A page may have its content cut into several at any place; only those are
     * unpacked and joined. Null when the page is blank.
     */
    public COSStream content(PDPage page) throws IOException {
        COSBase contents = page.getCOSObject().getDictionaryObject(COSName.CONTENTS);
        if (contents instanceof COSStream stream) {
            return stream;
        }
        if (!(contents instanceof COSArray array) || array.size() == 0) {
            return null;
        }
        if (array.size() == 1 && array.getObject(0) instanceof COSStream only) {
            return only;
        }
        COSStream joined = document.getDocument().createCOSStream();
        try (OutputStream out = joined.createOutputStream(COSName.FLATE_DECODE)) {
            long room = limits.maxContentBytes();
            for (int i = 0; i < array.size(); i++) {
                if (!(array.getObject(i) instanceof COSStream piece)) {
                    throw new IOException("a piece of the content of a page is missing");
                }
                room -= append(piece, out, room);
                out.write('\n');
            }
        }
        return joined;
    }

    private static long append(COSStream piece, OutputStream out, long room) throws IOException {
        long copied = 0;
        try (InputStream in = piece.createInputStream()) {
            byte[] buffer = new byte[16_384];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                copied += n;
                if (copied > room) {
                    throw new DocumentRefused(Refusal.TOO_COMPLEX);
                }
                out.write(buffer, 0, n);
            }
        }
        return copied;
    }
}
