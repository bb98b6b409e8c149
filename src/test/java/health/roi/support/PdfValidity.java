package health.roi.support;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Asks veraPDF whether a PDF is what it claims to be. */
public final class PdfValidity {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfValidity() {}

    /** Fit to be kept (PDF/A-2a, of which 2b is a part) and to be read aloud (PDF/UA-1). */
    public static void assertArchivalAndAccessible(byte[] pdf) {
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_2_B, PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)) {
            assertEquals(List.of(), failures(pdf, flavour), flavour.getId());
        }
    }

    /** Where it says that it is PDF/A-2b, it is. */
    public static void assertAsClaimed(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            if (document.getDocumentCatalog().getMetadata() == null) {
                return;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertEquals(List.of(), failures(pdf, PDFAFlavour.PDFA_2_B));
    }

    /** The rules that the document breaks, each once, in veraPDF's words. */
    public static List<String> failures(byte[] pdf, PDFAFlavour flavour) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            return result.getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + " test "
                            + assertion.getRuleId().getTestNumber() + ": " + assertion.getMessage() + " at "
                            + assertion.getLocation().getContext())
                    .distinct()
                    .limit(10)
                    .toList();
        } catch (Exception e) {
            throw new IllegalStateException("veraPDF could not read the document", e);
        }
    }
}
