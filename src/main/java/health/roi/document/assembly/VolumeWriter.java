package health.roi.document.assembly;

import health.roi.document.pdf.PdfBook;
import health.roi.document.pdf.PdfGraph;
import health.roi.document.pdf.PdfLayers;
import health.roi.document.pdf.PdfPageCopy;
import health.roi.document.pdf.PdfReference;
import health.roi.document.pdf.PdfWriter;
import health.roi.document.work.DocumentLimits;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** One volume while it is written or measured: pages are copied into it as they are packed, and stamped. */
final class VolumeWriter implements AutoCloseable {
    private static final COSName PAGE = COSName.getPDFName("Page");

    private final PdfWriter writer;
    private final PackageStamp stamp;
    private final int before;
    private final PdfBook book;
    private final PdfLayers layers = new PdfLayers();
    private final PackageOutline outline = new PackageOutline();
    private final Deque<PdfReference> places = new ArrayDeque<>();
    private final DocumentLimits limits;
    private PdfGraph graph;
    private PdfPageCopy copy;

    /** @param before pages of the volumes before this one */
    VolumeWriter(PdfWriter writer, PackageLabel label, int before, DocumentLimits limits) throws IOException {
        this.writer = writer;
        this.stamp = new PackageStamp(label, writer);
        this.before = before;
        this.book = new PdfBook(writer);
        this.limits = limits;
    }

    /** Begins with another source, of which these pages come next. Links among them will lead. */
    void begin(PDDocument source, List<PDPage> pages) throws IOException {
        graph = new PdfGraph(writer);
        copy = new PdfPageCopy(source, limits);
        layers.add(source, graph);
        places.clear();
        for (PDPage page : pages) {
            PdfReference place = writer.reserve();
            graph.placed(page.getCOSObject(), place);
            places.add(place);
        }
    }

    /** Adds the next page of the source. */
    PdfReference add(PDPage page) throws IOException {
        PdfReference place = places.remove();
        COSDictionary frame = copy.frame(page, place, book.append(place), graph);
        PDRectangle box = PackageStamp.grown(page);
        frame.setItem(COSName.MEDIA_BOX, box);
        frame.setItem(COSName.CROP_BOX, box);
        COSDictionary drawings = new COSDictionary();
        drawings.setItem(PAGE, drawing(page, copy.content(page)));
        COSDictionary resources = new COSDictionary();
        resources.setItem(COSName.XOBJECT, drawings);
        resources.setItem(COSName.FONT, stamp.fonts());
        frame.setItem(COSName.RESOURCES, resources);
        PdfReference content = writer.reserve();
        writer.writeStream(content, new COSDictionary(), stamp.content(page, before + book.pages()));
        frame.setItem(COSName.CONTENTS, content);
        graph.write(place, frame);
        return place;
    }

    void bookmark(String title, String group, PdfReference page) {
        outline.add(title, group, page);
    }

    int pages() {
        return book.pages();
    }

    long size() {
        return writer.size();
    }

    String sha256() {
        return writer.sha256();
    }

    /** @param archival whether the volume says that it is PDF/A-2b */
    void finish(String title, boolean archival) throws IOException {
        COSDictionary catalog = new COSDictionary();
        catalog.setItem(COSName.TYPE, COSName.CATALOG);
        catalog.setItem(COSName.PAGES, book.finish());
        catalog.setItem(COSName.OUTLINES, outline.write(writer));
        catalog.setName(COSName.PAGE_MODE, "UseOutlines");
        layers.writeTo(catalog);
        if (archival) {
            ArchivalClaim.write(title, catalog, writer);
        }
        COSDictionary info = new COSDictionary();
        info.setItem(COSName.TITLE, new COSString(title));
        COSDictionary trailer = new COSDictionary();
        trailer.setItem(COSName.ROOT, writer.add(catalog));
        trailer.setItem(COSName.INFO, writer.add(info));
        writer.finish(trailer);
    }

    /**
     * The page as one drawing that is cut off at its edges: whatever state its instructions leave behind, and whatever
     * lies outside the page, cannot get into the strip.
     */
    private PdfReference drawing(PDPage page, COSStream content) throws IOException {
        COSDictionary drawing = new COSDictionary();
        drawing.setItem(COSName.TYPE, COSName.XOBJECT);
        drawing.setItem(COSName.SUBTYPE, COSName.FORM);
        drawing.setItem(COSName.BBOX, page.getCropBox());
        drawing.setItem(COSName.RESOURCES, PdfPageCopy.resources(page));
        PdfReference reference = writer.reserve();
        if (content == null) {
            writer.writeStream(reference, drawing, new byte[0]);
            return reference;
        }
        for (COSName key : List.of(COSName.FILTER, COSName.DECODE_PARMS)) {
            if (content.containsKey(key)) {
                drawing.setItem(key, content.getItem(key));
            }
        }
        graph.writeStream(reference, drawing, content);
        return reference;
    }

    @Override
    public void close() throws IOException {
        stamp.close();
        writer.close();
    }
}
