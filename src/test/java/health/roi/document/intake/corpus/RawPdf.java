package health.roi.document.intake.corpus;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A PDF written by hand, object by object, so that any of them can be wrong. */
final class RawPdf {
    private final List<byte[]> objects = new ArrayList<>();

    /** With a catalog (1), a page tree (2) of one page (3), and its content (4), which draws "words". */
    static RawPdf onePage() {
        return onePage("BT /F1 12 Tf 72 700 Td (words) Tj ET", "");
    }

    static RawPdf onePage(String content, String pageEntries) {
        return onePage(bytes(content), "", pageEntries);
    }

    static RawPdf onePage(byte[] content, String contentEntries, String pageEntries) {
        RawPdf pdf = new RawPdf();
        pdf.add("<</Type/Catalog/Pages 2 0 R>>");
        pdf.add("<</Type/Pages/Count 1/Kids[3 0 R]>>");
        pdf.add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1"
                + "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>" + resources(pageEntries) + ">>"
                + withoutResources(pageEntries) + ">>");
        pdf.stream(contentEntries, content);
        return pdf;
    }

    /** What stands before a bar goes into the resources, what stands behind it into the page. */
    private static String resources(String entries) {
        return entries.contains("|") ? entries.substring(0, entries.indexOf('|')) : "";
    }

    private static String withoutResources(String entries) {
        return entries.substring(entries.indexOf('|') + 1);
    }

    /** The number of the new object. */
    int add(String body) {
        objects.add(bytes(body));
        return objects.size();
    }

    int stream(String entries, byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(bytes("<<" + entries + "/Length " + data.length + ">>\nstream\n"));
        out.writeBytes(data);
        out.writeBytes(bytes("\nendstream"));
        objects.add(out.toByteArray());
        return objects.size();
    }

    RawPdf set(int number, String body) {
        objects.set(number - 1, bytes(body));
        return this;
    }

    byte[] write() {
        return write("");
    }

    byte[] write(String trailerEntries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(bytes("%PDF-1.7\n"));
        int[] offsets = new int[objects.size()];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = out.size();
            out.writeBytes(bytes((i + 1) + " 0 obj\n"));
            out.writeBytes(objects.get(i));
            out.writeBytes(bytes("\nendobj\n"));
        }
        int table = out.size();
        StringBuilder end = new StringBuilder("xref\n0 " + (offsets.length + 1) + "\n0000000000 65535 f \n");
        for (int offset : offsets) {
            end.append(String.format("%010d 00000 n \n", offset));
        }
        end.append("trailer\n<</Size ")
                .append(offsets.length + 1)
                .append("/Root 1 0 R")
                .append(trailerEntries);
        end.append(">>\nstartxref\n").append(table).append("\n%%EOF\n");
        out.writeBytes(bytes(end.toString()));
        return out.toByteArray();
    }

    static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }
}
