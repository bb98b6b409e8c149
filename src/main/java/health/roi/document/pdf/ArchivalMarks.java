package health.roi.document.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * What a file says of itself to be a PDF/A-2b (ISO 19005-2): the claim in its metadata, and what its colours mean. What
 * else is asked of such a file is asked of its pages; who writes the claim answers for them.
 */
public final class ArchivalMarks {
    static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private static final COSName OUTPUT_INTENTS = COSName.getPDFName("OutputIntents");
    private static final COSName PROFILE = COSName.getPDFName("DestOutputProfile");
    private static final String NAME = "sRGB IEC61966-2.1";

    private static final byte[] CLAIM = """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
              <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
                  <pdfaid:part>2</pdfaid:part>
                  <pdfaid:conformance>B</pdfaid:conformance>
                </rdf:Description>
              </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="w"?>""".getBytes(StandardCharsets.UTF_8);

    private ArchivalMarks() {}

    /** Marks a file whose colours are sRGB. */
    public static void add(COSDictionary catalog, PdfWriter writer) throws IOException {
        PdfReference profile = writer.reserve();
        COSDictionary described = new COSDictionary();
        described.setInt(COSName.N, 3);
        described.setItem(COSName.FILTER, COSName.FLATE_DECODE);
        writer.writeStream(profile, described, packed(SRGB));
        add(catalog, writer, profile);
    }

    /** Marks a copy whose colours mean what they meant in its source, or sRGB where that did not say. */
    static void addOf(PDDocument source, COSDictionary catalog, PdfWriter writer, PdfGraph graph) throws IOException {
        COSStream profile = profileOf(source);
        if (profile == null) {
            add(catalog, writer);
            return;
        }
        PdfReference copied = writer.reserve();
        COSDictionary described = new COSDictionary();
        for (COSName kept : new COSName[] {COSName.N, COSName.FILTER, COSName.DECODE_PARMS}) {
            if (profile.containsKey(kept)) {
                described.setItem(kept, profile.getDictionaryObject(kept));
            }
        }
        graph.writeStream(copied, described, profile);
        add(catalog, writer, copied);
    }

    private static void add(COSDictionary catalog, PdfWriter writer, PdfReference profile) throws IOException {
        COSDictionary intent = new COSDictionary();
        intent.setItem(COSName.TYPE, COSName.getPDFName("OutputIntent"));
        intent.setItem(COSName.S, COSName.getPDFName("GTS_PDFA1"));
        intent.setItem(COSName.getPDFName("OutputConditionIdentifier"), new COSString(NAME));
        intent.setItem(PROFILE, profile);
        COSArray intents = new COSArray();
        intents.add(writer.add(intent));
        catalog.setItem(OUTPUT_INTENTS, intents);
        PdfReference metadata = writer.reserve();
        COSDictionary described = new COSDictionary();
        described.setItem(COSName.TYPE, COSName.METADATA);
        described.setItem(COSName.SUBTYPE, COSName.getPDFName("XML"));
        writer.writeStream(metadata, described, CLAIM);
        catalog.setItem(COSName.METADATA, metadata);
    }

    private static byte[] packed(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }

    private static COSStream profileOf(PDDocument source) {
        COSArray intents = source.getDocumentCatalog().getCOSObject().getCOSArray(OUTPUT_INTENTS);
        for (int i = 0; intents != null && i < intents.size(); i++) {
            if (intents.getObject(i) instanceof COSDictionary intent) {
                COSBase profile = intent.getDictionaryObject(PROFILE);
                if (profile instanceof COSStream stream) {
                    return stream;
                }
            }
        }
        return null;
    }
}
