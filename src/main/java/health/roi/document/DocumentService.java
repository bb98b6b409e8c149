package health.roi.document;

import health.roi.document.assembly.AssembledPackage;
import health.roi.document.assembly.PackageWork;
import health.roi.document.finding.PageIdentifier;
import health.roi.document.intake.AcceptedDocument;
import health.roi.document.pdf.HtmlToPdf;
import health.roi.document.work.Sha256;
import health.roi.document.work.WorkFolder;
import health.roi.platform.access.Caller;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Receives, keeps and gives out documents. Receiving is done before any transaction: a slow line must not hold a
 * connection of the database.
 */
@ApplicationScoped
public class DocumentService {

    @Inject
    DocumentFileStore files;

    @Inject
    IntakeService intake;

    @Inject
    DocumentStore rows;

    @Inject
    PageIdentifierStore identifiers;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    /**
     * Takes the bytes to the disk, never whole into memory, and looks at what they are. Refuses with
     * {@code upload-incomplete} what ends early, and what {@link IntakeService#accept} refuses; nothing of it stays
     * behind.
     */
    @Transactional(Transactional.TxType.NEVER)
    public ReceivedDocument receive(InputStream body) {
        WorkFolder folder = WorkFolder.in(files.workDirectory());
        try {
            Path original = folder.file("original");
            Path readable = folder.file("readable.pdf");
            Files.copy(body, original);
            return new ReceivedDocument(folder, original, readable, intake.accept(original, readable));
        } catch (IOException e) {
            folder.close();
            throw new ProblemException(ProblemType.UPLOAD_INCOMPLETE);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** Keeps what was received, in the transaction of what it belongs to. */
    @Transactional
    public StoredDocument keep(ReceivedDocument received) {
        Caller caller = callers.get();
        AcceptedDocument accepted = received.accepted();
        files.keep(caller.custodian(), accepted.sha256(), received.original());
        files.keep(caller.custodian(), accepted.normalisedSha256(), received.readable());
        DocumentRow row = new DocumentRow();
        row.id = Ids.next(clock);
        row.custodianId = caller.custodian();
        row.format = accepted.format();
        row.mediaType = accepted.mediaType();
        row.sha256 = accepted.sha256();
        row.bytes = accepted.bytes();
        row.pages = accepted.pages();
        row.readableSha256 = accepted.normalisedSha256();
        row.archival = accepted.archival();
        row.textPages =
                accepted.textPages().stream().mapToInt(Integer::intValue).toArray();
        row.createdAt = clock.instant();
        row.createdBy = caller.subject();
        row.copyServiceId = caller.copyService();
        rows.persistAndFlush(row);
        accepted.identifiers().forEach(identifier -> keep(row, identifier));
        return row.toDomain();
    }

    private void keep(DocumentRow document, PageIdentifier identifier) {
        PageIdentifierRow row = new PageIdentifierRow();
        row.id = Ids.next(clock);
        row.custodianId = document.custodianId;
        row.documentId = document.id;
        row.page = identifier.page();
        row.kind = identifier.kind();
        row.value = identifier.value();
        identifiers.persist(row);
    }

    @Transactional
    public StoredDocument read(UUID id) {
        return row(id).toDomain();
    }

    /** Record numbers and birth dates on its pages, by page. PHI, for the staff's eyes; the caller audits the reading. */
    @Transactional
    public List<PageIdentifier> pageIdentifiers(UUID id) {
        DocumentRow row = row(id);
        return identifiers.of(row.custodianId, row.id).stream()
                .map(PageIdentifierRow::toDomain)
                .toList();
    }

    /** The pages whose text was read, counted from 1; of the others nobody but a reader can say what they hold. */
    @Transactional
    public List<Integer> textPages(UUID id) {
        return IntStream.of(row(id).textPages).boxed().toList();
    }

    /** The bytes as they arrived. */
    @Transactional
    public OpenedFile original(UUID id) {
        DocumentRow row = row(id);
        return open(row.custodianId, row.sha256);
    }

    /** The PDF for reading and releasing. */
    @Transactional
    public OpenedFile readable(UUID id) {
        DocumentRow row = row(id);
        return open(row.custodianId, row.readableSha256);
    }

    /** A place to put a package together. */
    public PackageWork packageWork() {
        return new PackageWork(files.workDirectory());
    }

    /** Keeps an assembled package under its hash, in the transaction of the row that names it. */
    @Transactional
    public void keepPackage(PackageWork work, AssembledPackage assembled) {
        files.keep(callers.get().custodian(), assembled.sha256(), work.target());
    }

    /** A package that was kept, by the hash that a row of the caller's custodian names. */
    public OpenedFile packageFile(String sha256) {
        return open(callers.get().custodian(), sha256);
    }

    /** XHTML as a PDF that is not kept. */
    public byte[] write(String xhtml) {
        try (WorkFolder folder = WorkFolder.in(files.workDirectory())) {
            Path pdf = folder.file("written.pdf");
            HtmlToPdf.write(xhtml, pdf);
            return Files.readAllBytes(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** XHTML as a PDF that is kept under its hash, in the transaction of the row that names it. */
    @Transactional
    public WrittenDocument keepWritten(String xhtml) {
        try (PackageWork work = packageWork()) {
            Path pdf = work.file("written.pdf");
            HtmlToPdf.write(xhtml, pdf);
            WrittenDocument written = new WrittenDocument(Sha256.of(pdf), Files.size(pdf), work.pagesOf(pdf));
            files.keep(callers.get().custodian(), written.sha256(), pdf);
            return written;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A written PDF by its hash; {@code document-damaged} when the bytes are not those that were kept. */
    public OpenedFile written(String sha256) {
        return open(callers.get().custodian(), sha256);
    }

    /** Refuses with {@code document-damaged} when the bytes are gone, or are not those that were kept. */
    private OpenedFile open(UUID custodian, String sha256) {
        WorkFolder folder = WorkFolder.in(files.workDirectory());
        try {
            Path copy = folder.file("opened");
            Files.copy(files.path(custodian, sha256), copy);
            if (Sha256.of(copy).equals(sha256)) {
                return new OpenedFile(folder, copy, sha256);
            }
        } catch (IOException e) {
            // A file that is gone is as wrong as one that was changed.
        }
        folder.close();
        throw new ProblemException(ProblemType.DOCUMENT_DAMAGED);
    }

    private DocumentRow row(UUID id) {
        return rows.findByIdOptional(id).orElseThrow(ProblemException::notFound);
    }
}
