package health.roi.directory;

import health.roi.determination.FacilityKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

final class FacilityApi {

    private FacilityApi() {}

    @Schema(name = "FacilityBody", description = "A place of care of the custodian.")
    record FacilityBody(
            @NotBlank @Size(max = 200) String name,

            @NotNull @Pattern(regexp = "[A-Z]{2}") @Schema(description = "two letters")
            String state,

            @NotNull FacilityKind kind,

            @NotNull @Size(max = 60) @Schema(description = "an IANA time zone; deadlines are counted in it")
            String timeZone,

            @Schema(description = "a federally assisted program under 42 CFR Part 2")
            boolean part2Program,

            @NotBlank @Size(max = 400) String address) {

        Facility toDomain() {
            return new Facility(null, name, state, kind, timeZone, part2Program, address, 0);
        }
    }

    @Schema(name = "FacilityView")
    record FacilityView(
            UUID id,
            @Schema(required = true, maxLength = 400) String name,
            @Schema(required = true, maxLength = 400) String state,
            @Schema(required = true) FacilityKind kind,
            @Schema(required = true, maxLength = 400) String timeZone,
            boolean part2Program,
            @Schema(required = true, maxLength = 400) String address) {

        static FacilityView of(Facility facility) {
            return new FacilityView(
                    facility.id(),
                    facility.name(),
                    facility.state(),
                    facility.kind(),
                    facility.timeZone(),
                    facility.part2Program(),
                    facility.address());
        }
    }
}
