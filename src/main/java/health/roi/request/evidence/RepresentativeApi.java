package health.roi.request.evidence;

import health.roi.authorization.representative.EndangermentReview;
import health.roi.authorization.representative.Representative;
import health.roi.authorization.representative.RepresentativeElements;
import health.roi.determination.RelationshipKind;
import health.roi.request.RequestPartsApi.ScopeBody;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

final class RepresentativeApi {

    private RepresentativeApi() {}

    @Schema(
            name = "RepresentativeBody",
            description =
                    "Who acts for the patient, 45 CFR 164.502(g). The authority counts as documented when a stored"
                            + " paper shows it and somebody verified it (REQUESTER_AUTHORITY). By law a parent's ends when the"
                            + " child comes of age, a guardian's and an agent's with the patient's life; an executor acts for"
                            + " the dead alone.")
    record RepresentativeBody(
            @NotNull RelationshipKind relationship,
            @NotBlank @Size(max = 200) String name,
            @Size(max = 400) String address,
            @Size(max = 40) String phone,

            @Size(max = 400) @Schema(description = "What gives the authority, such as letters testamentary")
            String authority,

            @Valid @Schema(description = "What the authority reaches; absent does not limit it")
            ScopeBody scope,

            @Schema(description = "Its last day as the papers have it")
            LocalDate authorityEndsOn,

            @Schema(description = "Somebody fears abuse, neglect or endangerment; a professional then has to review it")
            Boolean endangermentConcern,

            @Size(max = 20) @Schema(description = "Stored papers of this request that show the authority")
            List<@NotNull UUID> papers) {

        RepresentativeElements toDomain() {
            return new RepresentativeElements(
                    relationship,
                    name.strip(),
                    address,
                    phone,
                    authority,
                    scope == null ? null : scope.toDomain(),
                    authorityEndsOn,
                    Boolean.TRUE.equals(endangermentConcern),
                    papers);
        }
    }

    @Schema(
            name = "EndangermentReviewBody",
            description =
                    "A licensed professional's decision whether this person is treated as the representative, 45 CFR"
                            + " 164.502(g)(5)")
    record EndangermentReviewBody(
            @NotNull EndangermentReview.Outcome outcome,
            @NotBlank @Size(max = 200) String professional,

            @NotBlank @Size(max = 60) @Schema(description = "The number of the licence")
            String licence,

            @NotBlank @Size(max = 2000) String judgement,
            @NotNull LocalDate decidedOn) {

        EndangermentReview toDomain() {
            return new EndangermentReview(
                    outcome, professional.strip(), licence.strip(), judgement.strip(), decidedOn, null, null);
        }
    }

    @Schema(
            name = "EndangermentReviewView",
            description = "The decision; the judgement itself is the supervisor's and the privacy officer's to read")
    record EndangermentReviewView(
            EndangermentReview.Outcome outcome,
            @Schema(maxLength = 200) String professional,
            LocalDate decidedOn) {

        static EndangermentReviewView of(EndangermentReview r) {
            return new EndangermentReviewView(r.outcome(), r.professional(), r.decidedOn());
        }
    }

    @Schema(name = "EndangermentJudgementView", description = "The decision with the professional's judgement")
    record EndangermentJudgementView(
            EndangermentReview.Outcome outcome,
            @Schema(maxLength = 200) String professional,
            @Schema(maxLength = 60) String licence,
            @Schema(maxLength = 2000) String judgement,
            LocalDate decidedOn,
            Instant recordedAt,
            @Schema(maxLength = 200) String recordedBy) {

        static EndangermentJudgementView of(EndangermentReview r) {
            return new EndangermentJudgementView(
                    r.outcome(),
                    r.professional(),
                    r.licence(),
                    r.judgement(),
                    r.decidedOn(),
                    r.recordedAt(),
                    r.recordedBy());
        }
    }

    @Schema(name = "RepresentativeView")
    record RepresentativeView(
            UUID id,
            RelationshipKind relationship,
            @Schema(maxLength = 200) String name,
            @Schema(maxLength = 400) String address,
            @Schema(maxLength = 40) String phone,
            @Schema(maxLength = 400) String authority,
            @Schema(nullable = true) ScopeBody scope,
            LocalDate authorityEndsOn,
            boolean endangermentConcern,

            @Schema(description = "Whether the concern still keeps everything from this person")
            boolean concernStands,

            @Schema(nullable = true) EndangermentReviewView review,
            @Schema(maxItems = 20) List<UUID> papers,
            Instant recordedAt,
            @Schema(maxLength = 200) String recordedBy) {

        static RepresentativeView of(Representative r) {
            RepresentativeElements says = r.elements();
            return new RepresentativeView(
                    r.id(),
                    says.relationship(),
                    says.name(),
                    says.address(),
                    says.phone(),
                    says.authority(),
                    says.scope() == null ? null : ScopeBody.of(says.scope()),
                    says.authorityEndsOn(),
                    says.endangermentConcern(),
                    r.concernStands(),
                    r.review() == null ? null : EndangermentReviewView.of(r.review()),
                    says.papers(),
                    r.recordedAt(),
                    r.recordedBy());
        }
    }
}
