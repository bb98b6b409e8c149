package health.roi.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Whether a PDF is sound, by PDFBox and, where it is installed, by qpdf. */
public final class PdfStructure {
    private static final boolean QPDF = Stream.of(
                    System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "qpdf")));

    private PdfStructure() {}

    public static void assertSound(byte[] pdf) {
        try {
            Path file = Files.createTempFile("sound", ".pdf");
            try {
                assertSound(Files.write(file, pdf), null);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param password that opens it, or null */
    public static void assertSound(Path pdf, String password) {
        assertTrue(objects(pdf, password).size() > 3);
        if (QPDF) {
            List<String> command = new ArrayList<>(List.of("qpdf", "--check"));
            if (password != null) {
                command.add("--password=" + password);
            }
            command.add(pdf.toString());
            assertEquals("", complaints(command));
        }
    }

    /** Every object of the file as text, streams unpacked: what somebody finds who takes the file apart. */
    public static List<String> objects(Path pdf, String password) {
        try (PDDocument document = Loader.loadPDF(pdf.toFile(), password == null ? "" : password)) {
            List<String> objects = new ArrayList<>();
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                var value = document.getDocument().getObjectFromPool(key).getObject();
                objects.add(String.valueOf(value));
                if (value instanceof COSStream stream) {
                    try (InputStream in = stream.createInputStream()) {
                        objects.add(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
                    }
                }
            }
            return objects;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String complaints(List<String> command) {
        try {
            Process qpdf = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(qpdf.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return qpdf.waitFor() == 0 && !said.contains("WARNING") ? "" : said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
