package health.roi.request.denial;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

final class DenialApi {

    private DenialApi() {}

    @Schema(name = "ProfessionalBody", description = "A licensed health care professional")
    record ProfessionalBody(
            @NotBlank @Size(max = 200) String name,

            @NotBlank @Size(max = 60) @Schema(description = "The number of the licence")
            String licence) {

        Professional toDomain() {
            return new Professional(name.strip(), licence.strip());
        }

        static ProfessionalBody of(Professional p) {
            return p == null ? null : new ProfessionalBody(p.name(), p.licence());
        }
    }

    @Schema(name = "DenialBody", description = "45 CFR 164.524(a)(2)-(3), (d)")
    record DenialBody(
            @NotNull DenialGround ground,

            @NotBlank @Size(max = 2000) @Schema(description = "Why, in plain words: it stands in the letter")
            String explanation,

            @Size(min = 1, max = 10000) @Schema(description = "The records that are withheld; absent is all in scope")
            Set<@NotNull UUID> recordIds,

            @Schema(
                    description =
                            "Only pages of these records are denied, which the redactions name; the rest goes out")
            Boolean inPart,

            @Valid @Schema(description = "Who judged; needed for the grounds of (a)(3)")
            ProfessionalBody professional,

            @Size(max = 4000) @Schema(description = "The professional's judgement, for the file; not in the letter")
            String judgement,

            @Size(max = 400)
            @Schema(description = "Where the information is, if it is not here and that is known, (d)(3)")
            String heldElsewhere) {

        DenialProposal toDomain() {
            return new DenialProposal(
                    ground,
                    explanation.strip(),
                    recordIds,
                    Boolean.TRUE.equals(inPart),
                    professional == null ? null : professional.toDomain(),
                    blank(judgement),
                    blank(heldElsewhere));
        }

        private static String blank(String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    @Schema(name = "DenialReviewRequestBody", description = "The person asks for the review, 45 CFR 164.524(a)(4)")
    record DenialReviewRequestBody(@NotNull LocalDate requestedOn) {}

    @Schema(
            name = "DenialReviewBody",
            description = "What a licensed professional who took no part in the denial decided")
    record DenialReviewBody(
            @NotNull DenialReview.Outcome outcome,
            @NotNull @Valid ProfessionalBody reviewer,

            @NotBlank @Size(max = 2000) @Schema(description = "Why, in plain words: it stands in the letter")
            String explanation,

            @NotNull LocalDate decidedOn) {

        DenialReview toDomain() {
            return new DenialReview(outcome, reviewer.toDomain(), explanation.strip(), decidedOn, null, null);
        }
    }

    @Schema(name = "DenialReviewView")
    record DenialReviewView(
            DenialReview.Outcome outcome,
            ProfessionalBody reviewer,
            @Schema(maxLength = 2000) String explanation,
            LocalDate decidedOn,
            Instant recordedAt,
            @Schema(maxLength = 200) String recordedBy) {

        static DenialReviewView of(DenialReview r) {
            return r == null
                    ? null
                    : new DenialReviewView(
                            r.outcome(),
                            ProfessionalBody.of(r.reviewer()),
                            r.explanation(),
                            r.decidedOn(),
                            r.recordedAt(),
                            r.recordedBy());
        }
    }

    @Schema(name = "DenialView")
    record DenialView(
            UUID id,
            DenialGround ground,

            @Schema(description = "Whether another professional may review it")
            boolean reviewable,

            @Schema(maxLength = 200) String citation,
            @Schema(maxLength = 2000) String explanation,
            @Schema(maxItems = 10000) List<UUID> recordIds,

            @Schema(description = "Only pages of these records are denied")
            boolean inPart,

            @Schema(nullable = true) ProfessionalBody professional,
            @Schema(maxLength = 4000) String judgement,
            @Schema(maxLength = 400) String heldElsewhere,
            LocalDate decidedOn,

            @Schema(description = "Until a review reverses it")
            boolean inForce,

            LocalDate reviewRequestedOn,
            @Schema(nullable = true) DenialReviewView review,
            Instant recordedAt,
            @Schema(maxLength = 200) String recordedBy) {

        /** For whoever takes the patient's wish for a review down and may not know what was denied. */
        static DenialView ofReview(Denial d) {
            return new DenialView(
                    d.id(),
                    null,
                    true,
                    null,
                    null,
                    List.of(),
                    false,
                    null,
                    null,
                    null,
                    d.decidedOn(),
                    d.inForce(),
                    d.reviewRequestedOn(),
                    null,
                    d.recordedAt(),
                    d.recordedBy());
        }

        static DenialView of(Denial d) {
            return new DenialView(
                    d.id(),
                    d.ground(),
                    d.ground().reviewable(),
                    d.ground().citation(),
                    d.explanation(),
                    d.recordIds().stream().sorted().toList(),
                    d.inPart(),
                    ProfessionalBody.of(d.professional()),
                    d.judgement(),
                    d.heldElsewhere(),
                    d.decidedOn(),
                    d.inForce(),
                    d.reviewRequestedOn(),
                    DenialReviewView.of(d.review()),
                    d.recordedAt(),
                    d.recordedBy());
        }
    }
}
