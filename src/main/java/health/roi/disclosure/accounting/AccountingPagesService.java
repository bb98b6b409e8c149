package health.roi.disclosure.accounting;

import health.roi.chart.patient.Patient;
import health.roi.directory.Custodian;
import health.roi.document.pdf.Xhtml;
import health.roi.letter.Letterhead;
import io.quarkus.qute.Engine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;

/** Sets a report as XHTML that a patient can read, in the look of a letter. */
@ApplicationScoped
class AccountingPagesService {

    private static final String TITLE = "Who received your health information";

    @Inject
    Engine engine;

    String page(
            AccountingRequest request, Accounting accounting, Patient patient, Custodian custodian, LocalDate today) {
        String body = engine.getTemplate("accounting/report.html")
                .data("title", TITLE)
                .data("request", request)
                .data("accounting", accounting)
                .data("patient", patient.demographics())
                .data("from", new Letterhead(custodian.name(), null, custodian.address(), custodian.phone()))
                .data("addressLines", request.asked().addressLines())
                .data("statement", ProtocolEntry.STATEMENT)
                .data("today", today)
                .render();
        return Xhtml.letter(TITLE, "Number " + request.number(), "", body);
    }
}
