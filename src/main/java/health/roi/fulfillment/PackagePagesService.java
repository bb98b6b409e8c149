package health.roi.fulfillment;

import health.roi.determination.Notice;
import health.roi.determination.NoticeTexts;
import health.roi.directory.Custodian;
import health.roi.document.pdf.HtmlToPdf;
import health.roi.document.pdf.Xhtml;
import health.roi.request.ReleaseRequest;
import health.roi.request.review.Assessment;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

/** The pages that are written for one package: cover letter, notices, inventory. */
@ApplicationScoped
class PackagePagesService {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.US);

    @Inject
    @Location("package/cover.html")
    Template cover;

    @Inject
    @Location("package/inventory.html")
    Template inventory;

    @Inject
    @Location("package/notice.html")
    Template notice;

    void cover(Custodian custodian, Assessment assessment, int recordPages, LocalDate today, Path target) {
        ReleaseRequest request = assessment.situation().request();
        write(
                "Cover letter",
                cover.data("custodian", custodian)
                        .data("facility", assessment.facility())
                        .data("request", request)
                        .data("patient", CoverWords.of(assessment).patient())
                        .data("today", DATE.format(today))
                        .data("received", DATE.format(request.receivedOn()))
                        .data("recordPages", recordPages)
                        .render(),
                target);
    }

    void inventory(Assessment assessment, List<InventoryPage> lines, Path target) {
        write(
                "Inventory",
                inventory
                        .data("request", assessment.situation().request())
                        .data("patient", CoverWords.of(assessment).patient())
                        .data("lines", lines)
                        .render(),
                target);
    }

    /** The wording is the regulation's, as it is in force on that day. */
    void notices(List<Notice> notices, LocalDate today, Path target) {
        write(
                "Notice",
                notice.data(
                                "notices",
                                notices.stream()
                                        .map(one -> new NoticePage(
                                                title(one),
                                                NoticeTexts.citation(one, today),
                                                NoticeTexts.text(one, today)))
                                        .toList())
                        .render(),
                target);
    }

    private static String title(Notice notice) {
        return switch (notice) {
            case PART2_REDISCLOSURE -> "Prohibition on redisclosure";
            case PART2_CONSENT_COPY -> "Copy of the consent";
        };
    }

    static String date(LocalDate date) {
        return DATE.format(date);
    }

    private static void write(String title, String body, Path target) {
        HtmlToPdf.write(Xhtml.page(title, body), target);
    }
}
