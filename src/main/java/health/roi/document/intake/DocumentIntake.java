package health.roi.document.intake;

import health.roi.document.finding.NumberShape;
import health.roi.document.finding.PageIdentifiers;
import health.roi.document.pdf.HtmlToPdf;
import health.roi.document.pdf.NormalisedPdf;
import health.roi.document.pdf.PageText;
import health.roi.document.pdf.PdfFile;
import health.roi.document.pdf.PdfForms;
import health.roi.document.pdf.PdfPages;
import health.roi.document.work.DocumentLimits;
import health.roi.document.work.DocumentRefused;
import health.roi.document.work.ParseBudget;
import health.roi.document.work.Refusal;
import health.roi.document.work.Sha256;
import health.roi.document.work.WorkFolder;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Takes a file that arrived: says what it is, counts its pages and writes the normalised copy, or refuses it. */
public final class DocumentIntake {
    /** The end of a PDF says where its parts are; readers look for it here. */
    private static final int PDF_TAIL_BYTES = 2_048;

    /** Some stores pad files with zeros or spaces. */
    private static final int PDF_PADDING_BYTES = 1 << 20;

    private final Path workDirectory;
    private final DocumentLimits limits;
    private final List<NumberShape> shapes;

    /** @param workDirectory where working files are put while an operation lasts; made when it does not exist */
    public DocumentIntake(Path workDirectory, DocumentLimits limits) {
        this(workDirectory, limits, List.of());
    }

    /** @param shapes what record numbers look like here, for the pages that have them without a label */
    public DocumentIntake(Path workDirectory, DocumentLimits limits, List<NumberShape> shapes) {
        this.workDirectory = workDirectory;
        this.limits = limits;
        this.shapes = List.copyOf(shapes);
    }

    public AcceptedDocument accept(Path upload, Path normalised) {
        return accept(upload, normalised, ParseBudget.standard());
    }

    /**
     * @param upload the file as it arrived; the caller bounds its size
     * @param normalised where the PDF for reading and releasing is written, readable by its owner only; not there
     *     after a refusal
     * @param budget what all of it may cost
     * @throws DocumentRefused when the document cannot be taken
     * @throws UncheckedIOException when a file of ours cannot be read or written; this is not the document's fault
     */
    public AcceptedDocument accept(Path upload, Path normalised, ParseBudget budget) {
        boolean taken = false;
        try (WorkFolder work = WorkFolder.in(workDirectory)) {
            long bytes = Files.size(upload);
            String sha256 = Sha256.of(upload);
            DocumentFormat format = FormatSniffer.sniff(upload);
            AcceptedDocument accepted = normalise(format, upload, normalised, sha256, bytes, work, budget);
            taken = true;
            return accepted;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (!taken) {
                WorkFolder.deleteQuietly(normalised);
            }
        }
    }

    private AcceptedDocument normalise(
            DocumentFormat format,
            Path upload,
            Path target,
            String sha256,
            long bytes,
            WorkFolder work,
            ParseBudget budget) {
        try {
            NormalisedPdf copy =
                    switch (format) {
                        case PDF -> pdf(upload, target, work, budget);
                        case TIFF, JPEG, PNG -> images(format, upload, target, work, budget);
                        case CDA -> html(ClinicalDocument.toXhtml(upload, limits, budget), target, work, budget);
                        case TEXT -> html(PlainText.toXhtml(upload, limits), target, work, budget);
                    };
            List<Integer> textPages = new ArrayList<>();
            PageIdentifiers identifiers = new PageIdentifiers(shapes);
            if (hasText(format)) {
                PageText.read(target, work, limits, budget.forText(), (page, text) -> {
                    if (!text.isBlank()) {
                        textPages.add(page);
                        identifiers.look(page, text);
                    }
                });
            }
            budget.check();
            return new AcceptedDocument(
                    format,
                    copy.pages(),
                    sha256,
                    bytes,
                    copy.sha256(),
                    copy.bytes(),
                    copy.archival(),
                    List.copyOf(textPages),
                    Stream.concat(identifiers.found().stream(), identifiers.unlabelled().stream())
                            .toList());
        } catch (DocumentRefused | UncheckedIOException e) {
            throw budget.isOver() ? new DocumentRefused(Refusal.TOOK_TOO_LONG) : e;
        } catch (InvalidPasswordException e) {
            throw new DocumentRefused(Refusal.PDF_ENCRYPTED);
        } catch (StackOverflowError | OutOfMemoryError e) {
            throw new DocumentRefused(Refusal.TOO_COMPLEX);
        } catch (IOException | RuntimeException | LinkageError e) {
            // What was refused within a library may come out of it as something else.
            budget.check();
            throw new DocumentRefused(damaged(format));
        }
    }

    private NormalisedPdf pdf(Path upload, Path target, WorkFolder work, ParseBudget budget) throws IOException {
        checkEnd(upload);
        try (PDDocument document = PdfFile.open(upload, work, budget)) {
            PdfPages.of(document, limits);
            new PdfForms(document, budget).flatten();
            return NormalisedPdf.copy(document, limits, budget, target);
        }
    }

    private NormalisedPdf images(DocumentFormat format, Path upload, Path target, WorkFolder work, ParseBudget budget)
            throws IOException {
        try (PDDocument document = new PDDocument(work.streams())) {
            boolean archival =
                    switch (format) {
                        case TIFF -> TiffPages.add(upload, document, limits, budget);
                        case JPEG -> PicturePages.addJpeg(upload, document, limits, budget);
                        case PNG -> PicturePages.addPng(upload, document, limits, budget);
                        case PDF, CDA, TEXT -> throw new IllegalArgumentException("not a picture");
                    };
            return NormalisedPdf.made(document, limits, budget, archival, target);
        }
    }

    private NormalisedPdf html(String xhtml, Path target, WorkFolder work, ParseBudget budget) throws IOException {
        if (xhtml.length() > limits.maxSetCharacters()) {
            throw new DocumentRefused(Refusal.TOO_LARGE);
        }
        Path set = work.file("set.pdf");
        HtmlToPdf.write(xhtml, set, budget);
        try (PDDocument document = PdfFile.open(set, work, budget)) {
            return NormalisedPdf.made(document, limits, budget, true, target);
        }
    }

    private static boolean hasText(DocumentFormat format) {
        return switch (format) {
            case PDF, CDA, TEXT -> true;
            case TIFF, JPEG, PNG -> false;
        };
    }

    /**
     * A PDF that was cut off has lost its end. PDFBox would rebuild what is left of it, with pages missing that nobody
     * would miss; damage elsewhere it may repair.
     */
    private static void checkEnd(Path upload) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(upload.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(PDF_PADDING_BYTES + PDF_TAIL_BYTES, bytes.length())];
            bytes.seek(bytes.length() - tail.length);
            bytes.readFully(tail);
            int end = tail.length;
            while (end > 0 && tail[end - 1] >= 0 && tail[end - 1] <= ' ') {
                end--;
            }
            int start = Math.max(0, end - PDF_TAIL_BYTES);
            if (!new String(tail, start, end - start, StandardCharsets.ISO_8859_1).contains("startxref")) {
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
