package health.roi.document;

import health.roi.document.assembly.AssembledVolume;
import health.roi.document.assembly.PackageWork;
import health.roi.document.finding.PageIdentifier;
import health.roi.document.intake.AcceptedDocument;
import health.roi.document.pdf.HtmlToPdf;
import health.roi.document.upload.UploadService;
import health.roi.document.vault.ContentService;
import health.roi.document.vault.SealedContent;
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
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Receives, keeps and gives out documents. Receiving is done before any transaction: a slow line must not hold a
 * connection of the database.
 */
@ApplicationScoped
public class DocumentService {

    @ConfigProperty(name = "roi.limits.document-bytes")
    long longest;

    @Inject
    ContentService contents;

    @Inject
    UploadService uploads;

    @Inject
    IntakeService intake;

    @Inject
    DocumentStore rows;

    @Inject
    PageIdentifierStore identifiers;

    @Inject
    DocumentDeletionService deletions;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    /**
     * Takes the bytes to the disk, never whole into memory, looks at what they are, and puts them into the vault. Refuses with
     * {@code upload-incomplete} what ends early, and what {@link IntakeService#accept} refuses; nothing of it stays
     * behind.
     */
    @Transactional(Transactional.TxType.NEVER)
    public ReceivedDocument receive(InputStream body) {
        return receive(null, body);
    }

    /**
     * The same for a complete upload, which ends when the document is kept. Refuses what {@link UploadService#write} refuses.
     *
     * @param upload where the bytes are, or null where they are the body
     */
    @Transactional(Transactional.TxType.NEVER)
    public ReceivedDocument receive(UUID upload, InputStream body) {
        WorkFolder folder = WorkFolder.in(contents.workDirectory());
        try {
            Path original = folder.file("original");
            Path readable = folder.file("readable.pdf");
            if (upload == null) {
                Files.copy(body, original);
            } else {
                uploads.write(upload, longest, original);
            }
            AcceptedDocument accepted = intake.accept(original, readable);
            return new ReceivedDocument(folder, accepted, sealed(accepted, original, readable), upload);
        } catch (IOException e) {
            folder.close();
            throw new ProblemException(ProblemType.UPLOAD_INCOMPLETE);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** What arrived and what is read of it, which for a plain PDF can be the same bytes. */
    private List<SealedContent> sealed(AcceptedDocument accepted, Path original, Path readable) {
        SealedContent arrived = contents.seal(original, accepted.sha256());
        return accepted.sha256().equals(accepted.normalisedSha256())
                ? List.of(arrived)
                : List.of(arrived, contents.seal(readable, accepted.normalisedSha256()));
    }

    /** Keeps what was received, in the transaction of what it belongs to. */
    @Transactional
    public StoredDocument keep(ReceivedDocument received) {
        Caller caller = callers.get();
        AcceptedDocument accepted = received.accepted();
        contents.keep(received.sealed());
        if (received.upload() != null) {
            uploads.attached(received.upload());
        }
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

    /** The bytes as they arrived. Refuses with {@code document-deleted} and {@code document-damaged}. */
    @Transactional
    public OpenedFile original(UUID id) {
        return open(present(id).sha256);
    }

    /** The PDF for reading and releasing. Refuses with {@code document-deleted} and {@code document-damaged}. */
    @Transactional
    public OpenedFile readable(UUID id) {
        return open(present(id).readableSha256);
    }

    /** A place to put a package together. */
    public PackageWork packageWork() {
        return new PackageWork(contents.workDirectory());
    }

    /** Keeps a volume of a package under its hash, in the transaction of the row that names it. */
    @Transactional
    public void keepPackage(PackageWork work, AssembledVolume assembled) {
        contents.keepForGood(contents.seal(work.target(), assembled.sha256()));
    }

    /**
     * A package that was kept, by the hash that a row of the caller's custodian names. Refuses with {@code document-deleted}
     * and {@code document-damaged}.
     */
    public OpenedFile packageFile(String sha256) {
        return open(sha256);
    }

    /** XHTML as a PDF that is not kept. */
    public byte[] write(String xhtml) {
        try (WorkFolder folder = WorkFolder.in(contents.workDirectory())) {
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
            return keepWritten(work, pdf);
        }
    }

    /** The same for a PDF that was put together in a folder for packages. */
    @Transactional
    public WrittenDocument keepWritten(PackageWork work, Path pdf) {
        try {
            WrittenDocument written = new WrittenDocument(Sha256.of(pdf), Files.size(pdf), work.pagesOf(pdf));
            contents.keepForGood(contents.seal(pdf, written.sha256()));
            return written;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that is made for one answer and not kept. */
    public OpenedFile make(Consumer<Path> maker) {
        WorkFolder folder = WorkFolder.in(contents.workDirectory());
        try {
            Path made = folder.file("made");
            maker.accept(made);
            return new OpenedFile(folder, made, Sha256.of(made));
        } catch (IOException e) {
            folder.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** A written PDF by its hash. Refuses with {@code document-deleted} and {@code document-damaged}. */
    public OpenedFile written(String sha256) {
        return open(sha256);
    }

    /**
     * Refuses with {@code document-deleted} when the bytes were deleted, and with {@code document-damaged} when they are gone
     * otherwise, or are not those that were kept.
     */
    private OpenedFile open(String sha256) {
        WorkFolder folder = WorkFolder.in(contents.workDirectory());
        try {
            Path copy = folder.file("opened");
            contents.open(sha256, copy);
            return new OpenedFile(folder, copy, sha256);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private DocumentRow present(UUID id) {
        DocumentRow row = row(id);
        if (deletions.isDeleted(id)) {
            throw new ProblemException(ProblemType.DOCUMENT_DELETED);
        }
        return row;
    }

    private DocumentRow row(UUID id) {
        return rows.findByIdOptional(id).orElseThrow(ProblemException::notFound);
    }
}
