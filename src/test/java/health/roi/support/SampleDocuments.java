package health.roi.support;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/** Makes the documents that tests send in: good ones of every kind, and bad ones. */
public final class SampleDocuments {
    private SampleDocuments() {}

    /** Letter pages, each with "{@code words} page n" near its top. */
    public static byte[] pdf(String words, int pages) {
        return rotatedPdf(words, pages, 0);
    }

    /** As {@link #pdf}, with pages that a viewer turns clockwise by {@code rotation} degrees. */
    public static byte[] rotatedPdf(String words, int pages, int rotation) {
        try (PDDocument document = text(words, pages)) {
            document.getPages().forEach(page -> page.setRotation(rotation));
            return bytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Shows only a part of its sheet; words outside of it say "outside". */
    public static byte[] croppedPdf(String words) {
        try (PDDocument document = text(words, 1)) {
            PDPage page = document.getPage(0);
            try (PDPageContentStream content =
                    new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
                write(content, "outside", 72, 90);
            }
            page.setCropBox(new PDRectangle(50, 100, 400, 650));
            return bytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens without a password, but does not allow copying; or, with a user password, does not open without it. */
    public static byte[] encryptedPdf(String words, String userPassword) {
        try (PDDocument document = text(words, 1)) {
            AccessPermission permission = new AccessPermission();
            permission.setCanExtractContent(false);
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", userPassword, permission);
            policy.setEncryptionKeyLength(256);
            document.protect(policy);
            return bytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A form whose one field holds {@code value}; {@code drawn} says whether the form also holds its picture. */
    public static byte[] formPdf(String value, boolean drawn) {
        try (PDDocument document = text("form", 1)) {
            PDAcroForm form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            PDResources resources = new PDResources();
            resources.put(COSName.HELV, new PDType1Font(FontName.HELVETICA));
            form.setDefaultResources(resources);
            form.setDefaultAppearance("/Helv 11 Tf 0 g");
            PDTextField field = new PDTextField(form);
            field.setPartialName("answer");
            field.setDefaultAppearance("/Helv 11 Tf 0 g");
            PDAnnotationWidget widget = field.getWidgets().get(0);
            widget.setRectangle(new PDRectangle(72, 400, 300, 20));
            widget.setPage(document.getPage(0));
            widget.setPrinted(true);
            document.getPage(0).getAnnotations().add(widget);
            form.getFields().add(field);
            if (drawn) {
                field.setValue(value);
            } else {
                field.getCOSObject().setString(COSName.V, value);
            }
            return bytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page with a highlight, a stamp that draws {@code words}, and a sticky note. */
    public static byte[] annotatedPdf(String words) {
        try (PDDocument document = text("annotated", 1)) {
            PDPage page = document.getPage(0);
            PDAnnotationHighlight highlight = new PDAnnotationHighlight();
            highlight.setRectangle(new PDRectangle(72, 695, 150, 18));
            highlight.setQuadPoints(new float[] {72, 713, 222, 713, 72, 695, 222, 695});
            highlight.setColor(new PDColor(new float[] {1, 1, 0}, PDDeviceRGB.INSTANCE));
            PDAnnotationText note = new PDAnnotationText();
            note.setRectangle(new PDRectangle(300, 600, 20, 20));
            note.setContents("call the ward");
            note.setName(PDAnnotationText.NAME_NOTE);
            PDAnnotationRubberStamp stamp = new PDAnnotationRubberStamp();
            stamp.setRectangle(new PDRectangle(300, 400, 200, 40));
            PDAppearanceStream picture = new PDAppearanceStream(document);
            picture.setBBox(new PDRectangle(200, 40));
            picture.setResources(new PDResources());
            try (PDPageContentStream content = new PDPageContentStream(document, picture)) {
                write(content, words, 10, 12);
            }
            PDAppearanceDictionary appearances = new PDAppearanceDictionary();
            appearances.setNormalAppearance(picture);
            stamp.setAppearance(appearances);
            for (PDAnnotation annotation : List.of(highlight, note, stamp)) {
                annotation.setPrinted(true);
                annotation.setPage(page);
            }
            page.setAnnotations(List.of(highlight, note, stamp));
            return bytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One page for each of the pictures, all of which every page lists, each on the page of its own and named for it; the
     * bookmarks name the pages too.
     */
    public static byte[] sharedResourcesPdf(BufferedImage... pictures) {
        try (PDDocument document = new PDDocument()) {
            PDResources shared = new PDResources();
            PDDocumentOutline outline = new PDDocumentOutline();
            document.getDocumentCatalog().setDocumentOutline(outline);
            for (int i = 0; i < pictures.length; i++) {
                shared.put(COSName.getPDFName("Picture" + i), LosslessFactory.createFromImage(document, pictures[i]));
            }
            shared.put(COSName.getPDFName("Helv"), new PDType1Font(FontName.HELVETICA));
            for (int i = 0; i < pictures.length; i++) {
                PDPage page = new PDPage(PDRectangle.LETTER);
                page.setResources(shared);
                document.addPage(page);
                PDStream content = new PDStream(document);
                try (var out = content.createOutputStream(COSName.FLATE_DECODE)) {
                    out.write(("q 300 0 0 300 100 100 cm /Picture" + i
                                    + " Do Q BT /Helv 12 Tf 72 700 Td (words of page " + (i + 1) + ") Tj ET")
                            .getBytes(StandardCharsets.US_ASCII));
                }
                page.setContents(content);
                PDOutlineItem bookmark = new PDOutlineItem();
                bookmark.setTitle("bookmark of page " + (i + 1));
                bookmark.setDestination(page);
                outline.addLast(bookmark);
            }
            return bytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a script when it is opened and carries a file. */
    public static byte[] activePdf(String words) {
        try (PDDocument document = text(words, 1)) {
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('script');"));
            PDEmbeddedFile file = new PDEmbeddedFile(
                    document, new ByteArrayInputStream("attached".getBytes(StandardCharsets.US_ASCII)));
            PDComplexFileSpecification specification = new PDComplexFileSpecification();
            specification.setFile("attached.txt");
            specification.setEmbeddedFile(file);
            PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
            files.setNames(Map.of("attached", specification));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(files);
            document.getDocumentCatalog().setNames(names);
            return bytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first part of a good PDF, as a broken line leaves it. */
    public static byte[] truncatedPdf() {
        byte[] whole = pdf("cut off", 20);
        return Arrays.copyOf(whole, whole.length * 2 / 3);
    }

    /** A fax of white pages with a black bar each, Group 4, 204 by 196 dots per inch. */
    public static byte[] faxTiff(int pages) {
        int width = 1728;
        int height = 2200;
        byte[] strip = group4(width, height);
        int directory = 2 + 11 * 12 + 4;
        int pageBytes = directory + 16 + strip.length + strip.length % 2;
        ByteBuffer tiff = ByteBuffer.allocate(8 + pages * pageBytes).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put(new byte[] {'I', 'I', 42, 0}).putInt(8);
        for (int i = 0; i < pages; i++) {
            int start = 8 + i * pageBytes;
            int data = start + directory + 16;
            tiff.position(start);
            tiff.putShort((short) 11);
            tag(tiff, 256, 3, width);
            tag(tiff, 257, 3, height);
            tag(tiff, 258, 3, 1);
            tag(tiff, 259, 3, 4);
            tag(tiff, 262, 3, 0);
            tag(tiff, 273, 4, data);
            tag(tiff, 278, 4, height);
            tag(tiff, 279, 4, strip.length);
            tag(tiff, 282, 5, start + directory);
            tag(tiff, 283, 5, start + directory + 8);
            tag(tiff, 296, 3, 2);
            tiff.putInt(i + 1 < pages ? start + pageBytes : 0);
            tiff.putInt(204).putInt(1).putInt(196).putInt(1).put(strip);
        }
        return tiff.array();
    }

    public static byte[] jpeg(int width, int height) {
        return picture("jpg", width, height);
    }

    public static byte[] png(int width, int height) {
        return picture("png", width, height);
    }

    /** A square picture that hardly packs: about three bytes for each pixel. */
    public static byte[] noisePng(int side) {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(side);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                image.setRGB(x, y, random.nextInt(1 << 24));
            }
        }
        return written("png", image);
    }

    /** A clinical document with one section, whose narrative is the given markup. */
    public static byte[] clinicalDocument(String narrative) {
        return ("""
                <?xml version="1.0" encoding="UTF-8"?>
                <ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:sdtc="urn:hl7-org:sdtc">
                  <id root="2.16.840.1.113883.19.5" extension="DOC-1"/>
                  <code code="18842-5" displayName="Discharge summary"/>
                  <title>Discharge Summary</title>
                  <effectiveTime value="202603041530-0600"/>
                  <recordTarget><patientRole>
                    <id root="2.16.840.1.113883.19.5" extension="MRN-4711" assigningAuthorityName="North Clinic"/>
                    <patient>
                      <name><given>Ana</given><family>Sample</family></name>
                      <birthTime value="19750501"/>
                    </patient>
                  </patientRole></recordTarget>
                  <author><time value="20260304"/><assignedAuthor><assignedPerson>
                    <name><prefix>Dr.</prefix><given>Pat</given><family>Primary</family></name>
                  </assignedPerson></assignedAuthor></author>
                  <custodian><assignedCustodian><representedCustodianOrganization>
                    <name>North Clinic</name>
                  </representedCustodianOrganization></assignedCustodian></custodian>
                  <component><structuredBody><component><section>
                    <title>Hospital Course</title>
                    <text>%s</text>
                  </section></component></structuredBody></component>
                </ClinicalDocument>
                """.formatted(narrative)).getBytes(StandardCharsets.UTF_8);
    }

    private static PDDocument text(String words, int pages) throws IOException {
        PDDocument document = new PDDocument();
        for (int i = 1; i <= pages; i++) {
            PDPage page = new PDPage(PDRectangle.LETTER);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                write(content, words + " page " + i, 72, 700);
            }
        }
        return document;
    }

    private static void write(PDPageContentStream content, String words, float x, float y) throws IOException {
        content.beginText();
        content.setFont(new PDType1Font(FontName.HELVETICA), 12);
        content.newLineAtOffset(x, y);
        content.showText(words);
        content.endText();
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private static void tag(ByteBuffer tiff, int tag, int type, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(1).putInt(value);
    }

    private static byte[] group4(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
        paint(image);
        try (PDDocument document = new PDDocument()) {
            return CCITTFactory.createFromImage(document, image)
                    .getCOSObject()
                    .createRawInputStream()
                    .readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] picture(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        paint(image);
        return written(format, image);
    }

    private static byte[] written(String format, BufferedImage image) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void paint(BufferedImage image) {
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.setColor(Color.BLACK);
        graphics.fillRect(image.getWidth() / 4, image.getHeight() / 4, image.getWidth() / 2, image.getHeight() / 20);
        graphics.dispose();
    }
}
