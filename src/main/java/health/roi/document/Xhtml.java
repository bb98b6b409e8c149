package health.roi.document;

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

    private static final Pattern LONG_WORD = Pattern.compile("[^\\s]{25,}+");

    private Xhtml() {}

    /** A whole page in the common look; {@code body} is markup, {@code title} is text. */
    public static String page(String title, String body) {
        return "<html lang=\"en-US\"><head><title>" + escape(title) + "</title><style>" + STYLE
                + "</style></head><body>" + body + "</body></html>";
    }

    /** As {@link #escape}; words too long for a narrow column may be broken, others stay whole. */
    static String breakable(String text) {
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
