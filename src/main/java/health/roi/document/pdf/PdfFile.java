package health.roi.document.pdf;

import health.roi.document.work.ParseBudget;
import health.roi.document.work.WorkFolder;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Opens PDFs so that their bytes stay on disk, and so that nothing missing in them goes unnoticed. */
public final class PdfFile {
    private PdfFile() {}

    /** Opens a file that the service has written itself. The caller closes the document. */
    public static PDDocument open(Path file, WorkFolder work) throws IOException {
        return open(file, work, ParseBudget.none());
    }

    /**
     * Opens a file that anybody may have written; whatever is done with the document afterwards is within the budget
     * too. The caller closes the document. A password that is not empty is nobody's to give here.
     */
    public static PDDocument open(Path file, WorkFolder work, ParseBudget budget) throws IOException {
        BudgetedFile source = new BudgetedFile(file, budget);
        try {
            return new CandidParser(source, work, budget).parse();
        } catch (IOException | RuntimeException | Error e) {
            source.close();
            throw e;
        }
    }
}
