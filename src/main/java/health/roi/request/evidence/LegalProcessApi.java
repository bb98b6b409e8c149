package health.roi.request.evidence;

import health.roi.authorization.process.LegalProcess;
import health.roi.authorization.process.LegalProcessElements;
import health.roi.authorization.process.Objection;
import health.roi.determination.Assurance;
import health.roi.determination.LegalProcessKind;
import health.roi.request.RequestPartsApi.ScopeBody;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

final class LegalProcessApi {

    private LegalProcessApi() {}

    @Schema(
            name = "LegalProcessBody",
            description = "What the paper says. What is left out is not shown; the determination says what that means.")
    record LegalProcessBody(
            @NotNull LegalProcessKind kind,

            @Size(max = 200) @Schema(description = "The court, grand jury, agency or attorney")
            String issuer,

            @Size(max = 100) String caseNumber,
            LocalDate issuedOn,

            @Schema(description = "The day by which it wants an answer")
            LocalDate answerBy,

            @Schema(description = "What a subpoena needs beside it, 45 CFR 164.512(e)(1)(ii)")
            Assurance assurance,

            @Schema(description = "When the patient was told; needed for NOTICE_TO_PATIENT")
            LocalDate noticeSentOn,

            @Schema(description = "The last day on which the patient may object")
            LocalDate objectionsUntil,

            @Schema(description = "What came of the notice; absent is not known, and then the time is not over")
            Objection objection,

            @Valid
            @Schema(
                    description = "What the paper expressly authorizes; a court order that states nothing authorizes"
                            + " nothing")
            ScopeBody expresslyAuthorizes,

            @Schema(description = "Relevant and material, 45 CFR 164.512(f)(1)(ii)(C)(1)")
            Boolean relevant,

            @Schema(description = "Specific and limited in scope, (C)(2)")
            Boolean specificAndLimited,

            @Schema(description = "De-identified information could not be used, (C)(3)")
            Boolean deidentifiedInsufficient,

            @Schema(description = "An order under 42 CFR part 2, subpart E: it permits")
            Boolean part2Order,

            @Schema(description = "A subpoena or the like beside it: it compels")
            Boolean part2Compulsion,

            @Size(max = 20) @Schema(description = "Stored papers of this request that show all this")
            List<@NotNull UUID> papers) {

        LegalProcessElements toDomain() {
            return new LegalProcessElements(
                    kind,
                    issuer,
                    caseNumber,
                    issuedOn,
                    answerBy,
                    assurance,
                    noticeSentOn,
                    objectionsUntil,
                    objection,
                    expresslyAuthorizes == null ? null : expresslyAuthorizes.toDomain(),
                    Boolean.TRUE.equals(relevant),
                    Boolean.TRUE.equals(specificAndLimited),
                    Boolean.TRUE.equals(deidentifiedInsufficient),
                    Boolean.TRUE.equals(part2Order),
                    Boolean.TRUE.equals(part2Compulsion),
                    papers);
        }
    }

    @Schema(name = "LegalProcessView")
    record LegalProcessView(
            UUID id,
            LegalProcessKind kind,
            @Schema(maxLength = 200) String issuer,
            @Schema(maxLength = 100) String caseNumber,
            LocalDate issuedOn,
            LocalDate answerBy,
            Assurance assurance,
            LocalDate noticeSentOn,
            LocalDate objectionsUntil,
            Objection objection,
            @Schema(nullable = true) ScopeBody expresslyAuthorizes,
            boolean relevant,
            boolean specificAndLimited,
            boolean deidentifiedInsufficient,
            boolean part2Order,
            boolean part2Compulsion,
            @Schema(maxItems = 20) List<UUID> papers,
            Instant recordedAt,
            @Schema(maxLength = 200) String recordedBy) {

        static LegalProcessView of(LegalProcess process) {
            LegalProcessElements says = process.elements();
            return new LegalProcessView(
                    process.id(),
                    says.kind(),
                    says.issuer(),
                    says.caseNumber(),
                    says.issuedOn(),
                    says.answerBy(),
                    says.assurance(),
                    says.noticeSentOn(),
                    says.objectionsUntil(),
                    says.objection(),
                    says.expresslyAuthorizes() == null ? null : ScopeBody.of(says.expresslyAuthorizes()),
                    says.relevant(),
                    says.specificAndLimited(),
                    says.deidentifiedInsufficient(),
                    says.part2Order(),
                    says.part2Compulsion(),
                    says.papers(),
                    process.recordedAt(),
                    process.recordedBy());
        }
    }
}
