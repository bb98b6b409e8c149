package health.roi.document.intake.corpus;

import static health.roi.document.intake.corpus.Case.refused;
import static health.roi.document.intake.corpus.Case.taken;

import health.roi.document.work.Refusal;
import health.roi.support.SampleDocuments;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;

/** PDFs that programs or lines have spoiled: taken with every page, or refused. */
public final class BrokenPdfs {
    private BrokenPdfs() {}

    public static Stream<Case> all() {
        return Stream.of(
                taken("a table that is wrong by a few bytes", 3, () -> changed(pages(3), "xref\n0 ", "xref\n0  ")),
                taken(
                        "offsets that lead nowhere",
                        3,
                        () -> RawPdf.bytes(latin(pages(3)).replaceAll("\\d{10} 00000 n", "0000000017 00000 n"))),
                taken(
                        "a start of the table that is 0",
                        3,
                        () -> RawPdf.bytes(latin(pages(3)).replaceAll("startxref\n\\d+", "startxref\n0"))),
                taken(
                        "objects without an end",
                        3,
                        () -> RawPdf.bytes(latin(pages(3)).replace("endobj\n", "\n"))),
                taken(
                        "streams with a wrong length",
                        1,
                        () -> RawPdf.bytes(latin(RawPdf.onePage().write()).replaceAll("/Length \\d+", "/Length 7"))),
                taken("tables that follow each other in a circle", 1, () -> {
                    byte[] once = RawPdf.onePage().write();
                    return RawPdf.onePage().write("/Prev " + latin(once).lastIndexOf("xref\n0 "));
                }),
                taken(
                        "letters before the beginning",
                        1,
                        () -> RawPdf.bytes("Received by fax\r\n".repeat(50)
                                + latin(RawPdf.onePage().write()))),
                taken(
                        "zeros behind the end",
                        1,
                        () -> Arrays.copyOf(RawPdf.onePage().write(), 500_000)),
                refused(
                        "zeros behind the end, without end",
                        Refusal.PDF_DAMAGED,
                        () -> Arrays.copyOf(RawPdf.onePage().write(), 5_000_000)),
                refused(
                        "a page tree that counts more than it has",
                        Refusal.PDF_DAMAGED,
                        () -> RawPdf.onePage()
                                .set(2, "<</Type/Pages/Count 2/Kids[3 0 R]>>")
                                .write()),
                refused(
                        "a page whose content is missing",
                        Refusal.PDF_DAMAGED,
                        () -> RawPdf.onePage()
                                .set(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 99 0 R>>")
                                .write()),
                refused(
                        "a page whose picture is missing",
                        Refusal.PDF_DAMAGED,
                        () -> RawPdf.onePage("q 612 0 0 792 0 0 cm /Scan Do Q", "/XObject<</Scan 99 0 R>>|")
                                .write()),
                taken(
                        "a picture that is missing and not drawn",
                        1,
                        () -> RawPdf.onePage("", "/XObject<</Scan 99 0 R>>|").write()),
                refused(
                        "an archive that says it is a PDF",
                        Refusal.PDF_DAMAGED,
                        () -> RawPdf.bytes("PK\3\4%PDF-1.7 startxref 0 %%EOF")),
                refused(
                        "a beginning that is too late",
                        Refusal.UNSUPPORTED_FORMAT,
                        () -> RawPdf.bytes(
                                "<".repeat(2_000) + latin(RawPdf.onePage().write()))),
                refused(
                        "a password is needed",
                        Refusal.PDF_ENCRYPTED,
                        () -> SampleDocuments.encryptedPdf("x", "secret")),
                taken("an empty password opens it", 1, () -> SampleDocuments.encryptedPdf("x", "")),
                refused(
                        "an encryption that nobody knows",
                        Refusal.PDF_DAMAGED,
                        () -> RawPdf.onePage().write("/Encrypt<</Filter/Own/V 9>>")));
    }

    /** The whole files that are cut off at every sixteenth of their length. */
    public static Stream<byte[]> toBeCutOff() {
        return Stream.of(SampleDocuments.pdf("chart", 12), pages(12), updated());
    }

    /** Pages in the manner of old programs, with a plain table. */
    private static byte[] pages(int count) {
        RawPdf pdf = RawPdf.onePage();
        StringBuilder kids = new StringBuilder("3 0 R ");
        for (int i = 1; i < count; i++) {
            kids.append(pdf.add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R>>"))
                    .append(" 0 R ");
        }
        return pdf.set(2, "<</Type/Pages/Count " + count + "/Kids[" + kids + "]>>")
                .write();
    }

    /** Twelve pages, of which the content of one was replaced. */
    private static byte[] updated() {
        String whole = latin(pages(12));
        int table = whole.length() + "4 0 obj\n<</Length 3>>\nstream\nq Q\nendstream\nendobj\n".length();
        return RawPdf.bytes(whole + "4 0 obj\n<</Length 3>>\nstream\nq Q\nendstream\nendobj\nxref\n4 1\n"
                + String.format("%010d 00000 n \n", whole.length()) + "trailer\n<</Size 20/Root 1 0 R/Prev "
                + whole.lastIndexOf("xref\n0 ") + ">>\nstartxref\n" + table + "\n%%EOF\n");
    }

    private static byte[] changed(byte[] pdf, String from, String to) {
        return RawPdf.bytes(latin(pdf).replace(from, to));
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
