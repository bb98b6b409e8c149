package health.roi.chart.restriction;

import health.roi.determination.Scope;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

final class RestrictionApi {

    private static final String CODE = "[A-Z][A-Z0-9_]{1,39}";

    private RestrictionApi() {}

    @Schema(
            name = "RestrictionBody",
            description = "What the patient asks to be kept from somebody, 45 CFR 164.522(a).")
    record RestrictionBody(
            @NotNull UUID patientId,

            @Schema(description = "left out: all facilities of the custodian")
            UUID facilityId,

            @NotNull RestrictionKind kind,
            @Valid RestrictionScopeBody scope,
            @NotNull LocalDate requestedOn,

            @NotBlank @Size(max = 2000) @Schema(description = "what is to be kept from whom")
            String description,

            @Schema(
                    description =
                            "for SELF_PAY: somebody other than the plan has paid for all of it; the custodian then has to agree, and the restriction binds from requestedOn")
            Boolean paidInFull) {

        Asked toDomain() {
            return new Asked(
                    patientId,
                    facilityId,
                    kind,
                    scope == null ? new RestrictionScope(null, new Scope(null, null, Set.of())) : scope.toDomain(),
                    requestedOn,
                    description.strip(),
                    Boolean.TRUE.equals(paidInFull));
        }
    }

    @Schema(
            name = "RestrictionScopeBody",
            description =
                    "Which records; all that is given must agree, and what is left out does not limit. SELF_PAY needs the encounter.")
    record RestrictionScopeBody(
            @Size(max = 60)
            @Schema(
                    description =
                            "the number of the visit or stay; compared with that of the records by letters and digits only, ignoring case")
            String encounter,

            @Schema(description = "first service date") LocalDate from,
            @Schema(description = "last service date") LocalDate to,
            @Size(max = 100) Set<@NotNull @Pattern(regexp = CODE) String> documentKinds) {

        RestrictionScope toDomain() {
            String number = encounter == null || encounter.isBlank() ? null : encounter.strip();
            return new RestrictionScope(number, new Scope(from, to, documentKinds));
        }
    }

    @Schema(name = "RestrictionDecisionBody")
    record DecisionBody(
            @NotNull Boolean agreed,
            @NotBlank @Size(max = 2000) String reason,

            @NotNull
            @Schema(
                    description =
                            "the first day on which an agreed restriction binds; today or earlier. One that was paid in full has been bound since requestedOn")
            LocalDate on) {}

    @Schema(name = "RestrictionTerminationBody", description = "The documented end, 45 CFR 164.522(a)(2).")
    record TerminationBody(
            @NotNull TerminationKind by,

            @NotNull
            @Schema(
                    description =
                            "the first day without the restriction; after a CUSTODIAN_NOTICE records of service up to that day stay restricted")
            LocalDate on,

            @NotBlank @Size(max = 2000) @Schema(description = "how it is documented")
            String note) {}

    @Schema(name = "RestrictionScopeView")
    record RestrictionScopeView(
            @Schema(maxLength = 60) String encounter,
            LocalDate from,
            LocalDate to,
            @Schema(maxItems = 100) List<String> documentKinds) {

        static RestrictionScopeView of(RestrictionScope scope) {
            return new RestrictionScopeView(
                    scope.encounter(),
                    scope.span().from(),
                    scope.span().to(),
                    scope.span().documentKinds().stream().sorted().toList());
        }
    }

    @Schema(name = "RestrictionDecisionView")
    record DecisionView(
            boolean agreed,
            @Schema(maxLength = 2000) String reason,
            LocalDate on,
            Instant decidedAt,
            @Schema(maxLength = 200) String decidedBy) {

        static DecisionView of(Decision decision) {
            return new DecisionView(
                    decision.agreed(), decision.reason(), decision.on(), decision.decidedAt(), decision.decidedBy());
        }
    }

    @Schema(name = "RestrictionTerminationView")
    record TerminationView(
            TerminationKind by,
            LocalDate on,
            @Schema(maxLength = 2000) String note,
            Instant recordedAt,
            @Schema(maxLength = 200) String recordedBy) {

        static TerminationView of(Termination end) {
            return new TerminationView(end.by(), end.on(), end.note(), end.recordedAt(), end.recordedBy());
        }
    }

    @Schema(name = "RestrictionView")
    record RestrictionView(
            UUID id,
            UUID patientId,

            @Schema(description = "null: all facilities of the custodian")
            UUID facilityId,

            RestrictionKind kind,
            RestrictionScopeView scope,
            LocalDate requestedOn,
            @Schema(maxLength = 2000) String description,
            boolean paidInFull,
            RestrictionStatus status,

            @Schema(nullable = true, description = "null until it is decided")
            DecisionView decision,

            @Schema(nullable = true, description = "null until it has ended")
            TerminationView termination,

            @Schema(
                    minimum = "0",
                    description =
                            "how many records of the index, of those that the caller may see, it covers today, or while it is ASKED would cover if it were agreed to. 0 before it is refused or has ended is a warning: it keeps nothing back, perhaps because no record has this encounter")
            int coveredRecords,

            Instant createdAt) {

        static RestrictionView of(Restriction restriction, int coveredRecords) {
            Asked asked = restriction.asked();
            return new RestrictionView(
                    restriction.id(),
                    asked.patientId(),
                    asked.facilityId(),
                    asked.kind(),
                    RestrictionScopeView.of(asked.scope()),
                    asked.requestedOn(),
                    asked.description(),
                    asked.paidInFull(),
                    restriction.status(),
                    restriction.decision() == null ? null : DecisionView.of(restriction.decision()),
                    restriction.termination() == null ? null : TerminationView.of(restriction.termination()),
                    coveredRecords,
                    restriction.createdAt());
        }
    }
}
