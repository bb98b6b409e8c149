package health.roi.copyjob.productivity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

final class ProductivityApi {

    private ProductivityApi() {}

    @Schema(name = "ProductivityView", description = "What a copy service did in a period; counts only")
    record ProductivityView(
            UUID copyServiceId,
            LocalDate from,
            LocalDate to,

            @Schema(description = "Jobs offered to it alone, or to all services of the sites that it serves now")
            long jobsOffered,

            long jobsClaimed,

            @Schema(description = "Wholly or in part") long jobsCompleted,

            @Schema(description = "Of those, in part: the rest went into another job")
            long jobsPartlyCompleted,

            @Schema(description = "Leases that ran out before the job was completed")
            long leasesLost,

            @Schema(description = "Claimed jobs that the hospital took back")
            long jobsWithdrawn,

            @Schema(maxItems = 50) List<ReasonCountView> jobsReturned,

            @Schema(description = "Documents delivered in the jobs completed")
            long itemsFound,

            @Schema(maxItems = 50) List<ReasonCountView> itemsNotFound,

            @Schema(description = "Pages counted in the documents delivered")
            long pages,

            @Schema(description = "Of the documents delivered, those that a quality check sent back since")
            long itemsSentBack,

            @Schema(description = "Their share of the documents delivered, a decimal from 0 to 1", maxLength = 10)
            String reworkRate,

            @Schema(description = "Median hours from claim to completion, a decimal", maxLength = 20)
            String medianHours,

            @Schema(description = "Hours within which nine of ten jobs were completed, a decimal", maxLength = 20)
            String ninetiethPercentileHours) {

        static ProductivityView of(Productivity p) {
            return new ProductivityView(
                    p.copyService(),
                    p.from(),
                    p.to(),
                    p.offered(),
                    p.claimed(),
                    p.completed(),
                    p.partlyCompleted(),
                    p.leasesLost(),
                    p.withdrawn(),
                    ReasonCountView.of(p.returned()),
                    p.found(),
                    ReasonCountView.of(p.notFound()),
                    p.pages(),
                    p.sentBack(),
                    p.reworkRate() == null ? null : p.reworkRate().toPlainString(),
                    p.medianHours(),
                    p.ninetiethHours());
        }
    }

    @Schema(name = "ReasonCountView")
    record ReasonCountView(
            @Schema(description = "As given with the return or the document; the list may grow", maxLength = 40)
            String reason,

            long count) {

        static List<ReasonCountView> of(Map<String, Long> counts) {
            return counts.entrySet().stream()
                    .map(entry -> new ReasonCountView(entry.getKey(), entry.getValue()))
                    .toList();
        }
    }
}
