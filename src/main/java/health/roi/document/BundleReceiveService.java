package health.roi.document;

import health.roi.document.bundle.Bundle;
import health.roi.document.bundle.BundleRefused;
import health.roi.document.upload.UploadService;
import health.roi.document.vault.ContentService;
import health.roi.document.work.WorkFolder;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Receives bundles, before any transaction, and takes the documents out of them. */
@ApplicationScoped
public class BundleReceiveService {

    @Inject
    ContentService contents;

    @Inject
    UploadService uploads;

    @Inject
    DocumentService documents;

    @ConfigProperty(name = "roi.limits.document-bytes")
    long longestDocument;

    @ConfigProperty(name = "roi.limits.bundle-bytes")
    long longestBundle;

    /**
     * Takes the zip to the disk and opens it. Refuses with {@code upload-incomplete} what ends early, with
     * {@code bundle-refused} what cannot be opened, and of a complete upload what {@link UploadService#write} refuses.
     *
     * @param upload where the bytes are, or null where they are the body
     */
    @Transactional(Transactional.TxType.NEVER)
    public ReceivedBundle receive(UUID upload, InputStream body) {
        WorkFolder folder = WorkFolder.in(contents.workDirectory());
        try {
            Path zip = folder.file("bundle.zip");
            if (upload == null) {
                Files.copy(body, zip);
            } else {
                uploads.write(upload, longestBundle, zip);
            }
            return new ReceivedBundle(folder, Bundle.open(zip));
        } catch (IOException e) {
            folder.close();
            throw new ProblemException(ProblemType.UPLOAD_INCOMPLETE);
        } catch (BundleRefused e) {
            folder.close();
            throw refused(e);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** The manifest of a bundle; {@code bundle-refused} where it cannot be read. */
    public byte[] manifest(ReceivedBundle received) {
        try {
            return received.bundle().manifest();
        } catch (BundleRefused e) {
            throw refused(e);
        }
    }

    /**
     * Takes one document out of a bundle. Refuses with {@code bundle-file-missing}, with {@code bundle-file-damaged} what
     * does not have its hash, with {@code too-large}, and what {@link DocumentService#receive} refuses.
     */
    @Transactional(Transactional.TxType.NEVER)
    public ReceivedDocument document(ReceivedBundle received, String name, String sha256) {
        if (!received.bundle().has(name)) {
            throw new ProblemException(ProblemType.BUNDLE_FILE_MISSING);
        }
        Path file = received.unpacked();
        switch (received.bundle().unpack(name, longestDocument, file)) {
            case TOO_LARGE -> throw new ProblemException(ProblemType.TOO_LARGE);
            case DAMAGED -> throw new ProblemException(ProblemType.BUNDLE_FILE_DAMAGED);
            case WHOLE -> requireHash(file, sha256);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return documents.receive(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireHash(Path file, String sha256) {
        if (!ReceivedBundle.hash(file).equals(sha256)) {
            throw new ProblemException(ProblemType.BUNDLE_FILE_DAMAGED);
        }
    }

    private static ProblemException refused(BundleRefused e) {
        return ProblemException.refusals(
                ProblemType.BUNDLE_REFUSED,
                e.getMessage(),
                List.of(new Refusal(e.fault().name(), e.getMessage())));
    }
}
