package health.roi.document.assembly;

import health.roi.document.pdf.PdfFile;
import health.roi.document.work.DocumentLimits;
import health.roi.document.work.WorkFolder;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Opens parts, without what is withheld of them. */
final class PackageSources {

    /** What is done with a part while it is open. */
    @FunctionalInterface
    interface Use {
        void with(PDDocument document) throws IOException;
    }

    private final WorkFolder work;
    private final DocumentLimits limits;

    PackageSources(WorkFolder work, DocumentLimits limits) {
        this.work = work;
        this.limits = limits;
    }

    void open(PackagePart part, Use use) throws IOException {
        part.source().lend(pdf -> {
            if (part.redactions().isEmpty()) {
                open(pdf, use);
                return;
            }
            Path redacted = work.file("redacted.pdf");
            try {
                new RedactedPdf(work, limits).write(pdf, part.redactions(), redacted);
                open(redacted, use);
            } finally {
                WorkFolder.deleteQuietly(redacted);
            }
        });
    }

    void open(PartSource source, Use use) throws IOException {
        source.lend(pdf -> open(pdf, use));
    }

    private void open(Path pdf, Use use) throws IOException {
        try (PDDocument document = PdfFile.open(pdf, work)) {
            use.with(document);
        }
    }
}
