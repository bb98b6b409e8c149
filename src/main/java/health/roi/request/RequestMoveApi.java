package health.roi.request;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What moves a request, and what is kept with it. */
final class RequestMoveApi {

    private RequestMoveApi() {}

    @Schema(name = "ReasonBody")
    record ReasonBody(@NotBlank @Size(max = 500) String reason) {}

    @Schema(name = "ReviewBody")
    record ReviewBody(
            @Size(max = 500) @Schema(description = "Why it goes back to review; not needed the first time")
            String reason) {}

    @Schema(name = "AssignmentBody")
    record AssignmentBody(
            @Size(max = 200) @Schema(description = "The subject of a colleague's token; absent gives it back to nobody")
            String assignee) {}

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

    @Schema(name = "HoldBody")
    record HoldBody(
            @NotNull HoldReason reason,
            @NotNull MustAct mustAct,

            @NotBlank @Size(max = 500) @Schema(description = "What has to happen for it to end")
            String howItEnds) {}

    @Schema(name = "HoldResolutionBody")
    record HoldResolutionBody(@NotBlank @Size(max = 500) String resolution) {}

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
                    health.roi.platform.http.Versions.tag(d.version()));
        }
    }

    @Schema(name = "HistoryEntryView")
    record HistoryEntryView(
            Instant occurredAt,
            @Schema(maxLength = 200) String actor,

            @Schema(description = "The list may grow", maxLength = 60)
            String action,

            RequestState from,
            RequestState to,
            @Schema(maxLength = 500) String reason,

            @Schema(description = "Codes and states by name; open because each action has its own")
            Map<String, String> detail) {

        static HistoryEntryView of(HistoryEntry e) {
            return new HistoryEntryView(
                    e.occurredAt(), e.actor(), e.action(), e.from(), e.to(), e.reason(), e.detail());
        }
    }
}
