package health.roi.incident;

import health.roi.incident.breach.Discovery;
import health.roi.incident.breach.Residents;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is sent about an incident; public, for the steps that follow. */
public final class IncidentApi {

    private IncidentApi() {}

    @Schema(name = "AssociateDiscoveryBody", description = "The business associate at which it happened")
    record AssociateDiscoveryBody(
            @NotNull UUID copyServiceId,

            @NotNull @Schema(description = "The first day on which it knew, or would have with reasonable diligence")
            LocalDate discoveredOn,

            @NotNull
            @Schema(
                    description =
                            "Whether it acts as the custodian's agent: then what it knows, the custodian knows, and the"
                                    + " time runs from its own discovery, 45 CFR 164.404(a)(2)")
            Boolean agent) {}

    @Schema(name = "AffectedPersonBody")
    public record AffectedPersonBody(
            @NotNull UUID patientId,

            @Pattern(regexp = "[A-Z]{2}")
            @Schema(description = "Where the person lives; left out where in none of the states, or nobody knows")
            String state) {

        public AffectedPerson toDomain() {
            return new AffectedPerson(patientId, state);
        }
    }

    @Schema(name = "ResidentsBody")
    public record ResidentsBody(
            @Pattern(regexp = "[A-Z]{2}") @Schema(description = "Left out: in none of the states, or nobody knows")
            String state,

            @NotNull @Min(1) @Max(10_000_000) Integer people) {

        public static Residents sum(List<ResidentsBody> bodies) {
            Map<String, Integer> byState = new HashMap<>();
            int elsewhere = 0;
            for (ResidentsBody body : bodies == null ? List.<ResidentsBody>of() : bodies) {
                if (body.state == null) {
                    elsewhere += body.people;
                } else {
                    byState.merge(body.state, body.people, Integer::sum);
                }
            }
            return new Residents(byState, elsewhere);
        }
    }

    @Schema(
            name = "IncidentBody",
            description =
                    "Health information went to somebody who should not have it. Everybody who is named in people gets a line in"
                            + " the accounting of disclosures at once.")
    record IncidentBody(
            @Schema(description = "The delivery that went wrong; left out where it left the house another way")
            UUID deliveryId,

            @NotNull IncidentKind kind,
            @Valid AssociateDiscoveryBody associate,

            @NotNull @Schema(description = "The day on which it went out")
            LocalDate happenedOn,

            @NotNull
            @Schema(
                    description =
                            "Day 0 of the 60 days: the first day on which somebody of the custodian knew of it, or would have with"
                                    + " reasonable diligence, 45 CFR 164.404(a)(2)")
            LocalDate discoveredOn,

            @NotBlank @Size(max = 2000) @Schema(description = "For the custodian's own people")
            String whatHappened,

            @NotBlank
            @Size(max = 1000)
            @Schema(description = "Which kinds of information, briefly: patients read it in their accounting")
            String information,

            @NotBlank @Size(max = 200) @Schema(description = "Who received it; patients read it in their accounting")
            String recipientName,

            @NotNull RecipientKind recipientKind,
            @Size(max = 400) String recipientAddress,

            @Min(0) @Max(1_000_000) @Schema(description = "Left out where nobody counted them")
            Integer pages,

            @Size(max = 500) @Schema(description = "Whose information it is; more can be added later")
            List<@NotNull @Valid AffectedPersonBody> people,

            @Size(max = 100) @Schema(description = "How many others there are, who are not named yet")
            List<@NotNull @Valid ResidentsBody> unlisted) {

        IncidentFacts toDomain() {
            return new IncidentFacts(
                    kind,
                    associate == null ? null : associate.copyServiceId(),
                    new Discovery(
                            discoveredOn,
                            associate == null ? null : associate.discoveredOn(),
                            associate != null && associate.agent()),
                    happenedOn,
                    whatHappened.strip(),
                    information.strip(),
                    recipientName.strip(),
                    recipientKind,
                    recipientAddress == null || recipientAddress.isBlank() ? null : recipientAddress.strip(),
                    pages == null ? 0 : pages,
                    ResidentsBody.sum(unlisted));
        }

        List<AffectedPerson> affected() {
            return people == null
                    ? List.of()
                    : people.stream().map(AffectedPersonBody::toDomain).toList();
        }
    }
}
