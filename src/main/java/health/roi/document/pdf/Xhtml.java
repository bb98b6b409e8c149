package health.roi.document.pdf;

import java.util.regex.Pattern;

/** The one look of everything the service writes for people to read, as XHTML for {@link HtmlToPdf}. */
public final class Xhtml {
    private static final String STYLE = """
            @page { size: letter; margin: 18mm 16mm 16mm 16mm }
            body { font-family: 'roi-sans'; font-size: 9.5pt; line-height: 1.35; color: #1a1a1a; margin: 0 }
            h1 { font-size: 16pt; margin: 0 0 6pt 0; color: #12344d }
            h2 { font-size: 11.5pt; margin: 14pt 0 4pt 0; padding-bottom: 2pt; color: #12344d;
                 border-bottom: 0.75pt solid #9fb3c2; page-break-after: avoid; -fs-page-break-min-height: 80pt }
            h3 { font-size: 10pt; margin: 10pt 0 3pt 0; color: #12344d; page-break-after: avoid }
            p { margin: 0 0 5pt 0 }
            ul, ol { margin: 2pt 0 6pt 0; padding-left: 16pt }
            li { margin-bottom: 2pt }
            table { width: 100%; border-collapse: collapse; margin: 4pt 0 8pt 0; -fs-table-paginate: paginate }
            .rows { -fs-page-break-min-height: 70pt }
            tr { page-break-inside: avoid }
            th, td { border: 0.5pt solid #b8c4cd; padding: 2.5pt 4pt; text-align: left; vertical-align: top }
            .long { word-wrap: break-word }
            th { background-color: #e9eff3; font-weight: bold }
            table.wide { font-size: 7.5pt }
            table.facts { margin-bottom: 10pt }
            table.facts th { width: 22%; font-weight: normal; color: #48606f }
            .caption { font-weight: bold; margin: 4pt 0 2pt 0; page-break-after: avoid }
            .note { color: #48606f; font-style: italic }
            .removed { text-decoration: line-through }
            .break { page-break-before: always }
            pre { font-family: 'roi-mono', 'roi-sans'; font-size: 8.5pt; line-height: 1.3; margin: 0;
                  white-space: pre-wrap; word-wrap: break-word }
            """;

    /** A letter is read at arm's length, and its address shows in the window of a number 10 envelope. */
    private static final String LETTER_STYLE = """
            @page { margin: 15mm 22mm 20mm 22.5mm;
                    @bottom-left { content: '%1$s'; font-family: 'roi-sans'; font-size: 8.5pt; color: #48606f }
                    @bottom-right { content: 'Page ' counter(page) ' of ' counter(pages); font-family: 'roi-sans';
                                    font-size: 8.5pt; color: #48606f }
                    @top-center { content: '%2$s'; font-family: 'roi-sans'; font-size: 15pt; font-weight: bold;
                                  color: #a3001b } }
            body { font-size: 11pt; line-height: 1.4 }
            p { margin: 0 0 8pt 0; orphans: 2; widows: 2 }
            li { margin-bottom: 5pt; page-break-inside: avoid }
            h1 { font-size: 15pt; margin: 12pt 0 8pt 0 }
            h2 { font-size: 12.5pt }
            .letterhead { height: 47mm; line-height: 1.3; color: #12344d }
            .letterhead .name { font-size: 14pt; font-weight: bold; margin-bottom: 2pt }
            .letterhead p, .addressee p { margin: 0 }
            .addressee { min-height: 26mm; line-height: 1.25 }
            p, li, td { word-wrap: break-word }
            .whole { display: inline-block; max-width: 100%% }
            .together { page-break-inside: avoid }
            table.facts td.number { font-size: 14pt; font-weight: bold }
            .money { text-align: right; white-space: nowrap }
            """;

    /** The common size of a shipping label, 4 by 6 inches. */
    private static final String LABEL_STYLE = """
            @page { size: 4in 6in; margin: 0.3in }
            p { margin: 0 }
            .from { font-size: 9pt; line-height: 1.3; min-height: 1.1in }
            .mark { font-size: 12pt; font-weight: bold; text-align: center }
            .mark.small { font-size: 9pt; font-weight: normal; margin-bottom: 0.35in }
            .to { font-size: 14pt; line-height: 1.35; min-height: 2.1in; padding: 0.15in;
                  border: 1pt solid #1a1a1a; word-wrap: break-word }
            .to .name { font-weight: bold }
            .foot { font-size: 9pt; text-align: center; margin-top: 0.15in }
            .foot.number { font-size: 11pt; margin-top: 0.08in }
            """;

    private static final Pattern LONG_WORD = Pattern.compile("[^\\s]{25,}+");

    /** Characters that no XML may hold, wherever they came from. */
    private static final Pattern NOT_XML = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\uFFFE\uFFFF]");

    private Xhtml() {}

    /** A whole page in the common look; {@code body} is markup, {@code title} is text. */
    public static String page(String title, String body) {
        return page(title, STYLE, body);
    }

    /**
     * A letter in the common look, for a window envelope, with its pages numbered.
     *
     * @param foot stands at the foot of every page
     * @param mark stands at the head of every page, in red; empty on a letter that may go out
     */
    public static String letter(String title, String foot, String mark, String body) {
        return page(title, STYLE + LETTER_STYLE.formatted(plain(foot), plain(mark)), body);
    }

    /** A shipping label in the common look. */
    public static String label(String title, String body) {
        return page(title, STYLE + LABEL_STYLE, body);
    }

    private static String page(String title, String style, String body) {
        // A description and a language are asked for by PDF/UA.
        return "<html lang=\"en-US\"><head><title>" + escape(title) + "</title><meta name=\"description\" content=\""
                + escape(title) + "\"/><style>" + style + "</style></head><body>"
                + NOT_XML.matcher(body).replaceAll("\uFFFD") + "</body></html>";
    }

    /** Nothing that could end a quoted text of the style. */
    private static String plain(String text) {
        return text.replaceAll("[^A-Za-z0-9 .,:-]", " ");
    }

    /** As {@link #escape}; words too long for a narrow column may be broken, others stay whole. */
    public static String breakable(String text) {
        return LONG_WORD.matcher(escape(text)).replaceAll("<span class=\"long\">$0</span>");
    }

    /** Text made safe to stand between tags or in a quoted attribute. */
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                // XML has no place for these, not even escaped.
                case '\uFFFE', '\uFFFF' -> escaped.append('\uFFFD');
                default -> escaped.append(c < ' ' && c != '\t' && c != '\n' && c != '\r' ? '\uFFFD' : c);
            }
        }
        return escaped.toString();
    }
}
