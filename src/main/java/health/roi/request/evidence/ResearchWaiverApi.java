package health.roi.request.evidence;

import health.roi.authorization.waiver.ResearchWaiver;
import health.roi.authorization.waiver.ResearchWaiverElements;
import health.roi.authorization.waiver.ResearchWaiverElements.BoardKind;
import health.roi.authorization.waiver.ResearchWaiverElements.BoardReview;
import health.roi.authorization.waiver.ResearchWaiverElements.Element;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

final class ResearchWaiverApi {

    private ResearchWaiverApi() {}

    @Schema(
            name = "ResearchWaiverBody",
            description =
                    "What the board's paper shows, 45 CFR 164.512(i)(2). An incomplete one is recorded and permits"
                            + " nothing.")
    record ResearchWaiverBody(
            @Size(max = 200) @Schema(description = "The IRB or privacy board")
            String board,

            BoardKind boardKind,
            LocalDate approvedOn,

            @Schema(description = "The board states that the criteria of (i)(2)(ii) are satisfied")
            Boolean statesCriteria,

            @Size(max = 2000) @Schema(description = "The information for which the board found access necessary")
            String informationNeeded,

            BoardReview review,

            @Schema(description = "By the chair, or the member whom the chair designated")
            Boolean signedByChair,

            @Size(max = 20) @Schema(description = "Stored papers of this request that show all this")
            List<@NotNull UUID> papers) {

        ResearchWaiverElements toDomain() {
            return new ResearchWaiverElements(
                    board,
                    boardKind,
                    approvedOn,
                    Boolean.TRUE.equals(statesCriteria),
                    informationNeeded,
                    review,
                    Boolean.TRUE.equals(signedByChair),
                    papers);
        }
    }

    @Schema(name = "MissingElementView")
    record MissingElementView(
            Element element, @Schema(maxLength = 200) String citation) {}

    @Schema(name = "ResearchWaiverView")
    record ResearchWaiverView(
            UUID id,
            @Schema(maxLength = 200) String board,
            BoardKind boardKind,
            LocalDate approvedOn,
            boolean statesCriteria,
            @Schema(maxLength = 2000) String informationNeeded,
            BoardReview review,
            boolean signedByChair,
            @Schema(maxItems = 20) List<UUID> papers,

            @Schema(description = "What the paper does not show; empty when the waiver is documented", maxItems = 20)
            List<MissingElementView> missing,

            Instant recordedAt,
            @Schema(maxLength = 200) String recordedBy) {

        static ResearchWaiverView of(ResearchWaiver waiver, LocalDate today) {
            ResearchWaiverElements says = waiver.elements();
            return new ResearchWaiverView(
                    waiver.id(),
                    says.board(),
                    says.boardKind(),
                    says.approvedOn(),
                    says.statesCriteria(),
                    says.informationNeeded(),
                    says.review(),
                    says.signedByChair(),
                    says.papers(),
                    says.missing(today).stream()
                            .map(element -> new MissingElementView(element, element.citation()))
                            .toList(),
                    waiver.recordedAt(),
                    waiver.recordedBy());
        }
    }
}
