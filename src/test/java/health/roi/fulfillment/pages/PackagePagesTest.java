package health.roi.fulfillment.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.roi.determination.Notice;
import health.roi.determination.NoticeTexts;
import health.roi.support.ApiTest;
import health.roi.support.PdfText;
import health.roi.support.PdfValidity;
import health.roi.support.SampleDocuments;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages that are written for a package, before they are put into it, are archival and accessible. */
@QuarkusTest
class PackagePagesTest extends ApiTest {

    @Inject
    PackagePagesService pages;

    @TempDir
    Path folder;

    @Test
    void notices() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        List<NoticePage> notices = Arrays.stream(Notice.values())
                .map(notice -> new NoticePage(
                        "Prohibition on redisclosure",
                        NoticeTexts.citation(notice, day),
                        NoticeTexts.text(notice, day)))
                .toList();
        pages.notices(notices, file());
        valid("Prohibition on redisclosure");
    }

    @Test
    void cover() {
        CoverPage cover = new CoverPage(
                "Northwoods Health",
                "1 Pine Street",
                "+1 218 555 0100",
                "Northwoods Hospital",
                "Ada Lind",
                "12 Birch Avenue",
                "R26-00042-K",
                "Claim 7",
                "Ada Lind",
                "March 4, 2026",
                "March 2, 2026",
                12);
        pages.cover(cover, file());
        valid("Claim 7", "Northwoods Hospital", "12 Birch Avenue", "12 pages of records");
    }

    @Test
    void inventory() {
        InventoryPage line =
                new InventoryPage("March 17, 2024", "LAB_RESULT", "Laboratory report", "Enclosed", "3-4", "");
        pages.inventory("R26-00042-K", "Ada Lind", Collections.nCopies(80, line), file());
        valid("Laboratory report");
    }

    @Test
    void contents() {
        ContentsPage row = new ContentsPage(
                "March 17, 2024 Laboratory report", "499 to 500, 502", "SMITH-000499 to SMITH-000502", "1, 2");
        pages.contents("R26-00042-K", Collections.nCopies(80, row), file());
        valid("Laboratory report", "SMITH-000499 to SMITH-000502");
    }

    @Test
    void volume() {
        pages.volume("R26-00042-K", 2, 3, "501 to 1000", "R2600042K-000501 to R2600042K-001000", file());
        valid("Volume 2 of 3", "501 to 1000");
        assertEquals(1, PdfText.pages(bytes()).size());
    }

    private AffidavitPage affidavit(String signature) {
        return new AffidavitPage(
                new Affidavit(
                        UUID.randomUUID(), "Maja Berg", "Custodian of records", "Northwoods Health", "March 4, 2026"),
                "R26-00042-K",
                12,
                "4 to 15",
                "SMITH-000004 to SMITH-000015",
                false,
                true,
                signature);
    }

    @Test
    void affidavitWithAPictureOfTheSignature() throws IOException {
        String picture = Base64.getEncoder().encodeToString(SampleDocuments.png(300, 80));
        pages.affidavit(affidavit("data:image/png;base64," + picture), file());
        valid(
                "Fed. R. Evid. 902(11)",
                "803(6)(A)",
                "803(6)(B)",
                "803(6)(C)",
                "R26-00042-K",
                "12 pages",
                "4 to 15",
                "SMITH-000004 to SMITH-000015",
                "I, Maja Berg, Custodian of records, state",
                "Not everything that was asked for is enclosed",
                "28 U.S.C. 1746",
                "March 4, 2026");
        try (var document = org.apache.pdfbox.Loader.loadPDF(bytes())) {
            assertTrue(
                    document.getPage(0)
                            .getResources()
                            .getXObjectNames()
                            .iterator()
                            .hasNext(),
                    "the picture");
        }
    }

    @Test
    void affidavitToBeSignedByHand() {
        pages.affidavit(affidavit(null), file());
        valid("______________________________");
    }

    private Path file() {
        return folder.resolve("page.pdf");
    }

    private byte[] bytes() {
        try {
            return Files.readAllBytes(file());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void valid(String... words) {
        String text = PdfText.of(bytes());
        for (String word : words) {
            assertTrue(text.contains(word), word + " in " + text);
        }
        PdfValidity.assertArchivalAndAccessible(bytes());
    }
}
