package health.roi.delivery.fax;

import health.roi.platform.problem.FieldError;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

final class FaxLimitsApi {

    private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";

    private FaxLimitsApi() {}

    @Schema(
            name = "FaxLimitsBody",
            description = "What the fax service takes. The hours are both given, or both left out for the whole day.")
    record FaxLimitsBody(
            @NotNull @Min(2) @Max(500) @Schema(description = "Most pages of one call, the cover sheet included")
            Integer pagesPerPacket,

            @NotNull @Min(200_000) @Max(100_000_000) @Schema(description = "Most bytes of one packet")
            Long packetBytes,

            @NotNull @Min(1) @Max(50) @Schema(description = "Most packets of one delivery")
            Integer packets,

            @Pattern(regexp = TIME)
            @Schema(description = "From when in the facility's day it may be faxed", maxLength = 5)
            String openFrom,

            @Pattern(regexp = TIME) @Schema(description = "Until when, not counting that minute", maxLength = 5)
            String openUntil) {

        FaxLimits toDomain() {
            LocalTime from = openFrom == null ? null : LocalTime.parse(openFrom);
            LocalTime until = openUntil == null ? null : LocalTime.parse(openUntil);
            if ((from == null) != (until == null) || (from != null && !from.isBefore(until))) {
                throw ProblemException.fields(
                        ProblemType.BODY_INVALID, List.of(new FieldError("/openUntil", "after-open-from")));
            }
            return new FaxLimits(pagesPerPacket, packetBytes, packets, from, until, 0);
        }
    }

    @Schema(name = "FaxLimitsView")
    record FaxLimitsView(
            @Schema(minimum = "2", maximum = "500") int pagesPerPacket,

            @Schema(minimum = "200000", maximum = "100000000")
            long packetBytes,

            @Schema(minimum = "1", maximum = "50") int packets,
            @Schema(maxLength = 5) String openFrom,
            @Schema(maxLength = 5) String openUntil) {

        static FaxLimitsView of(FaxLimits limits) {
            return new FaxLimitsView(
                    limits.pagesPerPacket(),
                    limits.packetBytes(),
                    limits.packets(),
                    limits.openFrom() == null ? null : limits.openFrom().toString(),
                    limits.openUntil() == null ? null : limits.openUntil().toString());
        }
    }
}
