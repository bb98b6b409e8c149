package health.roi.delivery.fax;

import health.roi.document.pdf.HtmlToPdf;
import health.roi.document.pdf.Xhtml;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Sets cover sheets of faxes. */
@ApplicationScoped
class FaxPagesService {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.US);

    @Inject
    @Location("delivery/fax-cover.html")
    Template cover;

    /** One page, whatever it says. */
    void cover(FaxCover page, Path target) {
        HtmlToPdf.write(Xhtml.page("Fax", cover.data("cover", page).render()), target);
    }

    static String inWords(LocalDate day) {
        return DATE.format(day);
    }
}
