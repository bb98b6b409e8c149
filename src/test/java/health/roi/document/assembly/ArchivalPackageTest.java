package health.roi.document.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.roi.document.assembly.PageRedaction.Blackened;
import health.roi.document.assembly.PageRedaction.Withheld;
import health.roi.support.PdfStructure;
import health.roi.support.PdfValidity;
import health.roi.support.SampleDocuments;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** A package says that it is PDF/A-2b when it is, and only then. */
class ArchivalPackageTest {
    @TempDir
    Path folder;

    private Parts parts;

    @BeforeEach
    void begin() {
        parts = new Parts(folder);
    }

    private PackagePart[] archival() {
        return new PackagePart[] {
            parts.cover("Dear Jane"),
            parts.record("fax", SampleDocuments.faxTiff(3), true),
            parts.record("text", "Plain words.".getBytes(StandardCharsets.US_ASCII), true),
            parts.record("document", SampleDocuments.clinicalDocument("<paragraph>Recovered</paragraph>"), true),
            parts.record("picture", SampleDocuments.png(300, 200), true)
        };
    }

    @Test
    void claimsAndKeepsItForEveryVolumeOfArchivalParts() throws IOException {
        List<AssembledVolume> volumes = parts.assemble(Parts.settings(4, Long.MAX_VALUE, null), archival());
        assertEquals(2, volumes.size());
        for (AssembledVolume volume : volumes) {
            assertTrue(volume.archival());
            assertValid(volume.number());
        }
    }

    @Test
    void keepsItWhereSomethingIsWithheld() throws IOException {
        PackagePart chart = parts.record(
                "fax",
                SampleDocuments.faxTiff(3),
                true,
                new Withheld(1, WithholdingReason.PRIVILEGED),
                new Blackened(2, WithholdingReason.OUTSIDE_REQUEST, List.of(new RedactedArea(0.1, 0.1, 0.5, 0.3))));
        PackagePart picture = parts.record(
                "picture",
                SampleDocuments.noisePng(60),
                true,
                new Blackened(1, WithholdingReason.OUTSIDE_REQUEST, List.of(new RedactedArea(0.1, 0.1, 0.5, 0.3))));
        parts.assemble(Parts.settings(), parts.cover("x"), chart, picture);
        assertValid(1);
    }

    @Test
    void claimsNothingWithAPartThatIsNotArchival() throws IOException {
        PackagePart other = parts.record("other", SampleDocuments.pdf("typefaces are not in it", 1));
        AssembledVolume volume =
                parts.assemble(Parts.settings(), parts.cover("x"), other).get(0);
        assertFalse(volume.archival());
        try (PDDocument document = Loader.loadPDF(parts.volume(1).toFile())) {
            assertEquals(null, document.getDocumentCatalog().getMetadata());
        }
        assertFalse(PdfValidity.failures(Files.readAllBytes(parts.volume(1)), PDFAFlavour.PDFA_2_B)
                .isEmpty());
    }

    @Test
    void claimsNothingBehindAPassword() {
        AssembledVolume volume = parts.assemble(
                        Parts.settings(500, Long.MAX_VALUE, "password"), parts.cover("Dear Jane"))
                .get(0);
        assertFalse(volume.archival());
        assertTrue(PdfStructure.objects(parts.volume(1), "password").stream()
                .noneMatch(object -> object.contains("pdfaid")));
    }

    private void assertValid(int volume) throws IOException {
        PdfStructure.assertSound(parts.volume(volume), null);
        assertEquals(List.of(), PdfValidity.failures(Files.readAllBytes(parts.volume(volume)), PDFAFlavour.PDFA_2_B));
    }
}
