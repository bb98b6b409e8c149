package health.roi.directory;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

final class CopyServiceApi {

    private CopyServiceApi() {}

    @Schema(name = "CopyServiceBody", description = "A copy service that pulls and scans charts for the custodian.")
    record CopyServiceBody(
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 40) String phone,

            @Schema(description = "An inactive service is offered nothing")
            boolean active,

            @NotNull @Size(max = 500) @Schema(description = "The facilities that it serves")
            Set<UUID> facilities) {

        CopyService toDomain() {
            return new CopyService(null, name, phone, active, facilities, 0);
        }
    }

    @Schema(name = "CopyServiceView")
    record CopyServiceView(
            UUID id,
            @Schema(required = true, maxLength = 200) String name,
            @Schema(required = true, maxLength = 40) String phone,
            boolean active,
            @Schema(maxItems = 500) Set<UUID> facilities) {

        static CopyServiceView of(CopyService service) {
            return new CopyServiceView(
                    service.id(), service.name(), service.phone(), service.active(), service.facilities());
        }
    }
}
