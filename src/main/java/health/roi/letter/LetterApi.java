package health.roi.letter;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The wire shape of a finished letter; public, for the operations of a request that answer with one. */
public final class LetterApi {

    private LetterApi() {}

    @Schema(name = "LetterView", description = "A finished letter; it never changes")
    public record LetterView(
            UUID id,

            @Schema(description = "Null for a letter that belongs to no release request")
            UUID requestId,

            @Schema(description = "Of a letter about an accounting of disclosures or a breach; null otherwise")
            UUID patientId,

            @Schema(description = "Of a notice of a breach to the media or the Secretary; null otherwise")
            UUID incidentId,

            LetterKind kind,
            @Schema(minimum = "1", maximum = "1000") int pages,
            @Schema(minimum = "1", maximum = "1073741824") long bytes,

            @Schema(maxLength = 64, description = "Of the PDF")
            String sha256,

            Instant createdAt,

            @Schema(maxLength = 200, description = "The sub of the token")
            String createdBy) {

        public static LetterView of(Letter letter) {
            return new LetterView(
                    letter.id(),
                    letter.requestId(),
                    letter.patientId(),
                    letter.incidentId(),
                    letter.kind(),
                    letter.pages(),
                    letter.bytes(),
                    letter.sha256(),
                    letter.createdAt(),
                    letter.createdBy());
        }
    }
}
