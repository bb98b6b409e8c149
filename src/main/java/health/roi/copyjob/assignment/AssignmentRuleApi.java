package health.roi.copyjob.assignment;

import health.roi.determination.Purpose;
import health.roi.determination.RequesterKind;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

final class AssignmentRuleApi {

    private static final String CODE = "[A-Z][A-Z0-9_]{1,39}";

    private AssignmentRuleApi() {}

    @Schema(
            name = "CopyAssignmentRuleBody",
            description =
                    "Jobs of a site and these records are offered first to one service, or to the own people. All"
                            + " conditions that are given must agree; the rule with the most conditions counts, then the older.")
    record RuleBody(
            @NotNull UUID facilityId,

            @Size(max = 100) @Schema(description = "Kinds of records; left out or empty: any")
            Set<@NotNull @Pattern(regexp = CODE) String> documentKinds,

            @Pattern(regexp = CODE) @Schema(description = "Where the record is kept")
            String sourceSystem,

            RequesterKind requesterKind,
            Purpose purpose,

            @NotNull @Schema(description = "SITE takes a narrower case out of a wider rule")
            OfferedTo offeredTo,

            @Schema(description = "With SERVICE, and only then")
            UUID copyServiceId,

            @Min(1)
            @Max(2160)
            @Schema(description = "So many hours after the offer all services of the site get it; left out: never")
            Integer opensAfterHours,

            @Schema(description = "false switches the rule off")
            boolean active) {

        AssignmentRule toDomain() {
            return new AssignmentRule(
                    null,
                    facilityId,
                    new RuleConditions(documentKinds, sourceSystem, requesterKind, purpose),
                    offeredTo,
                    copyServiceId,
                    opensAfterHours,
                    active,
                    0);
        }

        @AssertTrue
        @Schema(hidden = true)
        boolean isServiceNamedWithServiceOnly() {
            return offeredTo == null || (offeredTo == OfferedTo.SERVICE) == (copyServiceId != null);
        }

        @AssertTrue
        @Schema(hidden = true)
        boolean isOpenToAllFromTheStartWithoutHours() {
            return offeredTo != OfferedTo.SITE || opensAfterHours == null;
        }
    }

    @Schema(name = "CopyAssignmentRuleView")
    record RuleView(
            UUID id,
            UUID facilityId,
            @Schema(maxItems = 100) List<String> documentKinds,
            @Schema(maxLength = 40) String sourceSystem,
            RequesterKind requesterKind,
            Purpose purpose,
            @Schema(required = true) OfferedTo offeredTo,
            UUID copyServiceId,
            @Schema(minimum = "1", maximum = "2160") Integer opensAfterHours,
            boolean active) {

        static RuleView of(AssignmentRule rule) {
            return new RuleView(
                    rule.id(),
                    rule.facilityId(),
                    rule.conditions().documentKinds().stream().sorted().toList(),
                    rule.conditions().sourceSystem(),
                    rule.conditions().requesterKind(),
                    rule.conditions().purpose(),
                    rule.to(),
                    rule.copyService(),
                    rule.opensAfterHours(),
                    rule.active());
        }
    }
}
