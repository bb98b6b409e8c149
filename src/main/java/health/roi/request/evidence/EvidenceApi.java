package health.roi.request.evidence;

import health.roi.platform.http.Versions;
import health.roi.request.Verification;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is shown for a request, and what is kept with it. */
final class EvidenceApi {

    private EvidenceApi() {}

    @Schema(name = "PatientMatchBody")
    record PatientMatchBody(@NotNull UUID patientId) {}

    @Schema(name = "AttachAuthorizationBody")
    record AttachAuthorizationBody(@NotNull UUID authorizationId) {}

    @Schema(name = "VerificationBody", description = "45 CFR 164.514(h)")
    record VerificationBody(
            @NotNull Verification.Subject subject,
            @NotNull Verification.Method method,

            @Size(max = 60) @Schema(description = "Such as driving licence")
            String documentType,

            @Pattern(regexp = "[A-Za-z0-9]{1,4}")
            @Schema(description = "At most the last four characters; never the whole number")
            String lastDigits) {

        Verification toDomain() {
            return new Verification(null, subject, method, documentType, lastDigits, null, null);
        }
    }

    @Schema(name = "NoteBody")
    record NoteBody(
            @NotNull Note.Kind kind,
            @NotBlank @Size(max = 4000) String text) {}

    @Schema(name = "NoteView")
    record NoteView(
            UUID id,
            Note.Kind kind,
            @Schema(maxLength = 4000) String text,
            Instant writtenAt,
            @Schema(maxLength = 200) String writtenBy) {

        static NoteView of(Note note) {
            return new NoteView(note.id(), note.kind(), note.text(), note.writtenAt(), note.writtenBy());
        }
    }

    @Schema(name = "RequestDocumentBody", description = "A paper that came with the request; its bytes follow by PUT")
    record RequestDocumentBody(
            @NotNull RequestDocument.Kind kind,
            @NotBlank @Size(max = 200) String title) {}

    @Schema(name = "RequestDocumentView")
    record RequestDocumentView(
            UUID id,
            RequestDocument.Kind kind,
            @Schema(maxLength = 200) String title,

            @Schema(description = "Whether its bytes are stored")
            boolean stored,

            Instant createdAt,
            @Schema(maxLength = 200) String createdBy,

            @Schema(description = "For If-Match when the bytes are stored", maxLength = 30)
            String etag) {

        static RequestDocumentView of(RequestDocument d) {
            return new RequestDocumentView(
                    d.id(),
                    d.kind(),
                    d.title(),
                    d.documentId() != null,
                    d.createdAt(),
                    d.createdBy(),
                    Versions.tag(d.version()));
        }
    }
}
