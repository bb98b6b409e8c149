package health.roi.document.assembly;

import health.roi.document.pdf.PdfBook;
import health.roi.document.pdf.PdfFile;
import health.roi.document.pdf.PdfGraph;
import health.roi.document.pdf.PdfLayers;
import health.roi.document.pdf.PdfPageCopy;
import health.roi.document.pdf.PdfPages;
import health.roi.document.pdf.PdfReference;
import health.roi.document.pdf.PdfWriter;
import health.roi.document.work.DocumentLimits;
import health.roi.document.work.DocumentRefused;
import health.roi.document.work.WorkFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Puts the parts of a release into one PDF, stamps every page and makes bookmarks. One source is open at a time and its
 * pages are copied as they are packed, so that memory depends on the largest part and not on the package. The same
 * parts give the same bytes.
 */
public final class PackageAssembly {
    private final Path workDirectory;
    private final DocumentLimits limits;

    /** @param workDirectory where working files are put while an operation lasts; made when it does not exist */
    public PackageAssembly(Path workDirectory, DocumentLimits limits) {
        this.workDirectory = workDirectory;
        this.limits = limits;
    }

    /**
     * @param trackingNumber stands on every page with the page's number, and in the title; nothing else does
     * @param target written anew, readable by its owner only; not there after a failure
     * @throws DocumentRefused when a part is no sound PDF, which one that was normalised always is
     * @throws UncheckedIOException when a part cannot be read or the target not be written
     */
    public AssembledPackage assemble(String trackingNumber, List<PackagePart> parts, Path target) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a package has at least one part");
        }
        boolean done = false;
        try (WorkFolder work = WorkFolder.in(workDirectory)) {
            int total = 0;
            for (PackagePart part : parts) {
                try (PDDocument source = PdfFile.open(part.pdf(), work)) {
                    total += PdfPages.of(source, limits).size();
                }
            }
            AssembledPackage assembled = write(trackingNumber, parts, total, target, work);
            done = true;
            return assembled;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (!done) {
                WorkFolder.deleteQuietly(target);
            }
        }
    }

    private AssembledPackage write(
            String trackingNumber, List<PackagePart> parts, int total, Path target, WorkFolder work)
            throws IOException {
        try (PdfWriter writer = new PdfWriter(target);
                PackageStamp stamp = new PackageStamp(trackingNumber, total, writer)) {
            PdfBook book = new PdfBook(writer);
            PdfLayers layers = new PdfLayers();
            PackageOutline outline = new PackageOutline();
            List<PartRange> ranges = new ArrayList<>();
            for (PackagePart part : parts) {
                int before = book.pages();
                try (PDDocument source = PdfFile.open(part.pdf(), work)) {
                    outline.add(part, copy(source, writer, book, layers, stamp));
                }
                ranges.add(new PartRange(part, before + 1, book.pages()));
            }
            if (book.pages() != total) {
                throw new IllegalStateException("a part changed while the package was being put together");
            }
            COSDictionary catalog = new COSDictionary();
            catalog.setItem(COSName.TYPE, COSName.CATALOG);
            catalog.setItem(COSName.PAGES, book.finish());
            catalog.setItem(COSName.OUTLINES, outline.write(writer));
            catalog.setName(COSName.PAGE_MODE, "UseOutlines");
            layers.writeTo(catalog);
            COSDictionary info = new COSDictionary();
            info.setItem(COSName.TITLE, new COSString("Release of information " + trackingNumber));
            COSDictionary trailer = new COSDictionary();
            trailer.setItem(COSName.ROOT, writer.add(catalog));
            trailer.setItem(COSName.INFO, writer.add(info));
            writer.finish(trailer);
            return new AssembledPackage(total, writer.sha256(), writer.size(), ranges);
        }
    }

    /** Copies all pages of a source and gives the first. */
    private PdfReference copy(PDDocument source, PdfWriter writer, PdfBook book, PdfLayers layers, PackageStamp stamp)
            throws IOException {
        List<PDPage> pages = PdfPages.of(source, limits);
        PdfGraph graph = new PdfGraph(writer);
        PdfPageCopy copy = new PdfPageCopy(source, limits);
        layers.add(source, graph);
        List<PdfReference> places = new ArrayList<>(pages.size());
        for (PDPage page : pages) {
            PdfReference place = writer.reserve();
            graph.placed(page.getCOSObject(), place);
            places.add(place);
        }
        for (int i = 0; i < pages.size(); i++) {
            PDPage page = pages.get(i);
            PdfReference parent = book.append(places.get(i));
            COSDictionary frame = copy.frame(page, places.get(i), parent, graph);
            PDRectangle box = PackageStamp.grown(page);
            frame.setItem(COSName.MEDIA_BOX, box);
            frame.setItem(COSName.CROP_BOX, box);
            COSDictionary drawings = new COSDictionary();
            drawings.setItem(COSName.getPDFName("Page"), drawing(page, copy.content(page), graph, writer));
            COSDictionary resources = new COSDictionary();
            resources.setItem(COSName.XOBJECT, drawings);
            resources.setItem(COSName.FONT, stamp.fonts());
            frame.setItem(COSName.RESOURCES, resources);
            PdfReference content = writer.reserve();
            writer.writeStream(content, new COSDictionary(), stamp.content(page, book.pages()));
            frame.setItem(COSName.CONTENTS, content);
            graph.write(places.get(i), frame);
        }
        return places.get(0);
    }

    /**
     * The page as one drawing that is cut off at its edges: whatever state its instructions leave behind, and whatever
     * lies outside the page, cannot get into the strip.
     */
    private static PdfReference drawing(PDPage page, COSStream content, PdfGraph graph, PdfWriter writer)
            throws IOException {
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
}
