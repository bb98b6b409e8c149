package health.roi.delivery;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

final class DownloadApi {

    private static final String CODE = "[0-9]{10}";

    private DownloadApi() {}

    @Schema(name = "DownloadBody")
    record DownloadBody(
            @NotNull @Pattern(regexp = CODE) String code,

            @Min(1) @Max(10000) @Schema(description = "Which volume; absent where the package has one")
            Integer volume) {}

    @Schema(name = "DownloadCodeBody")
    record DownloadCodeBody(@NotNull @Pattern(regexp = CODE) String code) {}

    @Schema(name = "DownloadContentsView", description = "What the link opens")
    record DownloadContentsView(@Schema(maxItems = 10000) List<DownloadVolumeView> volumes, Instant expiresAt) {

        static DownloadContentsView of(Download download) {
            return new DownloadContentsView(
                    download.volumes().stream().map(DownloadVolumeView::of).toList(), download.expiresAt());
        }
    }

    @Schema(name = "DownloadVolumeView")
    record DownloadVolumeView(
            @Schema(minimum = "1", maximum = "10000") int number,
            @Schema(minimum = "1", maximum = "1000000") int pages,

            @Schema(minimum = "1", maximum = "9007199254740991")
            long bytes,

            @Schema(maxLength = 64) String sha256,

            @Schema(description = "How often it may still be fetched", minimum = "0", maximum = "3")
            int fetchesLeft) {

        static DownloadVolumeView of(Download.Volume v) {
            return new DownloadVolumeView(v.number(), v.pages(), v.bytes(), v.sha256(), v.fetchesLeft());
        }
    }
}
