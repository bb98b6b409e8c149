package health.roi.document.pdf;

import health.roi.document.work.DocumentLimits;
import health.roi.document.work.DocumentRefused;
import health.roi.document.work.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** The pages of a source, in order, each checked to be there. */
public final class PdfPages {
    /** Page trees have a handful of levels. */
    private static final int MAX_DEPTH = 200;

    private PdfPages() {}

    /**
     * Walks the page tree itself rather than by PDFBox, which skips what it cannot read: a page tree with a hole is a
     * damaged document and not a shorter one.
     */
    public static List<PDPage> of(PDDocument document, DocumentLimits limits) throws IOException {
        List<PDPage> pages = new ArrayList<>();
        COSDictionary root = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES);
        if (root == null) {
            throw new DocumentRefused(Refusal.NO_PAGES);
        }
        collect(root, 0, pages, Collections.newSetFromMap(new IdentityHashMap<>()), limits);
        limits.checkPages(pages.size());
        if (root.getLong(COSName.COUNT, 0) > pages.size()) {
            throw new IOException("the page tree counts more pages than it has");
        }
        for (PDPage page : pages) {
            checkContent(page);
            checkSize(page, limits);
        }
        return pages;
    }

    private static void collect(
            COSDictionary node, int depth, List<PDPage> pages, Set<COSDictionary> seen, DocumentLimits limits)
            throws IOException {
        if (depth > MAX_DEPTH) {
            throw new DocumentRefused(Refusal.TOO_COMPLEX);
        }
        if (!seen.add(node)) {
            throw new IOException("the page tree repeats itself");
        }
        COSArray kids = node.getCOSArray(COSName.KIDS);
        if (kids == null) {
            if (COSName.PAGES.equals(node.getCOSName(COSName.TYPE))) {
                return;
            }
            pages.add(new PDPage(node));
            limits.checkPages(pages.size());
            return;
        }
        for (int i = 0; i < kids.size(); i++) {
            if (!(kids.getObject(i) instanceof COSDictionary kid)) {
                throw new IOException("the page tree has a hole");
            }
            // A page finds what it inherits through its parent, which sloppy writers leave out.
            kid.setItem(COSName.PARENT, node);
            collect(kid, depth + 1, pages, seen, limits);
        }
    }

    private static void checkContent(PDPage page) throws IOException {
        COSBase item = page.getCOSObject().getItem(COSName.CONTENTS);
        COSBase contents = page.getCOSObject().getDictionaryObject(COSName.CONTENTS);
        if (item != null && item != COSNull.NULL && (contents == null || contents == COSNull.NULL)) {
            throw new IOException("the content of a page is missing");
        }
        PDResources resources = page.getResources();
        COSDictionary pictures =
                resources == null ? null : resources.getCOSObject().getCOSDictionary(COSName.XOBJECT);
        if (pictures == null) {
            return;
        }
        for (COSName name : pictures.keySet()) {
            if (pictures.getDictionaryObject(name) == null && isDrawn(page, name)) {
                throw new IOException("a picture of a page is missing");
            }
        }
    }

    /** Programs that take pictures away leave their names behind, which harms nobody; a scan that is gone does. */
    private static boolean isDrawn(PDPage page, COSName name) throws IOException {
        try (InputStream in = page.getContents()) {
            String content = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            return Pattern.compile("/" + Pattern.quote(name.getName()) + "\\s+Do\\b")
                    .matcher(content)
                    .find();
        }
    }

    private static void checkSize(PDPage page, DocumentLimits limits) throws IOException {
        PDRectangle box = page.getCropBox();
        if (!(box.getWidth() >= 1 && box.getHeight() >= 1)) {
            throw new IOException("a page has no area");
        }
        float side = Math.max(box.getWidth(), box.getHeight()) * page.getUserUnit();
        if (!(side <= limits.maxPagePoints())) {
            throw new DocumentRefused(Refusal.PAGE_TOO_LARGE);
        }
    }
}
