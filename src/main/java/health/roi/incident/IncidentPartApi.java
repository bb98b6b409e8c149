package health.roi.incident;

import health.roi.incident.breach.BreachAssessment;
import health.roi.incident.breach.BreachException;
import health.roi.incident.breach.BreachFinding;
import health.roi.incident.breach.DelayForm;
import health.roi.incident.breach.Factor;
import health.roi.incident.breach.FourFactors;
import health.roi.incident.breach.Likelihood;
import health.roi.incident.part.Assessed;
import health.roi.incident.part.Notice;
import health.roi.incident.part.NoticeKind;
import health.roi.incident.part.NoticeText;
import health.roi.incident.part.Recall;
import health.roi.incident.part.RecallChannel;
import health.roi.incident.part.RecallOutcome;
import health.roi.incident.part.StatedDelay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How that is shown which is added to an incident. */
public final class IncidentPartApi {

    private IncidentPartApi() {}

    @Schema(name = "RecallView")
    record RecallView(
            UUID id,
            @Schema(required = true) LocalDate triedOn,
            @Schema(required = true) RecallChannel channel,
            @Schema(required = true) RecallOutcome outcome,
            @Schema(maxLength = 200) String attestedBy,
            Boolean looked,
            @Schema(maxLength = 2000) String note,
            @Schema(required = true) Instant recordedAt,
            @Schema(required = true, maxLength = 200) String recordedBy) {

        static RecallView of(Recall recall) {
            return new RecallView(
                    recall.id(),
                    recall.triedOn(),
                    recall.channel(),
                    recall.outcome(),
                    recall.attestedBy(),
                    recall.looked(),
                    recall.note(),
                    recall.recordedAt(),
                    recall.recordedBy());
        }
    }

    @Schema(name = "FactorView")
    record FactorView(
            @Schema(required = true) Likelihood likelihood,
            @Schema(required = true, maxLength = 2000) String explanation) {

        static FactorView of(Factor factor) {
            return new FactorView(factor.likelihood(), factor.explanation());
        }
    }

    @Schema(name = "FourFactorsView", description = "45 CFR 164.402, breach (2)")
    record FourFactorsView(
            @Schema(required = true) FactorView nature,
            @Schema(required = true) FactorView recipient,
            @Schema(required = true) FactorView acquired,
            @Schema(required = true) FactorView mitigation) {

        static FourFactorsView of(FourFactors factors) {
            return factors == null
                    ? null
                    : new FourFactorsView(
                            FactorView.of(factors.nature()),
                            FactorView.of(factors.recipient()),
                            FactorView.of(factors.acquired()),
                            FactorView.of(factors.mitigation()));
        }
    }

    @Schema(name = "IncidentAssessmentView")
    record AssessmentView(
            UUID id,

            @Schema(required = true, description = "What it comes to")
            BreachFinding finding,

            @Schema(required = true, maxLength = 200) String citation,
            BreachException exception,
            @Schema(maxLength = 2000) String exceptionReason,
            @Schema(nullable = true) FourFactorsView factors,
            @Schema(required = true) Instant recordedAt,
            @Schema(required = true, maxLength = 200) String recordedBy) {

        static AssessmentView of(Assessed assessed) {
            BreachAssessment assessment = assessed.assessment();
            return new AssessmentView(
                    assessed.id(),
                    assessment.finding(),
                    assessment.citation(),
                    assessment.exception(),
                    assessment.exceptionReason(),
                    FourFactorsView.of(assessment.factors()),
                    assessed.recordedAt(),
                    assessed.recordedBy());
        }
    }

    @Schema(name = "BreachDelayView", description = "45 CFR 164.412")
    record DelayView(
            UUID id,
            @Schema(required = true) DelayForm form,
            @Schema(required = true) LocalDate statedOn,
            @Schema(required = true) LocalDate lastDay,
            @Schema(required = true, maxLength = 200) String agency,
            @Schema(required = true, maxLength = 200) String official,
            @Schema(required = true, maxLength = 400) String officialIdentity,
            @Schema(required = true, maxLength = 2000) String reason,
            @Schema(required = true) Instant recordedAt,
            @Schema(required = true, maxLength = 200) String recordedBy) {

        static DelayView of(StatedDelay stated) {
            return new DelayView(
                    stated.id(),
                    stated.delay().form(),
                    stated.delay().statedOn(),
                    stated.delay().lastDay(),
                    stated.agency(),
                    stated.official(),
                    stated.officialIdentity(),
                    stated.reason(),
                    stated.recordedAt(),
                    stated.recordedBy());
        }
    }

    @Schema(name = "NoticeTextView", description = "Null where it is not written yet")
    record NoticeTextView(
            @Schema(maxLength = 2000) String happened,
            @Schema(maxLength = 2000) String information,
            @Schema(maxLength = 2000) String steps,
            @Schema(maxLength = 2000) String doing,
            @Schema(maxLength = 1000) String contact) {

        static NoticeTextView of(NoticeText text) {
            return new NoticeTextView(text.happened(), text.information(), text.steps(), text.doing(), text.contact());
        }
    }

    @Schema(name = "BreachNoticeView")
    public record BreachNoticeView(
            UUID id,
            @Schema(required = true) NoticeKind kind,

            @Schema(description = "Of a notice to a person; null otherwise")
            UUID patientId,

            @Schema(maxLength = 2, description = "Of a notice to the media; null otherwise")
            String state,

            @Schema(description = "Null for a substitute notice")
            UUID letterId,

            @Schema(maxLength = 1000, description = "How a substitute notice was given; null for a letter")
            String how,

            @Schema(required = true) LocalDate sentOn,
            @Schema(required = true) Instant recordedAt,
            @Schema(required = true, maxLength = 200) String recordedBy) {

        public static BreachNoticeView of(Notice notice) {
            return new BreachNoticeView(
                    notice.id(),
                    notice.kind(),
                    notice.patientId(),
                    notice.state(),
                    notice.letterId(),
                    notice.how(),
                    notice.sentOn(),
                    notice.recordedAt(),
                    notice.recordedBy());
        }
    }
}
