package health.roi.retention;

import health.roi.document.DeletionReason;
import health.roi.document.DocumentDeletion;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

final class ContentDeletionApi {

    private ContentDeletionApi() {}

    @Schema(name = "ContentDeletionBody", description = "Why a record's document is deleted for ever.")
    record ContentDeletionBody(
            @NotNull
            @Schema(
                    description =
                            "RETENTION_ENDED: the law no longer asks for it. WRONG_PATIENT, DUPLICATE_SCAN: it was never a part"
                                    + " of this record; only as long as it was not disclosed do these not wait for the end of"
                                    + " the retention")
            DeletionReason reason,

            @NotBlank @Size(max = 2000) @Schema(description = "how that was found out")
            String note) {}

    @Schema(name = "ContentDeletionView", description = "The certificate of a deletion; it never changes.")
    record ContentDeletionView(
            UUID recordId,
            UUID documentId,

            @Schema(maxLength = 64, description = "of the bytes as they had arrived")
            String sha256,

            DeletionReason reason,
            @Schema(maxLength = 2000) String note,

            @Schema(description = "false: the same bytes are kept, because something else names them")
            boolean erased,

            Instant deletedAt,
            @Schema(maxLength = 200) String deletedBy) {

        static ContentDeletionView of(DocumentDeletion deletion) {
            return new ContentDeletionView(
                    deletion.subjectId(),
                    deletion.documentId(),
                    deletion.sha256(),
                    deletion.reason(),
                    deletion.note(),
                    deletion.erased(),
                    deletion.deletedAt(),
                    deletion.deletedBy());
        }
    }
}
