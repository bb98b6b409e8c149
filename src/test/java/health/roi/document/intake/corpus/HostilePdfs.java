package health.roi.document.intake.corpus;

import static health.roi.document.intake.corpus.Case.refused;
import static health.roi.document.intake.corpus.Case.taken;

import health.roi.document.work.Refusal;
import java.util.stream.Stream;

/** PDFs that are made to cost whoever opens them time or memory. */
public final class HostilePdfs {
    private HostilePdfs() {}

    public static Stream<Case> all() {
        return Stream.of(unpacking(), trees(), drawing(), values()).flatMap(cases -> cases);
    }

    private static Stream<Case> unpacking() {
        return Stream.of(
                refused(
                        "a page that unpacks to 300 MB",
                        Refusal.TOO_COMPLEX,
                        () -> packed("/Filter/FlateDecode", Bombs.deflatedBlanks(300))),
                refused(
                        "run lengths within Flate",
                        Refusal.TOO_COMPLEX,
                        () -> packed("/Filter[/FlateDecode/RunLengthDecode]", Bombs.deflated(Bombs.runsOfBlanks(200)))),
                refused(
                        "a chain of fifty filters",
                        Refusal.TOO_COMPLEX,
                        () -> packed("/Filter[" + "/ASCIIHexDecode/FlateDecode".repeat(25) + "]", RawPdf.bytes("20>"))),
                refused(
                        "a row of two billion columns",
                        Refusal.TOO_COMPLEX,
                        () -> packed(
                                "/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 2000000000>>",
                                Bombs.deflatedBlanks(1))),
                refused(
                        "an object stream of 300 MB",
                        Refusal.TOO_COMPLEX,
                        () -> objectStream(Bombs.deflatedBlanks(300), 10, 10)),
                refused(
                        "an object stream of six million empty lists",
                        Refusal.TOO_COMPLEX,
                        () -> objectStream(Bombs.deflated(RawPdf.bytes("3 0 [" + "[]".repeat(6_000_000) + "]")), 1, 4)),
                refused("a colour profile, used by nothing, of 300 MB", Refusal.TOO_COMPLEX, () -> {
                    RawPdf pdf = RawPdf.onePage("", "/ColorSpace<</C[/ICCBased 5 0 R]>>|");
                    pdf.stream("/N 3/Filter/FlateDecode", Bombs.deflatedBlanks(300));
                    return pdf.write();
                }),
                refused("a map of characters of 300 MB", Refusal.TOO_COMPLEX, () -> {
                    RawPdf pdf = RawPdf.onePage(
                            "BT /F2 9 Tf (x) Tj ET",
                            "/Font<</F2<</Type/Font/Subtype/Type1" + "/BaseFont/Courier/ToUnicode 5 0 R>>>>|");
                    pdf.stream("/Filter/FlateDecode", Bombs.deflatedBlanks(300));
                    return pdf.write();
                }),
                refused("one stream a thousand times in a page", Refusal.TOO_COMPLEX, () -> {
                    RawPdf pdf = RawPdf.onePage();
                    pdf.set(3, "<</Type/Page/MediaBox[0 0 99 99]/Contents[" + "5 0 R ".repeat(1_000) + "]>>");
                    pdf.stream("/Filter/FlateDecode", Bombs.deflatedBlanks(1));
                    return pdf.write();
                }));
    }

    private static Stream<Case> trees() {
        return Stream.of(
                refused(
                        "a page tree that holds its root",
                        Refusal.PDF_DAMAGED,
                        () -> RawPdf.onePage()
                                .set(2, "<</Type/Pages/Count 2/Kids[3 0 R 2 0 R]>>")
                                .write()),
                refused("a page tree of fifty thousand levels", Refusal.TOO_COMPLEX, HostilePdfs::deepTree),
                refused(
                        "a million pages that are one",
                        Refusal.PDF_DAMAGED,
                        () -> RawPdf.onePage()
                                .set(2, "<</Type/Pages/Count 1000000/Kids[" + "3 0 R ".repeat(1_000_000) + "]>>")
                                .write()),
                refused("thirty thousand pages", Refusal.TOO_MANY_PAGES, HostilePdfs::manyPages),
                taken(
                        "a page that is its own parent",
                        1,
                        () -> RawPdf.onePage()
                                .set(3, "<</Type/Page/Parent 3 0 R/Contents 4 0 R>>")
                                .write()),
                taken("a form field that is its own child", 1, () -> {
                    RawPdf pdf = RawPdf.onePage();
                    pdf.set(1, "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[5 0 R]>>>>");
                    pdf.add("<</T(a)/Kids[5 0 R]>>");
                    return pdf.write();
                }),
                taken("twenty thousand notes", 1, HostilePdfs::manyNotes),
                taken("five hundred updates", 1, HostilePdfs::manyUpdates));
    }

    private static Stream<Case> drawing() {
        return Stream.of(
                taken("a drawing that draws itself", 1, () -> drawings("/X Do")),
                refused(
                        "a drawing that draws itself twice, and so on",
                        Refusal.TOO_COMPLEX,
                        () -> drawings("/X Do /X Do")),
                refused(
                        "millions of strokes",
                        Refusal.TOO_COMPLEX,
                        () -> packed(
                                "/Filter/FlateDecode",
                                Bombs.deflated("q Q ".repeat(10_000).getBytes(), 200))),
                refused(
                        "a page that says too much",
                        Refusal.TOO_COMPLEX,
                        () -> packed(
                                "/Filter/FlateDecode",
                                Bombs.deflated(("BT /F1 1 Tf (" + "x".repeat(10_000) + ") Tj ET\n").getBytes(), 500))),
                taken("a character that draws itself", 1, () -> {
                    RawPdf pdf = RawPdf.onePage("BT /F3 9 Tf (a) Tj ET", "/Font<</F3 5 0 R>>|");
                    pdf.add("<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[1 0 0 1 0 0]/FirstChar 97/LastChar"
                            + " 97/Widths[9]/Encoding<</Differences[97/a]>>/CharProcs<</a 6 0 R>>/Resources<</Font<</F3"
                            + " 5 0 R>>>>>>");
                    pdf.stream("", RawPdf.bytes("9 0 d0 BT /F3 9 Tf (aa) Tj ET"));
                    return pdf.write();
                }),
                taken("a pattern that is filled with itself", 1, () -> {
                    RawPdf pdf = RawPdf.onePage("/Pattern cs /P scn 0 0 99 99 re f", "/Pattern<</P 5 0 R>>|");
                    pdf.stream(
                            "/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 9 9]/XStep 0.0001/YStep"
                                    + " 0.0001/Resources<</Pattern<</P 5 0 R>>>>",
                            RawPdf.bytes("/Pattern cs /P scn 0 0 9 9 re f"));
                    return pdf.write();
                }),
                refused(
                        "a JPEG 2000 of a million by a million",
                        Refusal.PAGE_TOO_LARGE,
                        () -> picture("/Width 1000000/Height 1000000/Filter/JPXDecode")),
                refused(
                        "a JBIG2 of two billion lines",
                        Refusal.PAGE_TOO_LARGE,
                        () -> picture("/Width 2000000000/Height 2000000000/Filter/JBIG2Decode/BitsPerComponent 1")),
                refused(
                        "a picture in the line of a million by a million",
                        Refusal.PAGE_TOO_LARGE,
                        () -> RawPdf.onePage("BI /W 1000000 /H 1000000 /BPC 8 /CS /G ID x EI", "")
                                .write()),
                taken("fonts that are none", 1, HostilePdfs::brokenFonts));
    }

    private static Stream<Case> values() {
        return Stream.of(
                refused("a sheet as wide as a town", Refusal.PAGE_TOO_LARGE, () -> box("0 0 1000000 1000000")),
                refused(
                        "a sheet whose unit is a mile",
                        Refusal.PAGE_TOO_LARGE,
                        () -> RawPdf.onePage("", "|/UserUnit 1e6").write()),
                refused("a sheet that is not a number", Refusal.PDF_DAMAGED, () -> box("NaN NaN Infinity 1e999")),
                refused(
                        "a sheet of negative infinity",
                        Refusal.PAGE_TOO_LARGE,
                        () -> box("0 0 -" + "9".repeat(400) + " -" + "9".repeat(400))),
                refused("lists in lists", Refusal.PDF_DAMAGED, () -> nested("[", "]")),
                refused("dictionaries in dictionaries", Refusal.PDF_DAMAGED, () -> nested("<</A ", ">>")),
                refused(
                        "a list of nine million numbers",
                        Refusal.TOO_COMPLEX,
                        () -> RawPdf.onePage("", "|/Z[" + "7 ".repeat(9_000_000) + "]")
                                .write()),
                taken(
                        "a stream that says it is elsewhere",
                        1,
                        () -> packed("/F(/etc/passwd)/FFilter/FlateDecode", RawPdf.bytes(""))),
                taken(
                        "numbers without end",
                        1,
                        () -> RawPdf.onePage("9".repeat(100_000) + " 0 m S", "").write()));
    }

    private static byte[] packed(String entries, byte[] content) {
        return RawPdf.onePage(content, entries, "").write();
    }

    /** The catalog is said to be in an object stream (3), which nothing but the table of the file (2) tells. */
    private static byte[] objectStream(byte[] packed, int count, int first) {
        RawPdf pdf = new RawPdf();
        pdf.add("null");
        pdf.stream("/Type/ObjStm/N " + count + "/First " + first + "/Filter/FlateDecode", packed);
        return withTableStream(pdf.write(), 2);
    }

    /** Replaces the table of a file by one in a stream that has object 3 in the object stream, as the root. */
    private static byte[] withTableStream(byte[] pdf, int objectStream) {
        String text = new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1);
        String body = text.substring(0, text.lastIndexOf("xref\n0 "));
        int place = body.indexOf(objectStream + " 0 obj");
        byte[] table = new byte[5 * 6];
        entry(table, 0, 0, 0, 255);
        entry(table, 1, 1, body.indexOf("1 0 obj"), 0);
        entry(table, 2, 1, place, 0);
        entry(table, 3, 2, objectStream, 0);
        entry(table, 4, 1, body.length(), 0);
        String end = "4 0 obj\n<</Type/XRef/Size 5/W[1 4 1]/Root 3 0 R/Length " + table.length + ">>\nstream\n"
                + new String(table, java.nio.charset.StandardCharsets.ISO_8859_1)
                + "\nendstream\nendobj\nstartxref\n" + body.length() + "\n%%EOF\n";
        return RawPdf.bytes(body + end);
    }

    private static void entry(byte[] table, int row, int type, int place, int third) {
        java.nio.ByteBuffer.wrap(table, row * 6, 6)
                .put((byte) type)
                .putInt(place)
                .put((byte) third);
    }

    private static byte[] deepTree() {
        RawPdf pdf = RawPdf.onePage();
        pdf.set(2, "<</Type/Pages/Count 1/Kids[5 0 R]>>");
        for (int i = 0; i < 50_000; i++) {
            pdf.add("<</Type/Pages/Count 1/Kids[" + (i == 49_999 ? 3 : i + 6) + " 0 R]>>");
        }
        return pdf.write();
    }

    private static byte[] manyPages() {
        RawPdf pdf = RawPdf.onePage();
        StringBuilder kids = new StringBuilder();
        for (int i = 0; i < 30_000; i++) {
            kids.append(pdf.add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"))
                    .append(" 0 R ");
        }
        return pdf.set(2, "<</Type/Pages/Count 30000/Kids[" + kids + "]>>").write();
    }

    private static byte[] manyNotes() {
        RawPdf pdf = RawPdf.onePage();
        StringBuilder notes = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            notes.append("<</Type/Annot/Subtype/Square/Rect[9 9 99 99]/F 4>>");
        }
        return pdf.set(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Annots[" + notes + "]>>")
                .write();
    }

    private static byte[] manyUpdates() {
        StringBuilder file =
                new StringBuilder(new String(RawPdf.onePage().write(), java.nio.charset.StandardCharsets.ISO_8859_1));
        int previous = file.lastIndexOf("xref\n0 ");
        for (int i = 0; i < 500; i++) {
            int place = file.length();
            file.append("3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 ")
                    .append(100 + i)
                    .append("]>>\nendobj\n");
            int table = file.length();
            file.append("xref\n3 1\n").append(String.format("%010d 00000 n \n", place));
            file.append("trailer\n<</Size 5/Root 1 0 R/Prev ").append(previous).append(">>\nstartxref\n");
            file.append(table).append("\n%%EOF\n");
            previous = table;
        }
        return RawPdf.bytes(file.toString());
    }

    private static byte[] drawings(String itself) {
        RawPdf pdf = RawPdf.onePage("/X Do", "/XObject<</X 5 0 R>>|");
        pdf.stream(
                "/Type/XObject/Subtype/Form/BBox[0 0 99 99]/Resources<</XObject<</X 5 0 R>>>>", RawPdf.bytes(itself));
        return pdf.write();
    }

    private static byte[] picture(String entries) {
        RawPdf pdf = RawPdf.onePage("/I Do", "/XObject<</I 5 0 R>>|");
        pdf.stream("/Type/XObject/Subtype/Image/ColorSpace/DeviceGray" + entries, RawPdf.bytes("x"));
        return pdf.write();
    }

    /** A TrueType whose tables lie on each other, a CFF that calls itself and a Type 1 that never ends. */
    private static byte[] brokenFonts() {
        RawPdf pdf = RawPdf.onePage(
                "BT /A 9 Tf 9 99 Td (abc) Tj /B 9 Tf (abc) Tj /C 9 Tf (abc) Tj ET",
                "/Font<</A 5 0 R/B 7 0 R/C 9 0 R>>|");
        String font = "<</Type/Font/Subtype/%s/BaseFont/%s/FirstChar 97/LastChar 99/Widths[500 500 500]/FontDescriptor"
                + "<</Type/FontDescriptor/FontName/%s/Flags 4/%s %d 0 R>>>>";
        pdf.add(font.formatted("TrueType", "A", "A", "FontFile2", 6));
        byte[] table = new byte[2_000];
        java.nio.ByteBuffer trueType = java.nio.ByteBuffer.wrap(table);
        trueType.putInt(0x00010000).putShort((short) 9).putShort((short) 9).putInt(0);
        for (String name : new String[] {"head", "hhea", "maxp", "hmtx", "loca", "glyf", "cmap", "name", "post"}) {
            trueType.put(RawPdf.bytes(name)).putInt(0).putInt(12).putInt(Integer.MAX_VALUE);
        }
        pdf.stream("/Length1 2000", table);
        pdf.add(font.formatted("Type1", "B", "B", "FontFile3", 8));
        byte[] cff = new byte[3_000];
        java.util.Arrays.fill(cff, (byte) 1);
        pdf.stream("/Subtype/Type1C", cff);
        pdf.add(font.formatted("Type1", "C", "C", "FontFile", 10));
        pdf.stream(
                "/Length1 3000000",
                RawPdf.bytes("%!PS-AdobeFont-1.0: C\n/Subrs 2000000000 array\n" + "{".repeat(50_000)));
        return pdf.write();
    }

    private static byte[] nested(String open, String close) {
        return RawPdf.onePage("", "|/Z " + open.repeat(200_000) + close.repeat(200_000))
                .write();
    }

    private static byte[] box(String box) {
        return RawPdf.onePage()
                .set(3, "<</Type/Page/Parent 2 0 R/MediaBox[" + box + "]>>")
                .write();
    }
}
