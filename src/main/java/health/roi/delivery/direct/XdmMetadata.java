package health.roi.delivery.direct;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * METADATA.XML: a submission set with a document entry for each volume (ITI TF-3: 4.2), marked as limited metadata (ITI
 * TF-3: 4.1.3.2). No patient is named in it; the volumes do that.
 */
final class XdmMetadata {

    private static final String LCM = "urn:oasis:names:tc:ebxml-regrep:xsd:lcm:3.0";
    private static final String RIM = "urn:oasis:names:tc:ebxml-regrep:xsd:rim:3.0";
    private static final String SUBMISSION_SET = "urn:uuid:a54d6aa5-d40d-43f9-88c5-b4633d873bdd";
    private static final String LIMITED_SUBMISSION_SET = "urn:uuid:5003a9db-8d8d-49e6-bf0c-990e34ac7707";
    private static final String LIMITED_DOCUMENT = "urn:uuid:ab9b591b-83ab-4d03-8f5d-f93b1fb92e85";
    private static final String DOCUMENT = "urn:uuid:7edca82f-054d-47f2-a032-9b2a5b5186c1";
    private static final String DOCUMENT_UNIQUE_ID = "urn:uuid:2e82c1f6-a085-4c72-9da3-8640a32e42ab";
    private static final String SET_UNIQUE_ID = "urn:uuid:96fdda7c-d067-4183-912e-bf5ee74998a8";
    private static final String SET_SOURCE_ID = "urn:uuid:554ac39e-e3fe-47fe-b233-965d2a147832";
    private static final String APPROVED = "urn:oasis:names:tc:ebxml-regrep:StatusType:Approved";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);

    private final XMLStreamWriter xml;
    private final XdmMessage message;
    private int ids;

    private XdmMetadata(XMLStreamWriter xml, XdmMessage message) {
        this.xml = xml;
        this.message = message;
    }

    static byte[] of(XdmMessage message, List<XdmDocument> documents) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            new XdmMetadata(xml, message).write(documents);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("what is written to memory does not fail", e);
        }
        return out.toByteArray();
    }

    private void write(List<XdmDocument> documents) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("lcm", "SubmitObjectsRequest", LCM);
        xml.writeNamespace("lcm", LCM);
        xml.writeNamespace("rim", RIM);
        start("RegistryObjectList");
        for (XdmDocument document : documents) {
            document(document);
        }
        submissionSet();
        for (XdmDocument document : documents) {
            member(document);
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void document(XdmDocument document) throws XMLStreamException {
        String id = entry(document);
        start("ExtrinsicObject");
        attributes("id", id, "objectType", DOCUMENT, "status", APPROVED, "mimeType", "application/pdf");
        slot("URI", document.name());
        slot("creationTime", TIME.format(message.sentAt()));
        slot("hash", document.sha1());
        slot("languageCode", "en-US");
        slot("size", String.valueOf(document.bytes()));
        name("Release of medical records, volume " + document.number());
        classified(id, LIMITED_DOCUMENT);
        identifier(id, DOCUMENT_UNIQUE_ID, oid(message.id()) + "." + document.number(), "XDSDocumentEntry.uniqueId");
        xml.writeEndElement();
    }

    private void submissionSet() throws XMLStreamException {
        String id = "SubmissionSet01";
        start("RegistryPackage");
        attributes("id", id, "objectType", "urn:oasis:names:tc:ebxml-regrep:ObjectType:RegistryObject:RegistryPackage");
        slot("submissionTime", TIME.format(message.sentAt()));
        slot("intendedRecipient", "|^" + plain(message.recipient()) + "|^^Internet^" + message.address());
        name("Release of medical records " + message.trackingNumber());
        classified(id, LIMITED_SUBMISSION_SET);
        identifier(id, SET_SOURCE_ID, oid(message.sender()), "XDSSubmissionSet.sourceId");
        identifier(id, SET_UNIQUE_ID, oid(message.id()), "XDSSubmissionSet.uniqueId");
        xml.writeEndElement();
        classified(id, SUBMISSION_SET);
    }

    private void member(XdmDocument document) throws XMLStreamException {
        start("Association");
        attributes(
                "id",
                next(),
                "associationType",
                "urn:oasis:names:tc:ebxml-regrep:AssociationType:HasMember",
                "sourceObject",
                "SubmissionSet01",
                "targetObject",
                entry(document));
        slot("SubmissionSetStatus", "Original");
        xml.writeEndElement();
    }

    private void slot(String name, String value) throws XMLStreamException {
        start("Slot");
        attributes("name", name);
        start("ValueList");
        start("Value");
        xml.writeCharacters(value);
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void name(String text) throws XMLStreamException {
        start("Name");
        xml.writeEmptyElement("rim", "LocalizedString", RIM);
        attributes("value", text);
        xml.writeEndElement();
    }

    private void classified(String object, String node) throws XMLStreamException {
        xml.writeEmptyElement("rim", "Classification", RIM);
        attributes(
                "id",
                next(),
                "objectType",
                "urn:oasis:names:tc:ebxml-regrep:ObjectType:RegistryObject:Classification",
                "classifiedObject",
                object,
                "classificationNode",
                node);
    }

    private void identifier(String object, String scheme, String value, String name) throws XMLStreamException {
        start("ExternalIdentifier");
        attributes(
                "id", next(),
                "objectType", "urn:oasis:names:tc:ebxml-regrep:ObjectType:RegistryObject:ExternalIdentifier",
                "registryObject", object,
                "identificationScheme", scheme,
                "value", value);
        name(name);
        xml.writeEndElement();
    }

    private void start(String name) throws XMLStreamException {
        xml.writeStartElement("rim", name, RIM);
    }

    private void attributes(String... namesAndValues) throws XMLStreamException {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            xml.writeAttribute(namesAndValues[i], namesAndValues[i + 1]);
        }
    }

    private String next() {
        ids++;
        return "id" + ids;
    }

    private static String entry(XdmDocument document) {
        return "Document%05d".formatted(document.number());
    }

    /** Every UUID is an object identifier below 2.25 (ITU-T X.667). */
    private static String oid(UUID id) {
        byte[] bytes = ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return "2.25." + new BigInteger(1, bytes);
    }

    /** Nothing that parts a value of HL7, and nothing that no XML may hold. */
    private static String plain(String text) {
        return text.replaceAll("[|^&~\\\\\\p{Cntrl}]", " ");
    }
}
