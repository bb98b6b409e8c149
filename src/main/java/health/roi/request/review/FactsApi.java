package health.roi.request.review;

import health.roi.determination.Assurance;
import health.roi.determination.AuthorizationFacts;
import health.roi.determination.Category;
import health.roi.determination.CombinedWith;
import health.roi.determination.FacilityFacts;
import health.roi.determination.FacilityKind;
import health.roi.determination.Facts;
import health.roi.determination.LegalProcessFacts;
import health.roi.determination.LegalProcessKind;
import health.roi.determination.Medium;
import health.roi.determination.PatientFacts;
import health.roi.determination.Purpose;
import health.roi.determination.RecordFacts;
import health.roi.determination.RecordStatus;
import health.roi.determination.RelationshipKind;
import health.roi.determination.RepresentativeFacts;
import health.roi.determination.RequestFacts;
import health.roi.determination.RequesterFacts;
import health.roi.determination.RequesterKind;
import health.roi.determination.ResearchFacts;
import health.roi.request.RequestPartsApi.DirectiveBody;
import health.roi.request.RequestPartsApi.ScopeBody;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The facts of a dry run, as the contract of the determination names them. */
final class FactsApi {

    private FactsApi() {}

    private static boolean is(Boolean shown) {
        return Boolean.TRUE.equals(shown);
    }

    @Schema(name = "FactsBody", description = "What is left out is unknown: what is not shown is not so.")
    record FactsBody(
            @NotNull LocalDate asOf,
            @NotNull @Valid FacilityFactsBody facility,
            @Valid PatientFactsBody patient,
            @NotNull @Valid RequesterFactsBody requester,
            @Valid RepresentativeFactsBody representative,
            @NotNull @Valid RequestFactsBody request,
            @Valid AuthorizationFactsBody authorization,
            @Valid LegalProcessFactsBody legalProcess,
            @Valid ResearchFactsBody research,
            @Size(max = 10000) List<@NotNull @Valid RecordFactsBody> records) {

        Facts toDomain() {
            return new Facts(
                    asOf,
                    facility.toDomain(),
                    patient == null ? null : new PatientFacts(patient.birthDate(), patient.deceasedOn()),
                    new RequesterFacts(
                            requester.kind(), is(requester.identityVerified()), is(requester.authorityVerified())),
                    representative == null ? null : representative.toDomain(),
                    request.toDomain(),
                    authorization == null ? null : authorization.toDomain(),
                    legalProcess == null ? null : legalProcess.toDomain(),
                    research == null ? null : new ResearchFacts(is(research.waiverDocumented())),
                    records == null
                            ? List.of()
                            : records.stream().map(RecordFactsBody::toDomain).toList());
        }
    }

    @Schema(name = "FacilityFactsBody")
    record FacilityFactsBody(
            @NotBlank @Pattern(regexp = "\\s*[A-Za-z]{2}\\s*")
            String state,

            FacilityKind kind,
            Boolean part2Program) {

        FacilityFacts toDomain() {
            return new FacilityFacts(state, kind, is(part2Program));
        }
    }

    @Schema(name = "PatientFactsBody")
    record PatientFactsBody(LocalDate birthDate, LocalDate deceasedOn) {}

    @Schema(name = "RequesterFactsBody")
    record RequesterFactsBody(@NotNull RequesterKind kind, Boolean identityVerified, Boolean authorityVerified) {}

    @Schema(name = "RepresentativeFactsBody")
    record RepresentativeFactsBody(
            RelationshipKind relationship,
            Boolean authorityDocumented,
            Boolean endangermentConcern,
            @Valid ScopeBody scope,
            LocalDate authorityEndsOn) {

        RepresentativeFacts toDomain() {
            return new RepresentativeFacts(
                    relationship,
                    is(authorityDocumented),
                    is(endangermentConcern),
                    scope == null ? null : scope.toDomain(),
                    authorityEndsOn);
        }
    }

    @Schema(name = "RequestFactsBody")
    record RequestFactsBody(
            @NotNull LocalDate receivedOn,
            @NotNull Purpose purpose,
            Medium medium,
            @Valid ScopeBody scope,
            @Size(max = 200) String recipient,
            @Valid DirectiveBody directive,
            @Valid ExtensionFactsBody extension,
            @Size(max = 300) String legalMandate,
            Boolean emergency) {

        RequestFacts toDomain() {
            return new RequestFacts(
                    receivedOn,
                    purpose,
                    medium,
                    scope == null ? null : scope.toDomain(),
                    recipient,
                    directive == null ? null : directive.toDomain(),
                    extension == null
                            ? null
                            : new RequestFacts.Extension(
                                    extension.noticeSentOn(), extension.reason(), extension.newDate()),
                    legalMandate,
                    is(emergency));
        }
    }

    @Schema(name = "ExtensionFactsBody")
    record ExtensionFactsBody(
            LocalDate noticeSentOn, @Size(max = 500) String reason, LocalDate newDate) {}

    @Schema(name = "AuthorizationFactsBody")
    record AuthorizationFactsBody(
            @Size(max = 1000) String informationDescription,
            @Size(max = 200) String discloser,
            @Size(max = 200) String recipient,
            @Size(max = 500) String purpose,
            LocalDate expirationDate,
            @Size(max = 300) String expirationEvent,
            Boolean expirationEventOccurred,
            Boolean signed,
            LocalDate signedOn,
            Boolean signedByRepresentative,
            @Size(max = 300) String signerAuthority,
            Boolean statesRevocationRight,
            Boolean statesConditioning,
            Boolean statesRedisclosure,
            Boolean conditionsTreatment,
            Boolean knownFalse,
            LocalDate revokedOn,
            CombinedWith combinedWith,
            Boolean psychotherapyNotesOnly,
            Boolean forTpo,
            Boolean recipientIsClass,
            Boolean examForRecipient,
            @Valid ScopeBody scope,
            @Size(max = 20) Set<@NotNull Category> specificallyPermits) {

        AuthorizationFacts toDomain() {
            return new AuthorizationFacts(
                    informationDescription,
                    discloser,
                    recipient,
                    purpose,
                    expirationDate,
                    expirationEvent,
                    is(expirationEventOccurred),
                    is(signed),
                    signedOn,
                    is(signedByRepresentative),
                    signerAuthority,
                    is(statesRevocationRight),
                    is(statesConditioning),
                    is(statesRedisclosure),
                    is(conditionsTreatment),
                    is(knownFalse),
                    revokedOn,
                    combinedWith,
                    is(psychotherapyNotesOnly),
                    is(forTpo),
                    is(recipientIsClass),
                    is(examForRecipient),
                    scope == null ? null : scope.toDomain(),
                    specificallyPermits);
        }
    }

    @Schema(name = "LegalProcessFactsBody")
    record LegalProcessFactsBody(
            LegalProcessKind kind,
            Assurance assurance,
            Boolean objectionPeriodOver,
            @Valid ScopeBody expresslyAuthorizes,
            Boolean relevant,
            Boolean specificAndLimited,
            Boolean deidentifiedInsufficient,
            Boolean part2Order,
            Boolean part2Compulsion) {

        LegalProcessFacts toDomain() {
            return new LegalProcessFacts(
                    kind,
                    assurance,
                    is(objectionPeriodOver),
                    expresslyAuthorizes == null ? null : expresslyAuthorizes.toDomain(),
                    is(relevant),
                    is(specificAndLimited),
                    is(deidentifiedInsufficient),
                    is(part2Order),
                    is(part2Compulsion));
        }
    }

    @Schema(name = "ResearchFactsBody")
    record ResearchFactsBody(Boolean waiverDocumented) {}

    @Schema(name = "RecordFactsBody")
    record RecordFactsBody(
            @NotBlank @Size(max = 100) String id,
            @NotBlank @Size(max = 60) String kind,
            @NotNull LocalDate serviceDate,
            RecordStatus status,
            @Schema(description = "True where absent") Boolean matchesPatient,
            @Size(max = 20) Set<@NotNull Category> categories,
            Boolean selfPaidRestriction,
            Boolean agreedRestriction,
            Boolean accessDenied,
            Boolean electronicHealthRecord) {

        RecordFacts toDomain() {
            return new RecordFacts(
                    id,
                    kind,
                    serviceDate,
                    status,
                    matchesPatient == null || matchesPatient,
                    categories,
                    is(selfPaidRestriction),
                    is(agreedRestriction),
                    is(accessDenied),
                    is(electronicHealthRecord));
        }
    }
}
