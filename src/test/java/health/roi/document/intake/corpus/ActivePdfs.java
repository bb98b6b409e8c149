package health.roi.document.intake.corpus;

import static health.roi.document.intake.corpus.Case.refused;
import static health.roi.document.intake.corpus.Case.taken;

import health.roi.document.work.Refusal;
import health.roi.support.SampleDocuments;
import java.util.List;
import java.util.stream.Stream;

/** PDFs that do something, carry something or fetch something; what they show is taken, and nothing else of them. */
public final class ActivePdfs {
    /** What may be in no normalised copy. */
    public static final List<String> NEVER_COPIED = List.of(
            "/JavaScript",
            "/JS",
            "/OpenAction",
            "/AA",
            "/Launch",
            "/SubmitForm",
            "/ImportData",
            "/GoToR",
            "/GoToE",
            "/Rendition",
            "/EmbeddedFile",
            "/Filespec",
            "/RichMedia",
            "/Movie",
            "/Sound",
            "/3D",
            "/XFA",
            "/AcroForm",
            "/PieceInfo",
            "evil");

    private static final String PICTURE = "/AP<</N 5 0 R>>";

    private ActivePdfs() {}

    public static Stream<Case> all() {
        return Stream.of(
                taken(
                        "a script when it is opened",
                        1,
                        () -> catalog(
                                "/OpenAction<</S/JavaScript/JS(evil)>>/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(evil)>>]>>>>")),
                taken("a program when it is closed", 1, () -> catalog("/AA<</WC<</S/Launch/F(evil.exe)>>>>")),
                taken(
                        "a program when a page is turned to",
                        1,
                        () -> page("/AA<</O<</S/Launch/Win<</F(evil.exe)>>>>>>")),
                taken("a link that starts a program", 1, () -> note("Link", "/A<</S/Launch/F(evil.exe)>>")),
                taken("a link into another file", 1, () -> note("Link", "/A<</S/GoToR/F(evil.pdf)/D[0/Fit]>>")),
                taken("a link into an attached file", 1, () -> note("Link", "/A<</S/GoToE/T<</R/C/N(evil)>>>>")),
                taken(
                        "a link that runs a script and then another",
                        1,
                        () -> note("Link", "/A<</S/GoTo/D[3 0 R/Fit]/Next<</S/JavaScript/JS(evil)>>>>")),
                taken("a button that sends the form away", 1, () -> form("/A<</S/SubmitForm/F(http://evil.example)>>")),
                taken("a field that computes", 1, () -> form("/AA<</C<</S/JavaScript/JS(evil)>>>>")),
                taken("attached files", 1, () -> SampleDocuments.activePdf("words")),
                taken(
                        "a file pinned to the page",
                        1,
                        () -> note("FileAttachment", PICTURE + "/FS<</Type/Filespec/F(evil.exe)/EF<</F 6 0 R>>>>")),
                taken("a film", 1, () -> note("Movie", PICTURE + "/Movie<</F(evil.avi)>>")),
                taken("a sound", 1, () -> note("Sound", PICTURE + "/Sound 6 0 R")),
                taken("a rich medium", 1, () -> note("RichMedia", PICTURE + "/RichMediaContent<</Assets(evil)>>")),
                taken("a body in three dimensions", 1, () -> note("3D", PICTURE + "/3DD 6 0 R")),
                taken("a rendition", 1, () -> note("Screen", PICTURE + "/A<</S/Rendition/R<</C<</D(evil)>>>>>>")),
                taken("a picture of another file", 1, () -> {
                    RawPdf pdf = RawPdf.onePage("/R Do", "/XObject<</R 5 0 R>>|");
                    pdf.stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Ref<</F(evil.pdf)/Page 0>>", new byte[0]);
                    return pdf.write();
                }),
                taken("private data of a program", 1, () -> page("/PieceInfo<</Evil<</Private(evil)>>>>")),
                refused(
                        "a form that only its own program shows",
                        Refusal.PDF_DYNAMIC_FORM,
                        () -> catalog("/AcroForm<</Fields[]/XFA[(template)5 0 R]>>")));
    }

    private static byte[] catalog(String entries) {
        RawPdf pdf = RawPdf.onePage();
        pdf.set(1, "<</Type/Catalog/Pages 2 0 R" + entries + ">>");
        pdf.stream("", RawPdf.bytes("<evil/>"));
        return pdf.write();
    }

    private static byte[] page(String entries) {
        return RawPdf.onePage("", "|" + entries).write();
    }

    private static byte[] note(String subtype, String entries) {
        RawPdf pdf =
                RawPdf.onePage("", "|/Annots[<</Type/Annot/Subtype/" + subtype + "/Rect[9 9 99 99]" + entries + ">>]");
        pdf.stream("/Type/XObject/Subtype/Form/BBox[0 0 90 90]", RawPdf.bytes("0 0 90 90 re f"));
        pdf.stream("/Type/EmbeddedFile", RawPdf.bytes("evil"));
        return pdf.write();
    }

    private static byte[] form(String entries) {
        RawPdf pdf = RawPdf.onePage("", "|/Annots[5 0 R]");
        pdf.set(1, "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[5 0 R]>>>>");
        pdf.add("<</Type/Annot/Subtype/Widget/FT/Btn/Ff 65536/T(b)/Rect[9 9 99 99]/P 3 0 R" + entries
                + "/AP<</N 6 0 R>>>>");
        pdf.stream("/Type/XObject/Subtype/Form/BBox[0 0 90 90]", RawPdf.bytes("0 0 90 90 re f"));
        return pdf.write();
    }
}
