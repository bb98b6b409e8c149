package health.roi.directory.client;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

final class ClientApi {

    private ClientApi() {}

    @Schema(name = "CopyServiceClientBody")
    record ClientBody(
            @NotBlank @Size(max = 200) @Schema(description = "As its tokens name it: azp, client_id or sub")
            String client) {}

    @Schema(name = "ClientRevocationBody")
    record ClientRevocationBody(
            @NotNull @Schema(description = "The list may grow")
            RevocationReason reason) {}

    @Schema(name = "CopyServiceClientView")
    record ClientView(
            UUID id,
            UUID copyServiceId,
            @Schema(maxLength = 200) String client,
            Instant registeredAt,
            @Schema(maxLength = 200) String registeredBy,

            @Schema(description = "Null while it is let in; the list may grow")
            RevocationReason revocationReason,

            Instant revokedAt,
            @Schema(maxLength = 200) String revokedBy) {

        static ClientView of(CopyServiceClient client) {
            CopyServiceClient.Revocation end = client.revocation();
            return new ClientView(
                    client.id(),
                    client.copyServiceId(),
                    client.client(),
                    client.registeredAt(),
                    client.registeredBy(),
                    end == null ? null : end.reason(),
                    end == null ? null : end.revokedAt(),
                    end == null ? null : end.revokedBy());
        }
    }
}
