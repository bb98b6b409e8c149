package health.roi.document.pdf;

import health.roi.document.work.DocumentLimits;
import health.roi.document.work.DocumentRefused;
import health.roi.document.work.ParseBudget;
import health.roi.document.work.Refusal;
import health.roi.document.work.WorkFolder;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads the text layer of a PDF page by page, in the order of the lines on the sheet. */
public final class PageText {
    /** A page that is full of small print has about a tenth; what goes beyond is not looked at. */
    private static final int MAX_CHARACTERS = 100_000;

    /** What is drawn by name is unpacked and read again each time, and may draw others, and they others. */
    private static final int COST_OF_DRAWING = 50;

    private PageText() {}

    /** Is given the text of each page in turn; blank where a page is a picture or its text cannot be read. */
    @FunctionalInterface
    public interface Reader {
        void page(int number, String text);
    }

    /**
     * Stops early, without a refusal, when the time of the budget is over.
     *
     * @throws DocumentRefused with TOO_COMPLEX when a page draws or unpacks more than the budget has, and with
     *     PAGE_TOO_LARGE when a picture among what it draws has more pixels than a page may have
     */
    public static void read(Path pdf, WorkFolder work, DocumentLimits limits, ParseBudget budget, Reader reader)
            throws IOException {
        try (PDDocument document = PdfFile.open(pdf, work, budget)) {
            new Stripper(limits, budget, reader).writeText(document, new StringWriter());
        } catch (DocumentRefused e) {
            if (e.refusal() != Refusal.TOOK_TOO_LONG) {
                throw e;
            }
        }
    }

    private static final class Stripper extends PDFTextStripper {
        private final DocumentLimits limits;
        private final ParseBudget budget;
        private final Reader reader;
        private int characters;

        Stripper(DocumentLimits limits, ParseBudget budget, Reader reader) throws IOException {
            this.limits = limits;
            this.budget = budget;
            this.reader = reader;
            setSortByPosition(true);
            setSuppressDuplicateOverlappingText(false);
        }

        @Override
        protected void processPages(PDPageTree pages) {
            StringBuffer text = ((StringWriter) output).getBuffer();
            int number = 0;
            for (PDPage page : pages) {
                budget.page();
                characters = 0;
                text.setLength(0);
                if (!isRead(page)) {
                    text.setLength(0);
                }
                reader.page(++number, text.toString());
            }
        }

        /** Viewers may still draw what this cannot read; the page counts as one without text. */
        private boolean isRead(PDPage page) {
            try {
                processPage(page);
                return true;
            } catch (DocumentRefused e) {
                throw e;
            } catch (IOException | RuntimeException | StackOverflowError e) {
                return false;
            }
        }

        /** Notes and stamps belong to what a reader sees. */
        @Override
        protected void writePage() throws IOException {
            for (PDAnnotation annotation : getCurrentPage().getAnnotations()) {
                budget.operator();
                showAnnotation(annotation);
            }
            super.writePage();
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            budget.operators(operator.getName().equals(OperatorName.DRAW_OBJECT) ? COST_OF_DRAWING : 1);
            if (operator.getImageParameters() != null) {
                StreamCheck.checkSize(operator.getImageParameters(), limits);
            }
            super.processOperator(operator, operands);
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            budget.operator();
            if (++characters <= MAX_CHARACTERS) {
                super.processTextPosition(text);
            }
        }
    }
}
