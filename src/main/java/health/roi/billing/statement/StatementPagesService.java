package health.roi.billing.statement;

import health.roi.directory.Custodian;
import health.roi.document.pdf.Xhtml;
import health.roi.letter.Addressee;
import health.roi.letter.Letterhead;
import health.roi.platform.money.Money;
import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateExtension;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;

/** Sets a statement as XHTML, for a window envelope. */
@ApplicationScoped
class StatementPagesService {

    private static final String TITLE = "Statement of your account";

    @Inject
    Engine engine;

    String page(Statement statement, Custodian custodian, LocalDate today) {
        String body = engine.getTemplate("billing/statement.html")
                .data("title", TITLE)
                .data("statement", statement)
                .data("from", new Letterhead(custodian.name(), null, custodian.address(), custodian.phone()))
                .data(
                        "to",
                        new Addressee(
                                statement.requester().name(),
                                statement.requester().address()))
                .data("date", today)
                .render();
        return Xhtml.letter(
                TITLE,
                "Statement from " + statement.period().from() + " to "
                        + statement.period().to(),
                "",
                body);
    }

    /** {@code amount.dollars} in a template: a credit has its sign before the dollar. */
    @TemplateExtension
    static String dollars(Money amount) {
        return Money.ZERO.exceeds(amount) ? "-$" + amount.negated() : "$" + amount;
    }
}
