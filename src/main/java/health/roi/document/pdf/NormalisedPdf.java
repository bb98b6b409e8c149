package health.roi.document.pdf;

import health.roi.document.work.DocumentLimits;
import health.roi.document.work.ParseBudget;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Writes the pages of an open document as a plain PDF.
 *
 * @param archival whether the file is a PDF/A-2b and says so
 */
public record NormalisedPdf(int pages, String sha256, long bytes, boolean archival) {

    /** Copies a document that arrived. It is archival when it claimed to be and its copy is found to be. */
    public static NormalisedPdf copy(PDDocument source, DocumentLimits limits, ParseBudget budget, Path target)
            throws IOException {
        List<PDPage> pages = PdfPages.of(source, limits);
        if (ArchivalCheck.isWorthwhile(source, pages.size())) {
            NormalisedPdf claimed = write(source, pages, limits, budget, true, target);
            if (ArchivalCheck.isHeldTo(target, budget)) {
                return claimed;
            }
        }
        return write(source, pages, limits, budget, false, target);
    }

    /** Writes a document that the service has made itself, of what a PDF/A-2b may hold when {@code archival}. */
    public static NormalisedPdf made(
            PDDocument document, DocumentLimits limits, ParseBudget budget, boolean archival, Path target)
            throws IOException {
        return write(document, PdfPages.of(document, limits), limits, budget, archival, target);
    }

    private static NormalisedPdf write(
            PDDocument document,
            List<PDPage> pages,
            DocumentLimits limits,
            ParseBudget budget,
            boolean archival,
            Path target)
            throws IOException {
        try (PdfWriter writer = new PdfWriter(target)) {
            PdfGraph graph = new PdfGraph(writer, new StreamCheck(limits, budget));
            PdfBook book = new PdfBook(writer);
            PdfLayers layers = new PdfLayers();
            PdfPageCopy copy = new PdfPageCopy(document, limits);
            layers.add(document, graph);
            List<PdfReference> places = new ArrayList<>(pages.size());
            for (PDPage page : pages) {
                PdfReference place = writer.reserve();
                graph.placed(page.getCOSObject(), place);
                places.add(place);
            }
            for (int i = 0; i < pages.size(); i++) {
                budget.check();
                PDPage page = pages.get(i);
                PdfReference place = places.get(i);
                COSDictionary frame = copy.frame(page, place, book.append(place), graph);
                frame.setItem(COSName.RESOURCES, PdfPageCopy.resources(page));
                COSStream content = copy.content(page);
                if (content != null) {
                    frame.setItem(COSName.CONTENTS, content);
                }
                graph.write(place, frame);
            }
            COSDictionary catalog = new COSDictionary();
            catalog.setItem(COSName.TYPE, COSName.CATALOG);
            catalog.setItem(COSName.PAGES, book.finish());
            layers.writeTo(catalog);
            if (archival) {
                ArchivalMarks.addOf(document, catalog, writer, graph);
            }
            COSDictionary trailer = new COSDictionary();
            trailer.setItem(COSName.ROOT, writer.add(catalog));
            writer.finish(trailer);
            return new NormalisedPdf(book.pages(), writer.sha256(), writer.size(), archival);
        }
    }
}
