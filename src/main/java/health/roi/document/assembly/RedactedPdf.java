package health.roi.document.assembly;

import health.roi.document.pdf.PdfBook;
import health.roi.document.pdf.PdfFile;
import health.roi.document.pdf.PdfGraph;
import health.roi.document.pdf.PdfLayers;
import health.roi.document.pdf.PdfPageCopy;
import health.roi.document.pdf.PdfPages;
import health.roi.document.pdf.PdfReference;
import health.roi.document.pdf.PdfResources;
import health.roi.document.pdf.PdfWriter;
import health.roi.document.work.DocumentLimits;
import health.roi.document.work.ParseBudget;
import health.roi.document.work.WorkFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Writes a document without what is withheld of it. The content is removed and not covered: a page with blackened parts
 * becomes a picture with nothing of the page beside it, and a page that stays brings along only what it draws itself.
 * The number of pages stays as it was.
 */
public final class RedactedPdf {
    private final WorkFolder work;
    private final DocumentLimits limits;

    public RedactedPdf(WorkFolder work, DocumentLimits limits) {
        this.work = work;
        this.limits = limits;
    }

    /**
     * @param redactions at most one for each page
     * @param target written anew; not there after a failure
     * @throws IllegalArgumentException when a page is named that the document does not have, or twice
     */
    public void write(Path source, List<PageRedaction> redactions, Path target) throws IOException {
        boolean done = false;
        try (PDDocument document = PdfFile.open(source, work);
                PDDocument made = new PDDocument(work.streams())) {
            List<PDPage> pages = PdfPages.of(document, limits);
            Map<Integer, PageRedaction> byPage = byPage(redactions, pages.size());
            RedactedPages replacements = new RedactedPages(document, made, limits);
            Map<Integer, PDPage> replaced = new TreeMap<>();
            for (int i = 0; i < pages.size(); i++) {
                PageRedaction redaction = byPage.get(i + 1);
                if (redaction != null) {
                    replaced.put(i, replacements.instead(i, redaction));
                } else if (!new PdfResources(limits).prune(pages.get(i))) {
                    // What it draws cannot be told from what only lies beside it.
                    replaced.put(i, replacements.picture(i, List.of()));
                }
            }
            replacements.finish();
            write(document, pages, made, replaced, target);
            done = true;
        } finally {
            if (!done) {
                WorkFolder.deleteQuietly(target);
            }
        }
    }

    /**
     * The page that takes the place of one page, by itself.
     *
     * @param target written anew; not there after a failure
     */
    public void writeInstead(Path source, PageRedaction redaction, ParseBudget budget, Path target) throws IOException {
        boolean done = false;
        try (PDDocument document = PdfFile.open(source, work, budget);
                PDDocument made = new PDDocument(work.streams())) {
            List<PDPage> pages = PdfPages.of(document, limits);
            byPage(List.of(redaction), pages.size());
            int index = redaction.page() - 1;
            RedactedPages replacements = new RedactedPages(document, made, limits);
            PDPage instead = replacements.instead(index, redaction);
            replacements.finish();
            write(document, pages.subList(index, index + 1), made, Map.of(0, instead), target);
            done = true;
        } finally {
            if (!done) {
                WorkFolder.deleteQuietly(target);
            }
        }
    }

    private static Map<Integer, PageRedaction> byPage(List<PageRedaction> redactions, int pages) {
        Map<Integer, PageRedaction> byPage = new TreeMap<>();
        for (PageRedaction redaction : redactions) {
            boolean there = redaction.page() >= 1 && redaction.page() <= pages;
            if (!there || byPage.put(redaction.page(), redaction) != null) {
                throw new IllegalArgumentException("each redaction is of another page of the document");
            }
        }
        return byPage;
    }

    private void write(
            PDDocument document, List<PDPage> pages, PDDocument made, Map<Integer, PDPage> replaced, Path target)
            throws IOException {
        try (PdfWriter writer = new PdfWriter(target)) {
            PdfBook book = new PdfBook(writer);
            PdfGraph kept = new PdfGraph(writer);
            PdfGraph fresh = new PdfGraph(writer);
            PdfPageCopy copy = new PdfPageCopy(document, limits);
            PdfPageCopy freshCopy = new PdfPageCopy(made, limits);
            List<PdfReference> places = new ArrayList<>(pages.size());
            for (PDPage page : pages) {
                PdfReference place = writer.reserve();
                kept.placed(page.getCOSObject(), place);
                places.add(place);
            }
            for (int i = 0; i < pages.size(); i++) {
                PDPage instead = replaced.get(i);
                if (instead == null) {
                    add(pages.get(i), places.get(i), book, copy, kept);
                } else {
                    add(instead, places.get(i), book, freshCopy, fresh);
                }
            }
            PdfLayers layers = new PdfLayers();
            layers.addUsed(document, kept);
            COSDictionary catalog = new COSDictionary();
            catalog.setItem(COSName.TYPE, COSName.CATALOG);
            catalog.setItem(COSName.PAGES, book.finish());
            layers.writeTo(catalog);
            COSDictionary trailer = new COSDictionary();
            trailer.setItem(COSName.ROOT, writer.add(catalog));
            writer.finish(trailer);
        }
    }

    private static void add(PDPage page, PdfReference place, PdfBook book, PdfPageCopy copy, PdfGraph graph)
            throws IOException {
        COSDictionary frame = copy.frame(page, place, book.append(place), graph);
        frame.setItem(COSName.RESOURCES, PdfPageCopy.resources(page));
        COSStream content = copy.content(page);
        if (content != null) {
            frame.setItem(COSName.CONTENTS, content);
        }
        graph.write(place, frame);
    }
}
