package health.roi.fulfillment;

import health.roi.copyjob.rework.ReworkReason;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

final class FulfillmentApi {

    private FulfillmentApi() {}

    @Schema(name = "QualityCheckBody", description = "What the reviewer looked at; it passes only when all of it is so")
    record QualityCheckBody(
            @NotNull @Schema(description = "The patient is the right one on every page")
            Boolean patientOnEveryPage,

            @NotNull Boolean pagesComplete,
            @NotNull Boolean datesInScope,
            @NotNull Boolean recipientCorrect,

            @Size(max = 500) @Schema(description = "Needed when it fails")
            String note,

            @Size(max = 1000) @Schema(description = "When it fails: the records to be collected again")
            Set<@NotNull UUID> collectAgain,

            @Size(max = 1000)
            @Schema(
                    description =
                            "The same with why, each record once. The copy service is told the reason and never the"
                                    + " note; what only collectAgain names has the reason OTHER")
            List<@NotNull @Valid ReworkBody> rework) {

        /** All records that are to be collected again, each with its reason. */
        Map<UUID, ReworkReason> reasons() {
            Map<UUID, ReworkReason> reasons = new LinkedHashMap<>();
            if (collectAgain != null) {
                collectAgain.forEach(record -> reasons.put(record, ReworkReason.OTHER));
            }
            if (rework != null) {
                rework.forEach(again -> reasons.put(again.recordId(), again.reason()));
            }
            return reasons;
        }

        QualityCheck toDomain() {
            return new QualityCheck(
                    null, patientOnEveryPage, pagesComplete, datesInScope, recipientCorrect, note, null, null);
        }

        @AssertTrue
        @Schema(hidden = true)
        boolean isEachRecordReworkedForOneReason() {
            return rework == null
                    || rework.stream()
                                    .filter(Objects::nonNull)
                                    .map(ReworkBody::recordId)
                                    .distinct()
                                    .count()
                            == rework.stream().filter(Objects::nonNull).count();
        }

        @AssertTrue
        @Schema(hidden = true)
        boolean isExplainedWhenFailed() {
            boolean passed = Boolean.TRUE.equals(patientOnEveryPage)
                    && Boolean.TRUE.equals(pagesComplete)
                    && Boolean.TRUE.equals(datesInScope)
                    && Boolean.TRUE.equals(recipientCorrect);
            return passed || (note != null && !note.isBlank());
        }
    }

    @Schema(name = "ReworkBody", description = "A record that is to be collected again, and why")
    record ReworkBody(@NotNull UUID recordId, @NotNull ReworkReason reason) {}

    @Schema(name = "QualityCheckView")
    record QualityCheckView(
            UUID id,
            boolean passed,
            boolean patientOnEveryPage,
            boolean pagesComplete,
            boolean datesInScope,
            boolean recipientCorrect,
            @Schema(maxLength = 500) String note,
            Instant checkedAt,
            @Schema(maxLength = 200) String checkedBy) {

        static QualityCheckView of(QualityCheck c) {
            return new QualityCheckView(
                    c.id(),
                    c.passed(),
                    c.patientOnEveryPage(),
                    c.pagesComplete(),
                    c.datesInScope(),
                    c.recipientCorrect(),
                    c.note(),
                    c.checkedAt(),
                    c.checkedBy());
        }
    }
}
