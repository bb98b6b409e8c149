package health.roi.delivery;

import health.roi.delivery.fax.FaxFault;
import health.roi.delivery.fax.FaxPacket;
import health.roi.delivery.fax.PacketState;
import health.roi.platform.http.Versions;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

final class FaxPacketApi {

    private static final String TRANSMISSION = "[A-Za-z0-9._:-]{1,100}";

    private FaxPacketApi() {}

    @Schema(name = "FaxPacketView", description = "One call of the fax service: a cover sheet and pages of the package")
    record FaxPacketView(
            UUID deliveryId,
            @Schema(minimum = "1", maximum = "50") int number,

            @Schema(description = "The first page of the package in it", minimum = "1", maximum = "1000000")
            int firstPage,

            @Schema(minimum = "1", maximum = "1000000") int lastPage,

            @Schema(description = "With the cover sheet", minimum = "2", maximum = "500")
            int pages,

            @Schema(minimum = "1", maximum = "100000000") long bytes,
            @Schema(maxLength = 64) String sha256,
            PacketState state,

            @Schema(description = "How often it failed", minimum = "0", maximum = "1000000")
            int failures,

            FaxFault fault,
            @Schema(maxLength = 100) String transmissionId,
            Instant endedAt,

            @Schema(description = "For If-Match", maxLength = 30)
            String etag) {

        static FaxPacketView of(FaxPacket p) {
            return new FaxPacketView(
                    p.deliveryId(),
                    p.number(),
                    p.firstPage(),
                    p.lastPage(),
                    p.pages(),
                    p.bytes(),
                    p.sha256(),
                    p.state(),
                    p.failures(),
                    p.fault(),
                    p.transmissionId(),
                    p.endedAt(),
                    Versions.tag(p.version()));
        }
    }

    @Schema(name = "PacketConfirmationBody")
    record PacketConfirmationBody(
            @Pattern(regexp = TRANSMISSION) @Schema(description = "What the gateway calls it", maxLength = 100)
            String transmissionId) {}

    @Schema(name = "PacketFailureBody")
    record PacketFailureBody(
            @NotNull FaxFault fault,

            @Pattern(regexp = TRANSMISSION) @Schema(description = "What the gateway calls it", maxLength = 100)
            String transmissionId) {}
}
