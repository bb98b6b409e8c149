package health.roi.document.assembly;

import health.roi.document.pdf.PdfReference;
import health.roi.document.pdf.PdfWriter;
import health.roi.document.pdf.Xhtml;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/** By what a file says that it is PDF/A-2b (ISO 19005-2): its metadata and the colours that it means. */
final class ArchivalClaim {
    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private ArchivalClaim() {}

    static void write(String title, COSDictionary catalog, PdfWriter writer) throws IOException {
        COSDictionary metadata = new COSDictionary();
        metadata.setItem(COSName.TYPE, COSName.METADATA);
        metadata.setName(COSName.SUBTYPE, "XML");
        PdfReference xmp = writer.reserve();
        writer.writeStream(xmp, metadata, xmp(title).getBytes(StandardCharsets.UTF_8));
        catalog.setItem(COSName.METADATA, xmp);

        COSDictionary colours = new COSDictionary();
        colours.setInt(COSName.N, 3);
        PdfReference profile = writer.reserve();
        writer.writeStream(profile, colours, SRGB);
        COSDictionary intent = new COSDictionary();
        intent.setName(COSName.TYPE, "OutputIntent");
        intent.setName(COSName.S, "GTS_PDFA1");
        intent.setItem(COSName.OUTPUT_CONDITION_IDENTIFIER, new COSString("sRGB IEC61966-2.1"));
        intent.setItem(COSName.INFO, new COSString("sRGB IEC61966-2.1"));
        intent.setItem(COSName.DEST_OUTPUT_PROFILE, profile);
        COSArray intents = new COSArray();
        intents.add(intent);
        catalog.setItem(COSName.OUTPUT_INTENTS, intents);
    }

    /** No date and no chance in it, so that equal packages are equal bytes. */
    private static String xmp(String title) {
        return """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/">
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
                <pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
                </rdf:Description>
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                </rdf:Description>
                </rdf:RDF>
                </x:xmpmeta>
                <?xpacket end="r"?>""".formatted(Xhtml.escape(title));
    }
}
