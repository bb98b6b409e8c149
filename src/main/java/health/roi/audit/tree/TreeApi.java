package health.roi.audit.tree;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

final class TreeApi {

    private TreeApi() {}

    @Schema(name = "AuditCheckpointView", description = "How the trail stood, signed with Ed25519")
    record CheckpointView(
            @Schema(required = true, description = "How many rows it covers", minimum = "1")
            long size,

            @Schema(required = true, description = "The root of the tree, in base64", maxLength = 44)
            String root,

            @Schema(required = true) Instant madeAt,

            @Schema(
                    required = true,
                    description = "The text that was signed and its signature, a C2SP tlog-checkpoint: origin, size,"
                            + " root and time, a line each",
                    maxLength = 1000)
            String note,

            @Schema(
                    required = true,
                    description = "The key that signed it, as verifiers of C2SP signed notes take it",
                    maxLength = 300)
            String publicKey,

            @Schema(description = "When it was first outside the database; absent before that")
            Instant publishedAt) {

        static CheckpointView of(Checkpoint checkpoint) {
            return new CheckpointView(
                    checkpoint.size(),
                    Base64.getEncoder().encodeToString(checkpoint.root()),
                    checkpoint.madeAt(),
                    checkpoint.note(),
                    checkpoint.verifierKey(),
                    checkpoint.publishedAt());
        }
    }

    @Schema(
            name = "AuditInclusionView",
            description = "Shows that an event is a leaf of the tree; hashes in hexadecimal")
    record InclusionView(
            @Schema(required = true) UUID eventId,

            @Schema(
                    required = true,
                    description = "The event's own hash; the leaf is SHA-256(00 || this)",
                    maxLength = 64)
            String eventHash,

            @Schema(required = true) long leafIndex,

            @Schema(required = true, minimum = "1") long size,

            @Schema(required = true, maxLength = 64) String root,

            @Schema(required = true, description = "From the leaf upwards, RFC 6962, section 2.1.1", maxItems = 63)
            List<@Size(max = 64) String> path) {

        static InclusionView of(Proof.Inclusion proof) {
            return new InclusionView(
                    proof.eventId(),
                    hex(proof.eventHash()),
                    proof.leafIndex(),
                    proof.size(),
                    hex(proof.root()),
                    proof.path().stream().map(TreeApi::hex).toList());
        }
    }

    @Schema(
            name = "AuditConsistencyView",
            description = "Shows that a tree begins with a smaller one; hashes in hexadecimal")
    record ConsistencyView(
            @Schema(required = true, minimum = "1") long from,

            @Schema(required = true, minimum = "1") long to,

            @Schema(required = true, maxLength = 64) String fromRoot,

            @Schema(required = true, maxLength = 64) String toRoot,

            @Schema(required = true, description = "RFC 6962, section 2.1.2", maxItems = 64)
            List<@Size(max = 64) String> path) {

        static ConsistencyView of(Proof.Consistency proof) {
            return new ConsistencyView(
                    proof.from(),
                    proof.to(),
                    hex(proof.fromRoot()),
                    hex(proof.toRoot()),
                    proof.path().stream().map(TreeApi::hex).toList());
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
