package health.roi.fulfillment;

import static org.junit.jupiter.api.Assertions.assertTrue;

import health.roi.determination.Notice;
import health.roi.document.DocumentService;
import health.roi.document.pdf.Xhtml;
import health.roi.support.ApiTest;
import health.roi.support.PdfText;
import health.roi.support.PdfValidity;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages that are written for a package, before they are put into it, are archival and accessible. */
@QuarkusTest
class PackagePagesTest extends ApiTest {

    @Inject
    PackagePagesService pages;

    @Inject
    DocumentService documents;

    @Inject
    @Location("package/cover.html")
    Template cover;

    @Inject
    @Location("package/inventory.html")
    Template inventory;

    @TempDir
    Path folder;

    @Test
    void notices() throws IOException {
        Path pdf = folder.resolve("notice.pdf");
        pages.notices(List.of(Notice.values()), LocalDate.of(2026, 3, 1), pdf);
        valid(Files.readAllBytes(pdf), "Prohibition on redisclosure");
    }

    @Test
    void cover() {
        String body = cover.data(
                        "custodian", Map.of("name", "Northwoods Health", "address", "1 Pine Street", "phone", "1"))
                .data("facility", Map.of("name", "Northwoods Hospital"))
                .data(
                        "request",
                        Map.of(
                                "recipient",
                                "Ada Lind",
                                "deliveryAddress",
                                "12 Birch Avenue",
                                "trackingNumber",
                                "R26-00042-K",
                                "requester",
                                Map.of("reference", "Claim 7")))
                .data("patient", "Ada Lind")
                .data("today", "March 4, 2026")
                .data("received", "March 2, 2026")
                .data("recordPages", 12)
                .render();
        valid(documents.write(Xhtml.page("Cover letter", body)), "Claim 7");
    }

    @Test
    void inventory() {
        InventoryPage line =
                new InventoryPage("March 17, 2024", "LAB_RESULT", "Laboratory report", "Enclosed", "3-4", "");
        String body = inventory
                .data("request", Map.of("trackingNumber", "R26-00042-K"))
                .data("patient", "Ada Lind")
                .data("lines", Collections.nCopies(80, line))
                .render();
        valid(documents.write(Xhtml.page("Inventory", body)), "Laboratory report");
    }

    private static void valid(byte[] pdf, String words) {
        assertTrue(PdfText.of(pdf).contains(words));
        PdfValidity.assertArchivalAndAccessible(pdf);
    }
}
