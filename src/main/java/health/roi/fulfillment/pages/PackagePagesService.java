package health.roi.fulfillment.pages;

import health.roi.document.pdf.HtmlToPdf;
import health.roi.document.pdf.Xhtml;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;

/** Sets the pages that are written for one package as archival PDFs. */
@ApplicationScoped
public class PackagePagesService {

    @Inject
    @Location("package/cover.html")
    Template cover;

    @Inject
    @Location("package/contents.html")
    Template contents;

    @Inject
    @Location("package/affidavit.html")
    Template affidavit;

    @Inject
    @Location("package/notice.html")
    Template notice;

    @Inject
    @Location("package/inventory.html")
    Template inventory;

    @Inject
    @Location("package/volume.html")
    Template volume;

    public void cover(CoverPage page, Path target) {
        write("Cover letter", cover.data("cover", page).render(), target);
    }

    public void contents(String trackingNumber, List<ContentsPage> rows, Path target) {
        write(
                "Table of contents",
                contents.data("trackingNumber", trackingNumber)
                        .data("rows", rows)
                        .render(),
                target);
    }

    /** What Fed. R. Evid. 803(6)(A) to (C) and 902(11) ask the custodian to certify. */
    public void affidavit(AffidavitPage page, Path target) {
        write("Certification of records", affidavit.data("page", page).render(), target);
    }

    public void notices(List<NoticePage> notices, Path target) {
        write("Notice", notice.data("notices", notices).render(), target);
    }

    public void inventory(String trackingNumber, String patient, List<InventoryPage> lines, Path target) {
        write(
                "Inventory",
                inventory
                        .data("trackingNumber", trackingNumber)
                        .data("patient", patient)
                        .data("lines", lines)
                        .render(),
                target);
    }

    /** One page, whatever it says. */
    public void volume(String trackingNumber, int number, int volumes, String pages, String bates, Path target) {
        write(
                "Volume " + number,
                volume.data("trackingNumber", trackingNumber)
                        .data("number", number)
                        .data("volumes", volumes)
                        .data("pages", pages)
                        .data("bates", bates)
                        .render(),
                target);
    }

    private static void write(String title, String body, Path target) {
        HtmlToPdf.write(Xhtml.page(title, body), target);
    }
}
