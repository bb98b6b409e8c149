package health.roi.document.pdf;

import health.roi.document.work.DocumentLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Writes the pages of an open document as a plain PDF. */
public record NormalisedPdf(int pages, String sha256, long bytes) {

    public static NormalisedPdf write(PDDocument document, List<PDPage> pages, DocumentLimits limits, Path target)
            throws IOException {
        try (PdfWriter writer = new PdfWriter(target)) {
            PdfGraph graph = new PdfGraph(writer);
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
            COSDictionary trailer = new COSDictionary();
            trailer.setItem(COSName.ROOT, writer.add(catalog));
            writer.finish(trailer);
            return new NormalisedPdf(book.pages(), writer.sha256(), writer.size());
        }
    }
}
