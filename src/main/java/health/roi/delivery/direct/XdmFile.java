package health.roi.delivery.direct;

import health.roi.document.pdf.Xhtml;
import health.roi.document.work.WorkFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the archive: a page for people, a note on who made it, the metadata and the volumes. */
public final class XdmFile {

    private static final String SUBSET = "IHE_XDM/SUBSET01/";

    private XdmFile() {}

    /** @param volumes PDFs, in order */
    public static void write(XdmMessage message, List<Path> volumes, Path target) {
        try (ZipOutputStream zip = new ZipOutputStream(WorkFolder.create(target), StandardCharsets.UTF_8)) {
            List<XdmDocument> documents = new ArrayList<>();
            for (Path volume : volumes) {
                documents.add(XdmDocument.of(documents.size() + 1, volume));
            }
            put(zip, message, "INDEX.HTM", index(message, documents).getBytes(StandardCharsets.UTF_8));
            put(zip, message, "README.TXT", readme(message).getBytes(StandardCharsets.UTF_8));
            put(zip, message, SUBSET + "METADATA.XML", XdmMetadata.of(message, documents));
            for (XdmDocument document : documents) {
                begin(zip, message, SUBSET + document.name());
                Files.copy(volumes.get(document.number() - 1), zip);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String index(XdmMessage message, List<XdmDocument> documents) {
        StringBuilder rows = new StringBuilder();
        for (XdmDocument document : documents) {
            rows.append("<li><a href=\"")
                    .append(SUBSET)
                    .append(document.name())
                    .append("\">Volume ")
                    .append(document.number())
                    .append("</a> (PDF, ")
                    .append(document.bytes())
                    .append(" bytes)</li>");
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML Basic 1.1//EN\""
                + " \"http://www.w3.org/TR/xhtml-basic/xhtml-basic11.dtd\">\n"
                + "<html xmlns=\"http://www.w3.org/1999/xhtml\" xml:lang=\"en\"><head><title>Release of medical"
                + " records</title></head><body><h1>Release of medical records</h1><p>From: "
                + Xhtml.escape(message.senderName()) + "</p><p>To: " + Xhtml.escape(message.recipient())
                + "</p><p>Tracking number: " + Xhtml.escape(message.trackingNumber()) + "</p><ul>" + rows
                + "</ul><p>Confidential. If you received this by mistake, do not read it, tell the sender and delete it."
                + " <a href=\"README.TXT\">About this file</a></p></body></html>\n";
    }

    private static String readme(XdmMessage message) {
        return "This file holds copies of medical records, sent by " + message.senderName() + "\r\n"
                + "to " + message.recipient() + ", tracking number " + message.trackingNumber() + ".\r\n\r\n"
                + "It is an archive of the profile IHE XDM. Open INDEX.HTM with a browser; the PDF files are in\r\n"
                + SUBSET + ", and METADATA.XML there describes them for programs.\r\n\r\n"
                + "Made by the software release-of-information for the sender.\r\n";
    }

    private static void put(ZipOutputStream zip, XdmMessage message, String name, byte[] bytes) throws IOException {
        begin(zip, message, name);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static void begin(ZipOutputStream zip, XdmMessage message, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        // The time of the delivery, so that the same delivery gives the same bytes.
        entry.setTimeLocal(LocalDateTime.ofInstant(message.sentAt(), ZoneOffset.UTC));
        zip.putNextEntry(entry);
    }
}
