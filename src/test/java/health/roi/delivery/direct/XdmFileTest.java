package health.roi.delivery.direct;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The file of a Direct message, opened and read as a program of the recipient would. */
class XdmFileTest {

    private static final String RIM = "urn:oasis:names:tc:ebxml-regrep:xsd:rim:3.0";
    private static final XdmMessage MESSAGE = new XdmMessage(
            UUID.fromString("0195a1f0-7c1e-7000-8000-00000000d001"),
            UUID.fromString("0195a1f0-7c1e-7000-8000-00000000d002"),
            "Northwoods Health & Care",
            "Dr. <Eva> Nu|ez",
            "eva@direct.lakeview.example",
            "RK-7Q2M-4X",
            Instant.parse("2026-03-18T15:04:06Z"));

    @TempDir
    Path folder;

    private Path written() throws IOException {
        Path first = Files.writeString(folder.resolve("a.pdf"), "first volume");
        Path second = Files.writeString(folder.resolve("b.pdf"), "second volume");
        Path target = folder.resolve("made.zip");
        XdmFile.write(MESSAGE, List.of(first, second), target);
        return target;
    }

    private static byte[] bytes(ZipFile zip, String name) throws IOException {
        try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
            return in.readAllBytes();
        }
    }

    private static Document metadata(ZipFile zip) throws Exception {
        DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
        parsers.setNamespaceAware(true);
        parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return parsers.newDocumentBuilder()
                .parse(new ByteArrayInputStream(bytes(zip, "IHE_XDM/SUBSET01/METADATA.XML")));
    }

    private static List<Element> all(Document document, String name) {
        NodeList found = document.getElementsByTagNameNS(RIM, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static String slot(Element of, String name) {
        NodeList slots = of.getElementsByTagNameNS(RIM, "Slot");
        for (int i = 0; i < slots.getLength(); i++) {
            if (((Element) slots.item(i)).getAttribute("name").equals(name)) {
                return slots.item(i).getTextContent();
            }
        }
        return null;
    }

    @Test
    void holdsWhatTheProfileAsksForWhereItAsksForIt() throws Exception {
        try (ZipFile zip = new ZipFile(written().toFile())) {
            assertThat(zip.stream().map(entry -> entry.getName()).toList())
                    .containsExactly(
                            "INDEX.HTM",
                            "README.TXT",
                            "IHE_XDM/SUBSET01/METADATA.XML",
                            "IHE_XDM/SUBSET01/DOC00001.PDF",
                            "IHE_XDM/SUBSET01/DOC00002.PDF");
            assertThat(bytes(zip, "IHE_XDM/SUBSET01/DOC00002.PDF"))
                    .isEqualTo("second volume".getBytes(StandardCharsets.UTF_8));
            String index = new String(bytes(zip, "INDEX.HTM"), StandardCharsets.UTF_8);
            assertThat(index)
                    .contains("IHE_XDM/SUBSET01/DOC00001.PDF", "Northwoods Health &amp; Care", "&lt;Eva&gt;")
                    .doesNotContain("<Eva>");
        }
    }

    @Test
    void describesEachVolumeByItsHashAndSize() throws Exception {
        try (ZipFile zip = new ZipFile(written().toFile())) {
            List<Element> entries = all(metadata(zip), "ExtrinsicObject");
            assertThat(entries).hasSize(2);
            Element second = entries.get(1);
            assertThat(second.getAttribute("mimeType")).isEqualTo("application/pdf");
            assertThat(slot(second, "URI")).isEqualTo("DOC00002.PDF");
            assertThat(slot(second, "size")).isEqualTo("13");
            assertThat(slot(second, "hash"))
                    .isEqualTo(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-1")
                                    .digest("second volume".getBytes(StandardCharsets.UTF_8))));
            assertThat(slot(second, "creationTime")).isEqualTo("20260318150406");
        }
    }

    @Test
    void putsEveryVolumeIntoOneSubmissionSetForTheRecipient() throws Exception {
        try (ZipFile zip = new ZipFile(written().toFile())) {
            Document metadata = metadata(zip);
            Element set = all(metadata, "RegistryPackage").get(0);
            assertThat(slot(set, "intendedRecipient"))
                    .isEqualTo("|^Dr. <Eva> Nu ez|^^Internet^eva@direct.lakeview.example");
            assertThat(all(metadata, "Association"))
                    .extracting(
                            member -> member.getAttribute("sourceObject"),
                            member -> member.getAttribute("targetObject"))
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("SubmissionSet01", "Document00001"),
                            org.assertj.core.groups.Tuple.tuple("SubmissionSet01", "Document00002"));
            assertThat(all(metadata, "ExternalIdentifier"))
                    .extracting(id -> id.getAttribute("value"))
                    .allMatch(value -> value.matches("2[.]25[.][1-9][0-9]{0,38}([.][12])?"))
                    .doesNotHaveDuplicates();
            assertThat(all(metadata, "Classification"))
                    .extracting(node -> node.getAttribute("classificationNode"))
                    .contains("urn:uuid:a54d6aa5-d40d-43f9-88c5-b4633d873bdd");
        }
    }

    @Test
    void isTheSameForTheSameDelivery() throws IOException {
        byte[] once = Files.readAllBytes(written());
        assertThat(Files.readAllBytes(written())).isEqualTo(once);
    }
}
