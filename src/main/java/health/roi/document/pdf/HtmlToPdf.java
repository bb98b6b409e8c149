package health.roi.document.pdf;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.layout.TextUtil;
import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import health.roi.document.work.ParseBudget;
import health.roi.document.work.QuietParsers;
import health.roi.document.work.WorkFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.util.EnumSet;
import java.util.Locale;

/**
 * Sets XHTML as a PDF/A-2a, fit to be kept, and PDF/UA-1, fit to be read aloud: letters, covers, inventories and clinical
 * documents. The families {@code roi-sans} and {@code roi-mono} are at hand. Nothing outside the text is fetched; a
 * picture has to be in it as a {@code data:} address.
 */
public final class HtmlToPdf {
    static {
        QuietParsers.hush();
    }

    private HtmlToPdf() {}

    /** Writes {@code target}, readable by its owner only, of a text that is the service's own. */
    public static void write(String xhtml, Path target) {
        write(xhtml, target, ParseBudget.none());
    }

    /** Writes {@code target}, readable by its owner only, of a text that somebody else may have written. */
    public static void write(String xhtml, Path target, ParseBudget budget) {
        try (OutputStream out = WorkFolder.create(target)) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.withHtmlContent(DocumentFonts.drawable(xhtml), null);
            builder.useExternalResourceAccessControl(
                    (address, type) -> address.startsWith("data:"),
                    ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
            builder.useExternalResourceAccessControl(
                    (address, type) -> address.startsWith("data:"),
                    ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
            font(builder, DocumentFonts.SANS, "roi-sans", 400, FontStyle.NORMAL);
            font(builder, DocumentFonts.SANS_BOLD, "roi-sans", 700, FontStyle.NORMAL);
            font(builder, DocumentFonts.SANS_ITALIC, "roi-sans", 400, FontStyle.ITALIC);
            font(builder, DocumentFonts.SANS_BOLD_ITALIC, "roi-sans", 700, FontStyle.ITALIC);
            font(builder, DocumentFonts.MONO, "roi-mono", 400, FontStyle.NORMAL);
            builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
            builder.usePdfUaAccessibility(true);
            builder.useColorProfile(ArchivalMarks.SRGB);
            builder.useUnicodeLineBreaker(new BudgetedBreaks(
                    new UrlAwareLineBreakIterator(BreakIterator.getLineInstance(Locale.US)), budget));
            builder.useUnicodeCharacterBreaker(new BudgetedBreaks(
                    new TextUtil.DefaultCharacterBreaker(BreakIterator.getCharacterInstance(Locale.US)), budget));
            builder.withProducer("release-of-information");
            builder.toStream(out);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void font(PdfRendererBuilder builder, String font, String family, int weight, FontStyle style) {
        // Also the last resort: text in a family that is not here would vanish, since PDF/A lets no viewer choose one.
        builder.useFont(
                () -> DocumentFonts.open(font),
                family,
                weight,
                style,
                true,
                EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.FALLBACK_FINAL));
    }

    /** The layout asks for every piece of text where its lines may end, which is where it can be made to end itself. */
    private static final class BudgetedBreaks implements FSTextBreaker {
        private final FSTextBreaker breaks;
        private final ParseBudget budget;

        BudgetedBreaks(FSTextBreaker breaks, ParseBudget budget) {
            this.breaks = breaks;
            this.budget = budget;
        }

        @Override
        public int next() {
            budget.tick();
            return breaks.next();
        }

        @Override
        public void setText(String text) {
            budget.check();
            breaks.setText(text);
        }
    }
}
