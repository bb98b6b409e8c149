package health.roi.audit.tree;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;

/** The lines of an export. Each is a JSON object whose {@code type} says which; hashes are in hexadecimal. */
final class ExportApi {

    static final String FORMAT = "roi-audit-export-1";

    private ExportApi() {}

    /** The first line. */
    record HeaderView(String type, String format, String origin, UUID custodian, Instant exportedAt) {

        static HeaderView of(UUID custodian, Instant now) {
            return new HeaderView("header", FORMAT, Checkpoint.origin(custodian), custodian, now);
        }
    }

    /** How long a request's chain is, read before the tree was sealed: so many of its rows follow, or more. */
    record ChainView(String type, UUID request, long length, String hash) {}

    /** A checkpoint as it was published, and the key that signed it, as verifiers of signed notes take it. */
    record CheckpointLineView(String type, long size, String note, String key) {

        static CheckpointLineView of(Checkpoint checkpoint) {
            return new CheckpointLineView("checkpoint", checkpoint.size(), checkpoint.note(), checkpoint.verifierKey());
        }
    }

    /**
     * A leaf of the tree with the row that it was made of; {@code row} is null where that is no longer there, and
     * {@code deleted} says by whose word.
     */
    record LeafView(
            String type,
            long leaf,
            String leafHash,
            UUID event,
            RowView row,
            @JsonInclude(JsonInclude.Include.NON_NULL) DeletedView deleted) {}

    /** What is left of a row whose retention has ended: the row that tells of its deletion, its request, its hash. */
    record DeletedView(UUID batch, UUID request, String sha256) {}

    /** A row that is no leaf: written while the export was made, or past the service. */
    record UnsealedView(String type, RowView row) {}

    /** Every column that is hashed, and the hash of the decision that the row tells of, taken anew from what is stored. */
    record RowView(
            UUID id,
            UUID custodianId,
            Instant occurredAt,
            String actor,
            String actorRoles,
            UUID copyServiceId,
            String action,
            String outcome,
            String subjectType,
            UUID subjectId,
            UUID requestId,
            UUID patientId,
            @JsonRawValue String detail,
            String traceId,
            Long chainNo,
            String prevHash,
            String hash,
            String decisionHash) {}

    /** The last line: without it the export is not whole. */
    record EndView(String type, long leaves, long unsealed) {}
}
