package health.roi.document.pdf;

import health.roi.document.work.ParseBudget;
import health.roi.document.work.QuietParsers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Asks veraPDF whether a file is the PDF/A-2b (ISO 19005-2) that it claims to be. */
final class ArchivalCheck {
    /** The check takes several times as long as the copying of a page, and holds more in memory. */
    private static final int MAX_PAGES = 500;

    private static final long MAX_BYTES = 50_000_000;

    /** A description in XML is much shorter. */
    private static final int MAX_CLAIM_BYTES = 1_000_000;

    static {
        QuietParsers.hush();
        VeraGreenfieldFoundryProvider.initialise();
    }

    private ArchivalCheck() {}

    /** Whether a document says that it is some kind of PDF/A, and is not too long to be asked about. */
    static boolean isWorthwhile(PDDocument document, int pages) throws IOException {
        COSStream metadata = document.getDocumentCatalog().getCOSObject().getCOSStream(COSName.METADATA);
        if (metadata == null || pages > MAX_PAGES) {
            return false;
        }
        try (InputStream in = metadata.createInputStream()) {
            return new String(in.readNBytes(MAX_CLAIM_BYTES), StandardCharsets.ISO_8859_1)
                    .contains("http://www.aiim.org/pdfa/ns/id/");
        }
    }

    /** Whether the file holds to every rule; false too when it is too large to be asked about. */
    static boolean isHeldTo(Path pdf, ParseBudget budget) throws IOException {
        if (Files.size(pdf) > MAX_BYTES) {
            return false;
        }
        budget.check();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(pdf.toFile(), PDFAFlavour.PDFA_2_B);
                PDFAValidator validator = Foundries.defaultInstance()
                        .createFailFastValidator(PDFAFlavour.PDFA_2_B, 1, 1, false, false, false)) {
            return validator.validate(parser).isCompliant();
        } catch (Exception e) {
            // What it cannot read, it does not vouch for.
            return false;
        } finally {
            budget.check();
        }
    }
}
