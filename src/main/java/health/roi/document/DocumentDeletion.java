package health.roi.document;

import java.time.Instant;
import java.util.UUID;

/**
 * The certificate of a deletion.
 *
 * @param subjectId what the document belonged to
 * @param sha256 of the bytes as they had arrived
 * @param erased false where the same bytes stay, because something else names them
 */
public record DocumentDeletion(
        UUID documentId,
        UUID subjectId,
        String sha256,
        DeletionReason reason,
        String note,
        boolean erased,
        Instant deletedAt,
        String deletedBy) {}
