package health.roi.document.intake;

import health.roi.document.pdf.HtmlToPdf;
import health.roi.document.pdf.NormalisedPdf;
import health.roi.document.pdf.PdfFile;
import health.roi.document.pdf.PdfForms;
import health.roi.document.pdf.PdfPages;
import health.roi.document.work.DocumentLimits;
import health.roi.document.work.DocumentRefused;
import health.roi.document.work.Refusal;
import health.roi.document.work.Sha256;
import health.roi.document.work.WorkFolder;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Takes a file that arrived: says what it is, counts its pages and writes the normalised copy, or refuses it. */
public final class DocumentIntake {
    /** The end of a PDF says where its parts are; readers look for it here. */
    private static final int PDF_TAIL_BYTES = 2_048;

    private final Path workDirectory;
    private final DocumentLimits limits;

    /** @param workDirectory where working files are put while an operation lasts; made when it does not exist */
    public DocumentIntake(Path workDirectory, DocumentLimits limits) {
        this.workDirectory = workDirectory;
        this.limits = limits;
    }

    /**
     * @param upload the file as it arrived; the caller bounds its size
     * @param normalised where the PDF for reading and releasing is written, readable by its owner only; not there
     *     after a refusal
     * @throws DocumentRefused when the document cannot be taken
     * @throws UncheckedIOException when a file of ours cannot be read or written; this is not the document's fault
     */
    public AcceptedDocument accept(Path upload, Path normalised) {
        boolean taken = false;
        try (WorkFolder work = WorkFolder.in(workDirectory)) {
            long bytes = Files.size(upload);
            String sha256 = Sha256.of(upload);
            DocumentFormat format = FormatSniffer.sniff(upload);
            NormalisedPdf copy = normalise(format, upload, normalised, work);
            taken = true;
            return new AcceptedDocument(format, copy.pages(), sha256, bytes, copy.sha256(), copy.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (!taken) {
                WorkFolder.deleteQuietly(normalised);
            }
        }
    }

    private NormalisedPdf normalise(DocumentFormat format, Path upload, Path target, WorkFolder work) {
        try {
            return switch (format) {
                case PDF -> pdf(upload, target, work);
                case TIFF, JPEG, PNG -> images(format, upload, target, work);
                case CDA -> html(ClinicalDocument.toXhtml(upload, limits), target, work);
                case TEXT -> html(PlainText.toXhtml(upload, limits), target, work);
            };
        } catch (DocumentRefused | UncheckedIOException e) {
            throw e;
        } catch (InvalidPasswordException e) {
            throw new DocumentRefused(Refusal.PDF_ENCRYPTED);
        } catch (StackOverflowError | OutOfMemoryError e) {
            throw new DocumentRefused(Refusal.TOO_COMPLEX);
        } catch (IOException | RuntimeException | LinkageError e) {
            throw new DocumentRefused(damaged(format));
        }
    }

    private NormalisedPdf pdf(Path upload, Path target, WorkFolder work) throws IOException {
        checkEnd(upload);
        try (PDDocument document = PdfFile.open(upload, work)) {
            PdfPages.of(document, limits);
            new PdfForms(document).flatten();
            return NormalisedPdf.write(document, PdfPages.of(document, limits), limits, target);
        }
    }

    private NormalisedPdf images(DocumentFormat format, Path upload, Path target, WorkFolder work) throws IOException {
        try (PDDocument document = new PDDocument(work.streams())) {
            switch (format) {
                case TIFF -> TiffPages.add(upload, document, limits);
                case JPEG -> PicturePages.addJpeg(upload, document, limits);
                case PNG -> PicturePages.addPng(upload, document, limits);
                case PDF, CDA, TEXT -> throw new IllegalArgumentException("not a picture");
            }
            return NormalisedPdf.write(document, PdfPages.of(document, limits), limits, target);
        }
    }

    private NormalisedPdf html(String xhtml, Path target, WorkFolder work) throws IOException {
        if (xhtml.length() > limits.maxSetCharacters()) {
            throw new DocumentRefused(Refusal.TOO_LARGE);
        }
        Path set = work.file("set.pdf");
        HtmlToPdf.write(xhtml, set);
        try (PDDocument document = PdfFile.open(set, work)) {
            return NormalisedPdf.write(document, PdfPages.of(document, limits), limits, target);
        }
    }

    /**
     * A PDF that was cut off has lost its end. PDFBox would rebuild what is left of it, with pages missing that nobody
     * would miss; damage elsewhere it may repair.
     */
    private static void checkEnd(Path upload) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(upload.toFile(), "r")) {
            long end = bytes.length();
            bytes.seek(Math.max(0, end - 1));
            // Some stores pad files with zeros or spaces.
            while (end > 0 && bytes.read() <= ' ') {
                end--;
                bytes.seek(Math.max(0, end - 1));
            }
            int length = (int) Math.min(PDF_TAIL_BYTES, end);
            byte[] tail = new byte[length];
            bytes.seek(end - length);
            bytes.readFully(tail);
            if (!new String(tail, StandardCharsets.ISO_8859_1).contains("startxref")) {
                throw new DocumentRefused(Refusal.PDF_DAMAGED);
            }
        }
    }

    private static Refusal damaged(DocumentFormat format) {
        return switch (format) {
            case PDF -> Refusal.PDF_DAMAGED;
            case TIFF -> Refusal.TIFF_DAMAGED;
            case JPEG, PNG -> Refusal.IMAGE_DAMAGED;
            case CDA -> Refusal.CDA_MALFORMED;
            case TEXT -> Refusal.TOO_COMPLEX;
        };
    }
}
