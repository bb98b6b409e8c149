package health.roi.disclosure.view;

import health.roi.disclosure.Disclosure;
import health.roi.disclosure.accounting.AskedBy;
import health.roi.request.Verification;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

final class PatientViewApi {

    private static final int MOST = 200;
    private static final int USUAL = 50;

    private PatientViewApi() {}

    @Schema(name = "ViewLinkBody", description = "Who asks, and how identity was verified, 45 CFR 164.514(h)")
    record ViewLinkBody(
            @NotNull AskedBy askedBy,
            @NotNull Verification.Method method,

            @Size(max = 60) @Schema(description = "Such as driving licence")
            String documentType,

            @Pattern(regexp = "[A-Za-z0-9]{1,4}") @Schema(description = "At most the last four characters")
            String lastDigits,

            @Size(max = 400)
            @Schema(description = "What shows that a representative may act for the patient; required for one")
            String authority) {

        ViewOrder toDomain() {
            return new ViewOrder(
                    askedBy,
                    method,
                    documentType,
                    lastDigits,
                    authority == null || authority.isBlank() ? null : authority.strip());
        }
    }

    @Schema(name = "ViewLinkView", description = "A link by which a patient sees who has seen and received the record")
    record ViewLinkView(
            UUID id,
            @Schema(required = true) UUID patientId,
            @Schema(required = true) AskedBy askedBy,
            @Schema(required = true) Verification.Method method,
            @Schema(maxLength = 60) String documentType,
            @Schema(maxLength = 4) String lastDigits,
            @Schema(maxLength = 400) String authority,

            @Schema(required = true, description = "Where the patient sends the code", maxLength = 60)
            String path,

            @Schema(description = "The code that opens the view; told once, when the link is made", maxLength = 10)
            String code,

            @Schema(required = true) Instant expiresAt,

            @Schema(description = "After five wrong codes; the front desk makes a new link")
            boolean locked,

            Instant lastOpenedAt,
            Instant closedAt,
            @Schema(required = true) Instant createdAt,
            @Schema(required = true, maxLength = 200) String createdBy) {

        static ViewLinkView of(ViewLink link) {
            return of(link, null);
        }

        static ViewLinkView of(ViewLink link, String code) {
            return new ViewLinkView(
                    link.id(),
                    link.patientId(),
                    link.order().askedBy(),
                    link.order().method(),
                    link.order().documentType(),
                    link.order().lastDigits(),
                    link.order().authority(),
                    PatientViewResource.PATH + "/" + link.id(),
                    code,
                    link.expiresAt(),
                    link.isLocked(),
                    link.lastOpenedAt(),
                    link.closedAt(),
                    link.createdAt(),
                    link.createdBy());
        }
    }

    @Schema(name = "PatientViewBody", description = "The code, and where the two lists go on")
    record PatientViewBody(
            @NotNull @Pattern(regexp = "[0-9]{10}") String code,

            @Size(max = 1000) @Schema(description = "nextAccesses of the page before")
            String accessesCursor,

            @Size(max = 1000) @Schema(description = "nextDisclosures of the page before")
            String disclosuresCursor,

            @Min(1) @Max(MOST) @Schema(description = "Of each list; 50 where it is left out")
            Integer limit) {

        PatientViewService.Places places() {
            return new PatientViewService.Places(accessesCursor, disclosuresCursor, limit == null ? USUAL : limit);
        }
    }

    @Schema(name = "AccessView", description = "Somebody did something with the record")
    record AccessView(
            @Schema(required = true) LocalDate on,

            @Schema(required = true, description = "By role, never by name", maxLength = 200)
            String who,

            @Schema(required = true, maxLength = 200) String what,

            @Schema(description = "How often that day", minimum = "1")
            int times) {

        static AccessView of(Access access) {
            return new AccessView(access.on(), access.who(), access.what(), access.times());
        }
    }

    @Schema(name = "ReceiptView", description = "Somebody received something of the record")
    record ReceiptView(
            @Schema(required = true) LocalDate on,
            @Schema(required = true, maxLength = 200) String who,
            @Schema(required = true, maxLength = 2000) String what,

            @Schema(required = true, description = "Why, in plain words", maxLength = 100)
            String why,

            @Schema(required = true, description = "The purpose as it was written down", maxLength = 600)
            String purpose,

            @Schema(description = "What was wrong with an earlier entry that this one corrects", maxLength = 500)
            String correction) {

        static ReceiptView of(Disclosure disclosure) {
            return new ReceiptView(
                    disclosure.disclosedOn(),
                    disclosure.recipientName(),
                    disclosure.description(),
                    disclosure.ground().words(),
                    disclosure.purposeStatement(),
                    disclosure.origin().correctionNote());
        }
    }

    @Schema(name = "PatientRecordView", description = "Who has seen and who has received the record, in six years")
    record PatientRecordView(
            @Schema(required = true) LocalDate asOf,

            @Schema(maxItems = MOST, description = "Newest day first")
            List<AccessView> accesses,

            @Schema(nullable = true, maxLength = 1000, description = "Null on the last page")
            String nextAccesses,

            @Schema(maxItems = MOST, description = "Everything that went out, newest first")
            List<ReceiptView> disclosures,

            @Schema(nullable = true, maxLength = 1000, description = "Null on the last page")
            String nextDisclosures) {

        static PatientRecordView of(PatientViewService.Shown shown) {
            return new PatientRecordView(
                    shown.asOf(),
                    shown.accesses().stream().map(AccessView::of).toList(),
                    shown.nextAccesses(),
                    shown.disclosures().items().stream().map(ReceiptView::of).toList(),
                    shown.disclosures().next());
        }
    }
}
