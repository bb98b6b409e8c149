package health.roi.request.review;

import health.roi.chart.record.ChartRecord;
import health.roi.determination.Basis;
import health.roi.determination.BasisReason;
import health.roi.determination.Decision;
import health.roi.determination.Determination;
import health.roi.determination.Finding;
import health.roi.determination.FindingCode;
import health.roi.determination.Notice;
import health.roi.determination.Outcome;
import health.roi.determination.Reason;
import health.roi.determination.ReasonCode;
import health.roi.determination.RecordDecision;
import health.roi.determination.Severity;
import health.roi.request.RequestPartsApi.DeadlineView;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The cited answer. */
final class DeterminationApi {

    private static final String BECAUSE =
            "The fact that triggered it, in a sentence that can be read to a caller unless it says that it is for the front"
                    + " desk only";

    private DeterminationApi() {}

    @Schema(name = "DeterminationView", description = "The cited answer")
    record DeterminationView(
            Outcome outcome,

            @Schema(description = "Null where nothing permits the release")
            Basis basis,

            @Schema(description = "Why this basis; null where there is none", nullable = true)
            BasisReasonView basisReason,

            @Schema(description = "All of them at once", maxItems = 60)
            List<FindingView> findings,

            @Schema(description = "One per record, in order", maxItems = 10000)
            List<RecordDecisionView> records,

            LocalDate dueOn,
            DeadlineView deadline,
            boolean minimumNecessary,

            @Schema(description = "Whether the disclosure must appear in an accounting, 45 CFR 164.528")
            boolean accountable,

            @Schema(maxItems = 10) List<Notice> notices) {

        static DeterminationView of(Determination answer, Map<String, ChartRecord> records) {
            return new DeterminationView(
                    answer.outcome(),
                    answer.basis(),
                    BasisReasonView.of(answer.basisReason()),
                    answer.findings().stream().map(FindingView::of).toList(),
                    answer.records().stream()
                            .map(decision -> RecordDecisionView.of(decision, records.get(decision.id())))
                            .toList(),
                    answer.dueOn(),
                    DeadlineView.of(answer.deadline()),
                    answer.minimumNecessary(),
                    answer.accountable(),
                    answer.notices());
        }
    }

    @Schema(name = "BasisReasonView")
    record BasisReasonView(
            @Schema(maxLength = 200) String citation,

            @Schema(description = BECAUSE, maxLength = 400) String because) {

        static BasisReasonView of(BasisReason reason) {
            return reason == null ? null : new BasisReasonView(reason.citation(), reason.because());
        }
    }

    @Schema(name = "FindingView")
    record FindingView(
            @Schema(description = "The list may grow") FindingCode code,
            Severity severity,
            @Schema(maxLength = 200) String citation,

            @Schema(
                    description = "A sentence that can be read to a caller: what is wrong, and what to do",
                    maxLength = 600)
            String message,

            @Schema(description = BECAUSE, maxLength = 400) String because) {

        static FindingView of(Finding f) {
            return new FindingView(f.code(), f.severity(), f.citation(), f.message(), f.because());
        }
    }

    @Schema(name = "RecordDecisionView")
    record RecordDecisionView(
            @Schema(maxLength = 100) String id,
            Decision decision,
            @Schema(maxItems = 20) List<ReasonView> reasons,

            @Schema(description = "Of the index record; null in a dry run", maxLength = 60)
            String kind,

            @Schema(description = "Of the index record; null in a dry run")
            LocalDate serviceDate) {

        static RecordDecisionView of(RecordDecision d, ChartRecord record) {
            return new RecordDecisionView(
                    d.id(),
                    d.decision(),
                    d.reasons().stream().map(ReasonView::of).toList(),
                    record == null ? null : record.kind(),
                    record == null ? null : record.serviceDate());
        }
    }

    @Schema(name = "ReasonView")
    record ReasonView(
            @Schema(description = "The list may grow") ReasonCode code,
            @Schema(maxLength = 200) String citation,

            @Schema(description = BECAUSE, maxLength = 400) String because) {

        static ReasonView of(Reason r) {
            return new ReasonView(r.code(), r.citation(), r.because());
        }
    }
}
