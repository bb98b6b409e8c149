package health.roi.document.vault;

import health.roi.document.work.Sha256;
import health.roi.document.work.WorkFolder;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Keeps the bytes of the caller's custodian, gives them out, and deletes them, each by their hash. */
@ApplicationScoped
public class ContentService {

    private static final Logger LOG = Logger.getLogger(ContentService.class);

    @ConfigProperty(name = "roi.documents.directory")
    Path root;

    @Inject
    Vault vault;

    @Inject
    ContentCipher cipher;

    @Inject
    ContentStore contents;

    @Inject
    Event<ContentDeleted> deleted;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    private PlainFiles plainFiles;

    @PostConstruct
    void prepare() {
        plainFiles = new PlainFiles(root);
        try {
            Files.createDirectories(workDirectory());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On the file system of the vault, so that what is sealed is moved there in one step. */
    public Path workDirectory() {
        return root.resolve("work");
    }

    /**
     * Encrypts a file and puts it into the vault, best before any transaction begins: the database holds no connection
     * meanwhile. Refuses with {@code unavailable} where the vault does not take it.
     *
     * @param sha256 the hash of the file as it is
     */
    public SealedContent seal(Path file, String sha256) {
        UUID custodian = callers.get().custodian();
        ObjectName object = ObjectName.fresh(custodian);
        try (WorkFolder folder = WorkFolder.in(workDirectory())) {
            Path sealed = folder.file("sealed");
            ContentCipher.WrappedKey key = cipher.encrypt(file, sealed, custodian, sha256);
            vault.put(object, sealed);
            return new SealedContent(object, sha256, Files.size(file), key);
        } catch (IOException | GeneralSecurityException e) {
            throw VaultUnavailable.after("encrypt", e);
        }
    }

    /**
     * Names what was sealed, in the transaction of what it belongs to. The same bytes are named once: where they are kept
     * already, that stays, and nobody deletes it until this transaction has ended.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(Collection<SealedContent> sealed) {
        // Always in the same order, so that two who keep the same bytes cannot wait for each other.
        sealed.stream().sorted(Comparator.comparing(one -> one.sha256)).forEach(this::keep);
    }

    /** The same for what is no document (a letter, a package): it is never deleted together with one of the same bytes. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keepForGood(SealedContent sealed) {
        keep(sealed);
        contents.pin(sealed.custodian(), sealed.sha256);
    }

    private void keep(SealedContent sealed) {
        if (!contents.insert(sealed, clock.instant())
                && contents.held(sealed.custodian(), sealed.sha256).deletedAt != null) {
            contents.revive(sealed, clock.instant());
        }
    }

    /**
     * Writes the bytes to the target. Refuses with {@code document-deleted} what was deleted, and with
     * {@code document-damaged} where they are gone, or are not those that were kept, or their key is not known; what the
     * target holds then is not to be used.
     */
    @Transactional
    public void open(String sha256, Path target) {
        UUID custodian = callers.get().custodian();
        ContentRow row = contents.find(custodian, sha256).orElse(null);
        if (row != null && row.deletedAt != null) {
            throw new ProblemException(ProblemType.DOCUMENT_DELETED);
        }
        if (!sha256.equals(row == null ? plain(custodian, sha256, target) : decrypted(row, target))) {
            throw new ProblemException(ProblemType.DOCUMENT_DAMAGED);
        }
    }

    private String decrypted(ContentRow row, Path target) {
        try (InputStream sealed = vault.open(row.objectName()).orElseThrow(IOException::new)) {
            return cipher.decrypt(sealed, row.wrappedKey, row.custodianId, row.sha256, target);
        } catch (IOException | GeneralSecurityException e) {
            LOG.errorf("object %s did not open: %s", row.object, e.getClass().getName());
            return null;
        }
    }

    /** What an earlier version kept, and nobody has taken in yet. */
    private String plain(UUID custodian, String sha256, Path target) {
        try {
            Files.copy(plainFiles.of(custodian, sha256), target);
            return Sha256.of(target);
        } catch (IOException e) {
            // A file that is gone is as wrong as one that was changed.
            return null;
        }
    }

    /**
     * Deletes the bytes for ever, unless something still needs them: their key at once, with the transaction, and what is
     * left of them afterwards. Nobody else keeps the same bytes meanwhile. Refuses with {@code document-damaged} what has
     * no row and no file either: there is nothing that could be shown to be deleted.
     *
     * @param named whether a document still names the hash; asked when nobody else can change the answer
     * @return whether they are deleted
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean delete(String sha256, BooleanSupplier named) {
        UUID custodian = callers.get().custodian();
        if (contents.find(custodian, sha256).isEmpty() && !takeIn(sha256)) {
            throw new ProblemException(ProblemType.DOCUMENT_DAMAGED);
        }
        ContentRow row = contents.held(custodian, sha256);
        if (contents.isPinned(custodian, sha256) || named.getAsBoolean()) {
            return false;
        }
        ObjectName object = row.object == null ? null : row.objectName();
        contents.delete(row, clock.instant());
        deleted.fire(new ContentDeleted(new ContentId(custodian, sha256), object));
        return true;
    }

    void deleted(@Observes(during = TransactionPhase.AFTER_SUCCESS) ContentDeleted event) {
        plainFiles.remove(event.content().custodianId(), event.content().sha256());
        try {
            if (event.object() != null) {
                vault.delete(event.object());
            }
        } catch (VaultUnavailable e) {
            // Without its key it is noise, and the sweep finds it.
            LOG.warnf("object %s is left to the sweep", event.object().random());
        }
    }

    /**
     * Encrypts what an earlier version kept in plain, and names it. The plain file stays until that is committed.
     *
     * @return false where the file is not what it was, which is left for whoever has a backup
     */
    boolean takeIn(String sha256) {
        Path file = plainFiles.of(callers.get().custodian(), sha256);
        try {
            if (!sha256.equals(Sha256.of(file))) {
                return false;
            }
        } catch (IOException e) {
            return false;
        }
        SealedContent sealed = seal(file, sha256);
        QuarkusTransaction.joiningExisting().run(() -> contents.insert(sealed, clock.instant()));
        return true;
    }

    PlainFiles plainFiles() {
        return plainFiles;
    }
}
