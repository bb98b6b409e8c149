package health.roi.request;

import health.roi.determination.Deadline;
import health.roi.determination.Purpose;
import health.roi.determination.RequestFacts;
import health.roi.determination.Scope;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The parts of which the wire shapes of a request are made. */
public final class RequestPartsApi {

    private RequestPartsApi() {}

    @Schema(
            name = "ScopeBody",
            description = "Service dates and document kinds; both ends count, what is absent does not limit")
    public record ScopeBody(
            LocalDate from,
            LocalDate to,

            @Size(min = 1, max = 100) @Schema(description = "Upper-case codes of the chart's index, or ALL")
            List<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String> documentKinds) {

        public Scope toDomain() {
            return new Scope(from, to, documentKinds == null ? Set.of() : new LinkedHashSet<>(documentKinds));
        }

        public static ScopeBody of(Scope scope) {
            return new ScopeBody(
                    scope.from(),
                    scope.to(),
                    scope.documentKinds().isEmpty() ? null : List.copyOf(scope.documentKinds()));
        }
    }

    @Schema(name = "DirectiveBody")
    public record DirectiveBody(Boolean signed, Boolean recipientIdentified, Boolean destinationStated) {

        public RequestFacts.Directive toDomain() {
            return new RequestFacts.Directive(
                    Boolean.TRUE.equals(signed),
                    Boolean.TRUE.equals(recipientIdentified),
                    Boolean.TRUE.equals(destinationStated));
        }

        static DirectiveBody of(RequestFacts.Directive d) {
            return d == null ? null : new DirectiveBody(d.signed(), d.recipientIdentified(), d.destinationStated());
        }
    }

    @Schema(
            name = "DeadlineView",
            description = "The statutory deadline, and where it comes from; null where no statute sets one")
    public record DeadlineView(
            LocalDate dueOn,
            @Schema(maxLength = 200) String rule,
            @Schema(maxLength = 200) String calendar,
            @Schema(maxLength = 200) String citation) {

        public static DeadlineView of(Deadline d) {
            return d == null ? null : new DeadlineView(d.dueOn(), d.rule(), d.calendar(), d.citation());
        }
    }

    @Schema(name = "PatientMatchView")
    record PatientMatchView(
            UUID patientId,

            @Schema(description = "The identifiers that agreed; the list may grow", maxItems = 20)
            List<String> identifiers,

            Instant matchedAt,
            @Schema(maxLength = 200) String matchedBy) {

        static PatientMatchView of(PatientMatch m) {
            return m == null
                    ? null
                    : new PatientMatchView(
                            m.patientId(), m.identifiers().stream().sorted().toList(), m.matchedAt(), m.matchedBy());
        }
    }

    @Schema(name = "HoldView")
    record HoldView(
            UUID id,
            HoldReason reason,
            MustAct mustAct,
            @Schema(maxLength = 500) String howItEnds,
            boolean blocks,
            Instant openedAt,
            @Schema(maxLength = 200) String openedBy,
            Instant resolvedAt,
            @Schema(maxLength = 200) String resolvedBy,
            @Schema(maxLength = 500) String resolution) {

        static HoldView of(Hold h) {
            return new HoldView(
                    h.id(),
                    h.reason(),
                    h.mustAct(),
                    h.howItEnds(),
                    h.blocks(),
                    h.openedAt(),
                    h.openedBy(),
                    h.resolvedAt(),
                    h.resolvedBy(),
                    h.resolution());
        }
    }

    @Schema(name = "VerificationView")
    record VerificationView(
            Verification.Subject subject,
            Verification.Method method,
            @Schema(maxLength = 60) String documentType,
            @Schema(maxLength = 4) String lastDigits,
            Instant verifiedAt,
            @Schema(maxLength = 200) String verifiedBy) {

        static VerificationView of(Verification v) {
            return new VerificationView(
                    v.subject(), v.method(), v.documentType(), v.lastDigits(), v.verifiedAt(), v.verifiedBy());
        }
    }

    @Schema(name = "DuplicateView")
    record DuplicateView(
            UUID id,
            @Schema(maxLength = 11) String trackingNumber,
            RequestState state,
            LocalDate receivedOn,
            Purpose purpose) {

        static DuplicateView of(ReleaseRequest request) {
            return new DuplicateView(
                    request.id(), request.trackingNumber(), request.state(), request.receivedOn(), request.purpose());
        }
    }
}
