package health.roi.letter;

import health.roi.document.pdf.Xhtml;
import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateExtension;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Sets a letter as XHTML, from the template of its kind. */
@ApplicationScoped
class LetterPagesService {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.US);

    @Inject
    Engine engine;

    String preview(LetterContent content) {
        return page(content, "PREVIEW: not sent");
    }

    String finished(LetterContent content) {
        return page(content, "");
    }

    /** {@code date.day} in a template. */
    @TemplateExtension
    static String day(LocalDate date) {
        return DATE.format(date);
    }

    private String page(LetterContent content, String mark) {
        String template =
                "letter/" + content.kind().name().toLowerCase(Locale.ROOT).replace('_', '-') + ".html";
        String body = engine.getTemplate(template)
                .data("letter", content)
                .data("frame", content.frame())
                .data("title", content.kind().title())
                .data("ofRequest", !(content instanceof BreachNotice))
                .render();
        String number = content.frame().trackingNumber();
        return Xhtml.letter(content.kind().title(), number == null ? "" : "Tracking number " + number, mark, body);
    }
}
