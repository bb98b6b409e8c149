package health.roi.disclosure;

import health.roi.determination.Basis;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

final class DisclosureApi {

    private DisclosureApi() {}

    @Schema(name = "DisclosureView", description = "One entry, 45 CFR 164.528(b)(2)")
    record DisclosureView(
            UUID id,
            UUID requestId,
            @Schema(maxLength = 11) String trackingNumber,
            Instant disclosedAt,
            LocalDate disclosedOn,
            @Schema(maxLength = 200) String recipientName,
            @Schema(maxLength = 400) String recipientAddress,

            @Schema(description = "Which kinds of record and which dates", maxLength = 2000)
            String description,

            @Schema(maxLength = 600) String purposeStatement,
            Basis basis,

            @Schema(description = "Whether an accounting must list it, 45 CFR 164.528(a)(1)")
            boolean accountable,

            @Schema(description = "Substance use disorder records on the patient's consent, 42 CFR 2.25")
            boolean part2Consented,

            @Schema(maxItems = 10000, description = "The index records that went out")
            List<UUID> recordIds,

            @Schema(minimum = "0", maximum = "1000000") int pages,
            @Schema(maxLength = 64) String packageSha256,

            @Schema(description = "How one knows that it reached nobody; null where it may have")
            NotReceived notReceived) {

        static DisclosureView of(Disclosure d) {
            return new DisclosureView(
                    d.id(),
                    d.requestId(),
                    d.trackingNumber(),
                    d.disclosedAt(),
                    d.disclosedOn(),
                    d.recipientName(),
                    d.recipientAddress(),
                    d.description(),
                    d.purposeStatement(),
                    d.basis(),
                    d.accountable(),
                    d.part2Consented(),
                    d.recordIds().stream().map(UUID::fromString).toList(),
                    d.pages(),
                    d.packageSha256(),
                    d.notReceived());
        }
    }
}
