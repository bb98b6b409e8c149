package health.roi.incident.step;

import health.roi.incident.AffectedPerson;
import health.roi.incident.IncidentApi.AffectedPersonBody;
import health.roi.incident.IncidentApi.ResidentsBody;
import health.roi.incident.breach.BreachAssessment;
import health.roi.incident.breach.BreachException;
import health.roi.incident.breach.Delay;
import health.roi.incident.breach.DelayForm;
import health.roi.incident.breach.Factor;
import health.roi.incident.breach.FourFactors;
import health.roi.incident.breach.Likelihood;
import health.roi.incident.part.Recall;
import health.roi.incident.part.RecallChannel;
import health.roi.incident.part.RecallOutcome;
import health.roi.incident.part.StatedDelay;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

final class IncidentStepApi {

    private IncidentStepApi() {}

    @Schema(name = "IncidentPeopleBody", description = "More people whose information it is")
    record IncidentPeopleBody(
            @Size(max = 500) List<@NotNull @Valid AffectedPersonBody> people,

            @Size(max = 100)
            @Schema(
                    description =
                            "How many others there are, who are not named yet; it replaces what was said before, an empty list says"
                                    + " that nobody else is affected, and left out it stays")
            List<@NotNull @Valid ResidentsBody> unlisted) {

        List<AffectedPerson> affected() {
            return people == null
                    ? List.of()
                    : people.stream().map(AffectedPersonBody::toDomain).toList();
        }
    }

    @Schema(name = "RecallBody", description = "An attempt to get back what went out")
    record RecallBody(
            @NotNull LocalDate triedOn,
            @NotNull RecallChannel channel,
            @NotNull RecallOutcome outcome,

            @Size(max = 200)
            @Schema(description = "Who attests it, by name; required for RETURNED and DESTROYED, and for them alone")
            String attestedBy,

            @Schema(description = "Whether they say that they looked at it; left out where nobody knows")
            Boolean looked,

            @Size(max = 2000) String note) {

        Recall toDomain() {
            return new Recall(null, triedOn, channel, outcome, text(attestedBy), looked, text(note), null, null);
        }
    }

    @Schema(name = "FactorBody")
    record FactorBody(
            @NotNull @Schema(description = "How likely it makes it that the information was compromised")
            Likelihood likelihood,

            @NotBlank @Size(max = 2000) @Schema(description = "What that rests on")
            String explanation) {

        Factor toDomain() {
            return new Factor(likelihood, explanation.strip());
        }
    }

    @Schema(name = "FourFactorsBody", description = "45 CFR 164.402, breach (2)")
    record FourFactorsBody(
            @NotNull @Valid @Schema(description = "(i) nature and extent of the information")
            FactorBody nature,

            @NotNull @Valid @Schema(description = "(ii) who received it")
            FactorBody recipient,

            @NotNull @Valid @Schema(description = "(iii) whether it was in fact acquired or looked at")
            FactorBody acquired,

            @NotNull @Valid @Schema(description = "(iv) how far the risk has been made smaller")
            FactorBody mitigation) {

        FourFactors toDomain() {
            return new FourFactors(nature.toDomain(), recipient.toDomain(), acquired.toDomain(), mitigation.toDomain());
        }
    }

    @Schema(
            name = "IncidentAssessmentBody",
            description =
                    "An exception, or all four factors, or both; a later assessment counts instead of an earlier one")
    record IncidentAssessmentBody(
            BreachException exception,

            @Size(max = 2000) @Schema(description = "Why the exception applies; goes with it")
            String exceptionReason,

            @Valid FourFactorsBody factors) {

        BreachAssessment toDomain() {
            return new BreachAssessment(exception, text(exceptionReason), factors == null ? null : factors.toDomain());
        }
    }

    @Schema(name = "IncidentDecisionBody")
    record IncidentDecisionBody(
            @NotNull @Schema(description = "Whether it is a breach")
            Boolean breach,

            @NotBlank @Size(max = 2000) String reason) {}

    @Schema(name = "IncidentDismissalBody")
    record IncidentDismissalBody(
            @NotBlank
            @Size(max = 2000)
            @Schema(description = "How one knows that nobody received anything that was not for them")
            String reason) {}

    @Schema(
            name = "BreachDelayBody",
            description = "Law enforcement states that notices would impede it, 45 CFR 164.412")
    record BreachDelayBody(
            @NotNull DelayForm form,
            @NotNull LocalDate statedOn,

            @Schema(
                    description =
                            "The last day. Required for WRITTEN; at most 30 days after an ORAL statement, and that where it is left"
                                    + " out")
            LocalDate until,

            @NotBlank @Size(max = 200) String agency,

            @NotBlank @Size(max = 200) @Schema(description = "Who states it, with title")
            String official,

            @NotBlank @Size(max = 400) @Schema(description = "How the official was identified")
            String officialIdentity,

            @NotBlank @Size(max = 2000) @Schema(description = "What a notice would impede or harm")
            String reason) {

        StatedDelay toDomain() {
            return new StatedDelay(
                    null,
                    new Delay(form, statedOn, until),
                    agency.strip(),
                    official.strip(),
                    officialIdentity.strip(),
                    reason.strip(),
                    null,
                    null);
        }
    }

    private static String text(String sent) {
        return sent == null || sent.isBlank() ? null : sent.strip();
    }
}
