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

            @Schema(description = "Null where the moment is not known")
            Instant disclosedAt,

            LocalDate disclosedOn,
            @Schema(maxLength = 200) String recipientName,
            @Schema(maxLength = 400) String recipientAddress,

            @Schema(description = "Which kinds of record and which dates", maxLength = 2000)
            String description,

            @Schema(maxLength = 600) String purposeStatement,

            @Schema(description = "Of a release of this service; null for what was disclosed elsewhere")
            Basis basis,

            Ground ground,

            @Schema(description = "The provision of the ground", maxLength = 100)
            String citation,

            @Schema(description = "Whether an accounting must list it, 45 CFR 164.528(a)(1)")
            boolean accountable,

            @Schema(description = "Substance use disorder records on the patient's consent, 42 CFR 2.25")
            boolean part2Consented,

            @Schema(maxItems = 10000, description = "The index records that went out")
            List<UUID> recordIds,

            @Schema(minimum = "0", maximum = "1000000") int pages,
            @Schema(maxLength = 64) String packageSha256,
            Source source,

            @Schema(description = "The other system or the business associate", maxLength = 200)
            String sourceName,

            @Schema(maxLength = 120) String externalId,

            @Schema(description = "The earlier entry that this one corrects; it is kept and not listed any more")
            UUID corrects,

            @Schema(description = "What was wrong with the earlier entry", maxLength = 500)
            String correctionNote,

            @Schema(description = "The research protocol under which it was made")
            UUID protocolId,

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
                    d.ground(),
                    d.ground().citation(),
                    d.accountable(),
                    d.part2Consented(),
                    d.recordIds().stream().map(UUID::fromString).toList(),
                    d.pages(),
                    d.packageSha256(),
                    d.origin().source(),
                    d.origin().name(),
                    d.origin().externalId(),
                    d.origin().corrects(),
                    d.origin().correctionNote(),
                    d.origin().protocolId(),
                    d.notReceived());
        }
    }
}
