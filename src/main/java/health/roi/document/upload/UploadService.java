package health.roi.document.upload;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.document.vault.ContentService;
import health.roi.document.vault.SealedContent;
import health.roi.document.work.Sha256;
import health.roi.document.work.WorkFolder;
import health.roi.platform.access.Caller;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.database.Elevation;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.time.Ids;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Receives a file in as many goes as the line needs. Each part is encrypted and committed on its own, so that a service
 * that is killed has lost no more than the part that was on its way, and any replica can go on. An upload is its sender's
 * alone; to everybody else it is {@code not-found}.
 */
@ApplicationScoped
public class UploadService {

    /** What may be lost when the service is killed, and what is held on the disk in plain meanwhile. */
    private static final int PART_BYTES = 8 << 20;

    private static final int WAITING_PER_SENDER = 500;
    private static final Duration KEPT = Duration.ofDays(7);

    @ConfigProperty(name = "roi.limits.document-bytes")
    long longest;

    @Inject
    UploadStore uploads;

    @Inject
    UploadPartStore parts;

    @Inject
    ContentService contents;

    @Inject
    Elevation elevation;

    @Inject
    AuditService audit;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    /**
     * Begins an upload. Refuses with {@code too-large} what no document may be, and with {@code too-many-uploads} a sender
     * who leaves them lying.
     *
     * @param sha256 the hash that the whole file will have, or null where the sender does not say
     */
    @Transactional
    public Upload create(long length, String sha256) {
        if (length > longest) {
            throw new ProblemException(ProblemType.TOO_LARGE);
        }
        Caller caller = callers.get();
        if (uploads.unattached(caller.custodian(), caller.subject()) >= WAITING_PER_SENDER) {
            throw new ProblemException(ProblemType.TOO_MANY_UPLOADS);
        }
        UploadRow row = new UploadRow();
        row.id = Ids.next(clock);
        row.custodianId = caller.custodian();
        row.copyServiceId = caller.copyService();
        row.length = length;
        row.sha256 = sha256;
        row.state = UploadState.OPEN;
        row.createdAt = clock.instant();
        row.createdBy = caller.subject();
        row.expiresAt = row.createdAt.plus(KEPT);
        uploads.persistAndFlush(row);
        audit.allowed("upload.create", Subject.of("upload", row.id));
        return row.toDomain();
    }

    /** How far an upload got; {@code upload-ended} where its bytes are gone. */
    @Transactional
    public Upload read(UUID id) {
        return own(id).toDomain();
    }

    /**
     * Takes the next bytes. Refuses with {@code upload-offset-conflict} what does not begin where the upload is, with
     * {@code upload-too-long} what goes beyond its length, and, where the part has a hash, with
     * {@code upload-checksum-mismatch} other bytes; a part with a hash is kept whole or not at all. Without one, what arrived
     * before the line broke is kept and the call refused with {@code upload-incomplete}.
     */
    @Transactional(Transactional.TxType.NEVER)
    public Upload append(UUID id, long offset, Optional<String> sha256, InputStream body) {
        Upload upload = QuarkusTransaction.requiringNew().call(() -> read(id));
        requireOffset(upload, offset);
        try (WorkFolder folder = WorkFolder.in(contents.workDirectory())) {
            if (sha256.isEmpty()) {
                return append(upload, body, folder);
            }
            Path whole = folder.file("checked");
            Files.copy(body, whole);
            if (!Sha256.of(whole).equals(sha256.get())) {
                throw new ProblemException(ProblemType.UPLOAD_CHECKSUM_MISMATCH);
            }
            if (Files.size(whole) > upload.length() - offset) {
                throw new ProblemException(ProblemType.UPLOAD_TOO_LONG);
            }
            try (InputStream checked = Files.newInputStream(whole)) {
                return append(upload, checked, folder);
            }
        } catch (IOException e) {
            throw new ProblemException(ProblemType.UPLOAD_INCOMPLETE);
        }
    }

    private Upload append(Upload upload, InputStream body, WorkFolder folder) throws IOException {
        Upload now = upload;
        boolean broken = false;
        boolean more = true;
        while (more && !broken) {
            long left = now.length() - now.offset();
            if (left == 0) {
                if (body.read() >= 0) {
                    throw new ProblemException(ProblemType.UPLOAD_TOO_LONG);
                }
                return now;
            }
            int most = (int) Math.min(PART_BYTES, left);
            PartFile part = PartFile.receive(body, most, now.id(), now.offset(), folder.file("part"));
            if (part.bytes() > 0) {
                now = keep(now, part);
            }
            broken = part.broken();
            more = part.bytes() == most;
        }
        if (broken) {
            throw new ProblemException(
                    ProblemType.UPLOAD_INCOMPLETE,
                    "What arrived was kept. " + ProblemType.UPLOAD_OFFSET_CONFLICT.remedy());
        }
        return now;
    }

    private Upload keep(Upload upload, PartFile part) {
        SealedContent sealed = contents.seal(part.file(), part.sha256());
        return QuarkusTransaction.requiringNew().call(() -> {
            UploadRow row = locked(upload.id());
            requireOffset(row.toDomain(), upload.offset());
            contents.keep(List.of(sealed));
            UploadPartRow kept = new UploadPartRow();
            kept.uploadId = row.id;
            kept.at = row.received;
            kept.custodianId = row.custodianId;
            kept.bytes = part.bytes();
            kept.sha256 = part.sha256();
            parts.persist(kept);
            row.received += part.bytes();
            row.state = row.received == row.length ? UploadState.COMPLETE : UploadState.OPEN;
            return row.toDomain();
        });
    }

    /** The sender does without it; once more is no mistake. */
    @Transactional
    public void giveUp(UUID id) {
        UploadRow row = locked(id);
        remove(row, UploadState.ENDED);
        audit.allowed("upload.give-up", Subject.of("upload", id));
    }

    /**
     * Writes a complete upload to the target. Refuses with {@code upload-unfinished} where bytes are missing, and with
     * {@code upload-checksum-mismatch} where the whole is not what its sender announced.
     */
    @Transactional(Transactional.TxType.NEVER)
    public void write(UUID id, Path target) {
        Upload upload = QuarkusTransaction.requiringNew().call(() -> read(id));
        if (upload.state() != UploadState.COMPLETE) {
            throw new ProblemException(ProblemType.UPLOAD_UNFINISHED);
        }
        List<String> hashes = QuarkusTransaction.requiringNew()
                .call(() -> parts.of(callers.get().custodian(), id).stream()
                        .map(part -> part.sha256)
                        .toList());
        try (WorkFolder folder = WorkFolder.in(contents.workDirectory());
                OutputStream whole = WorkFolder.create(target)) {
            for (int i = 0; i < hashes.size(); i++) {
                Path part = folder.file("part-" + i);
                contents.open(hashes.get(i), part);
                PartFile.append(part, whole);
                Files.delete(part);
            }
            whole.flush();
            if (upload.sha256() != null && !Sha256.of(target).equals(upload.sha256())) {
                throw new ProblemException(ProblemType.UPLOAD_CHECKSUM_MISMATCH);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes are a document's now, in the transaction that keeps it; {@code upload-ended} where that happened before. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void attached(UUID id) {
        remove(locked(id), UploadState.ATTACHED);
    }

    /** Removes what nobody attached in time. */
    @Transactional
    void expire() {
        uploads.over(callers.get().custodian(), clock.instant(), 100).forEach(row -> {
            uploads.lock(row);
            if (row.state == UploadState.OPEN || row.state == UploadState.COMPLETE) {
                remove(row, UploadState.ENDED);
            }
        });
    }

    private void remove(UploadRow row, UploadState state) {
        List<UploadPartRow> all = parts.of(row.custodianId, row.id);
        all.forEach(parts::delete);
        // A copy service deletes nothing of the custodian's; that its own parts go is the service's doing.
        elevation.asCustodian(() -> {
            all.forEach(part -> contents.delete(part.sha256, () -> false));
            return null;
        });
        row.state = state;
        uploads.flush();
    }

    private UploadRow locked(UUID id) {
        UploadRow row = own(id);
        uploads.lock(row);
        requireThere(row);
        return row;
    }

    private UploadRow own(UUID id) {
        UploadRow row = uploads.findByIdOptional(id)
                .filter(one -> one.createdBy.equals(callers.get().subject()))
                .orElseThrow(ProblemException::notFound);
        requireThere(row);
        return row;
    }

    private void requireThere(UploadRow row) {
        boolean there = row.state == UploadState.OPEN || row.state == UploadState.COMPLETE;
        if (!there || row.expiresAt.isBefore(clock.instant())) {
            throw new ProblemException(ProblemType.UPLOAD_ENDED);
        }
    }

    private static void requireOffset(Upload upload, long offset) {
        if (upload.offset() != offset) {
            throw new ProblemException(ProblemType.UPLOAD_OFFSET_CONFLICT);
        }
    }
}
