package health.roi.demo;

import health.roi.document.pdf.HtmlToPdf;
import health.roi.document.pdf.Xhtml;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Documents of people who do not exist: a typed note, a fax, a clinical document, a signed form. */
final class DemoDocuments {

    /** Whose document it is. */
    record Subject(String name, String birthDate, String number, String facility) {}

    private final Path directory;

    DemoDocuments(Path directory) {
        this.directory = directory;
    }

    /** A note of some pages, as a PDF. */
    Path note(String file, String title, Subject subject, int pages) {
        StringBuilder body = new StringBuilder();
        for (int page = 1; page <= pages; page++) {
            body.append(page == 1 ? "<h1>" : "<h1 class=\"break\">")
                    .append(Xhtml.escape(title))
                    .append("</h1>")
                    .append(header(subject))
                    .append(
                            "<p>The patient was seen as planned. History, findings and plan were discussed; questions were"
                                    + " answered. Vital signs were within the expected range.</p>"
                                    + "<h2>Findings</h2><table><tr><th>Observation</th><th>Value</th><th>Reference</th></tr>"
                                    + "<tr><td>Blood pressure</td><td>128 / 82 mmHg</td><td>below 130 / 85</td></tr>"
                                    + "<tr><td>Pulse</td><td>72 per minute</td><td>60 to 100</td></tr>"
                                    + "<tr><td>Temperature</td><td>36.8 \u00b0C</td><td>36.1 to 37.2</td></tr></table>"
                                    + "<h2>Plan</h2><p>Continue as before; come back in six weeks, sooner if anything worsens.</p>")
                    .append("<p class=\"note\">Sheet ")
                    .append(page)
                    .append(" of ")
                    .append(pages)
                    .append("</p>");
        }
        Path target = path(file);
        HtmlToPdf.write(Xhtml.page(title, body.toString()), target);
        return target;
    }

    /** A signed authorization form, as somebody scanned it. */
    Path authorization(String file, Subject subject, String recipient) {
        String body = "<h1>Authorization to release health information</h1>" + header(subject)
                + "<p>I authorize <b>" + Xhtml.escape(subject.facility()) + "</b> to disclose my complete record of the"
                + " dates stated in the request to <b>" + Xhtml.escape(recipient) + "</b> for a legal claim.</p>"
                + "<p>This authorization expires one year after the date of my signature. I may revoke it in writing at any"
                + " time. Treatment does not depend on my signing. What is disclosed may be redisclosed by the recipient"
                + " and may then no longer be protected.</p>"
                + "<p style=\"margin-top: 30pt\">Signed: <i>" + Xhtml.escape(subject.name()) + "</i></p>";
        Path target = path(file);
        HtmlToPdf.write(Xhtml.page("Authorization", body), target);
        return target;
    }

    /** A one-page fax, CCITT group 4. */
    Path fax(String file, String title, Subject subject) {
        BufferedImage page = new BufferedImage(1728, 2200, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D pen = page.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, page.getWidth(), page.getHeight());
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 56));
        pen.drawString(title, 140, 260);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 40));
        String[] lines = {
            "Patient: " + subject.name(),
            "Born: " + subject.birthDate() + "    Record number: " + subject.number(),
            "From: outside laboratory    To: " + subject.facility(),
            "",
            "Glucose 94 mg/dL      Creatinine 0.9 mg/dL",
            "Sodium 139 mmol/L     Potassium 4.2 mmol/L",
            "All values within the reference range."
        };
        for (int i = 0; i < lines.length; i++) {
            pen.drawString(lines[i], 140, 380 + i * 70);
        }
        pen.drawRect(100, 160, 1520, 820);
        pen.dispose();
        Path target = path(file);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("TIFF").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(Files.newOutputStream(target))) {
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionType("CCITT T.6");
            writer.setOutput(out);
            writer.write(null, new IIOImage(page, null, null), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return target;
    }

    /** A small HL7 C-CDA document. */
    Path clinicalDocument(String file, String title, Subject subject) {
        String[] names = subject.name().split(" ");
        String xml = String.format(
                Locale.ROOT,
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <ClinicalDocument xmlns="urn:hl7-org:v3">
                  <typeId root="2.16.840.1.113883.1.3" extension="POCD_HD000040"/>
                  <title>%s</title>
                  <effectiveTime value="20260512101500-0500"/>
                  <recordTarget><patientRole><id extension="%s" root="2.16.840.1.113883.19.5"/>
                    <patient><name><given>%s</given><family>%s</family></name><birthTime value="%s"/></patient>
                  </patientRole></recordTarget>
                  <custodian><assignedCustodian><representedCustodianOrganization><name>%s</name>
                  </representedCustodianOrganization></assignedCustodian></custodian>
                  <component><structuredBody>
                    <component><section><title>Problems</title><text><list>
                      <item>Essential hypertension, controlled</item><item>Seasonal allergic rhinitis</item></list></text></section></component>
                    <component><section><title>Medications</title><text><table>
                      <thead><tr><th>Medication</th><th>Dose</th><th>How often</th></tr></thead>
                      <tbody><tr><td>Lisinopril</td><td>10 mg</td><td>once a day</td></tr>
                      <tr><td>Cetirizine</td><td>10 mg</td><td>when needed</td></tr></tbody></table></text></section></component>
                  </structuredBody></component>
                </ClinicalDocument>
                """,
                Xhtml.escape(title),
                subject.number(),
                names[0],
                names[names.length - 1],
                subject.birthDate().replace("-", ""),
                Xhtml.escape(subject.facility()));
        Path target = path(file);
        try {
            Files.writeString(target, xml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return target;
    }

    private static String header(Subject subject) {
        return "<table class=\"facts\"><tr><th>Patient</th><td>" + Xhtml.escape(subject.name())
                + "</td></tr><tr><th>Born</th><td>"
                + subject.birthDate() + "</td></tr><tr><th>Record number</th><td>" + subject.number()
                + "</td></tr><tr><th>Facility</th><td>" + Xhtml.escape(subject.facility()) + "</td></tr></table>";
    }

    private Path path(String file) {
        try {
            Files.createDirectories(directory);
            return directory.resolve(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
