package health.roi.authorization;

import health.roi.determination.Category;
import health.roi.determination.CombinedWith;
import health.roi.determination.Scope;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

final class AuthorizationApi {

    private static final String CODE = "[A-Z][A-Z0-9_]{1,39}";

    private AuthorizationApi() {}

    @Schema(
            name = "AuthorizationBody",
            description = "A form as it is: what it does not have is left out, and a statement left out is not made. A"
                    + " defective form is recorded; the determination says what its defects mean.")
    record AuthorizationBody(
            @NotNull UUID patientId,
            @Size(max = 2000) String informationDescription,
            @Size(max = 400) String discloser,
            @Size(max = 400) String recipient,
            @Size(max = 400) String purpose,
            LocalDate expirationDate,

            @Size(max = 400) @Schema(description = "an event, or \"none\"")
            String expirationEvent,

            Boolean expirationEventOccurred,
            Boolean signed,
            LocalDate signedOn,
            Boolean signedByRepresentative,

            @Size(max = 400) @Schema(description = "how a representative who signed may act for the patient")
            String signerAuthority,

            Boolean statesRevocationRight,
            Boolean statesConditioning,
            Boolean statesRedisclosure,
            Boolean conditionsTreatment,
            Boolean knownFalse,
            CombinedWith combinedWith,
            Boolean psychotherapyNotesOnly,

            @Schema(description = "a Part 2 consent for treatment, payment and operations")
            Boolean forTpo,

            @Schema(description = "the form names a class of recipients")
            Boolean recipientIsClass,

            @Schema(description = "the examination is made solely for the recipient")
            Boolean examForRecipient,

            @Valid AuthorizationScopeBody scope,

            @Size(max = 9) @Schema(description = "the categories that the form names")
            Set<@NotNull Category> specificallyPermits) {

        AuthorizationElements elements() {
            return new AuthorizationElements(
                    informationDescription,
                    discloser,
                    recipient,
                    purpose,
                    expirationDate,
                    expirationEvent,
                    yes(expirationEventOccurred),
                    yes(signed),
                    signedOn,
                    yes(signedByRepresentative),
                    signerAuthority,
                    yes(statesRevocationRight),
                    yes(statesConditioning),
                    yes(statesRedisclosure),
                    yes(conditionsTreatment),
                    yes(knownFalse),
                    combinedWith,
                    yes(psychotherapyNotesOnly),
                    yes(forTpo),
                    yes(recipientIsClass),
                    yes(examForRecipient),
                    scope == null ? null : scope.toDomain(),
                    specificallyPermits);
        }
    }

    @Schema(
            name = "AuthorizationScopeBody",
            description = "Service dates and kinds of document; both ends count, what is left out does not limit.")
    record AuthorizationScopeBody(
            LocalDate from,
            LocalDate to,

            @Size(min = 1, max = 100) @Schema(description = "open codes; ALL means every kind")
            Set<@NotNull @Pattern(regexp = CODE) String> documentKinds) {

        Scope toDomain() {
            return new Scope(from, to, documentKinds);
        }
    }

    @Schema(name = "RevocationBody", description = "The patient's written revocation; effective as it is received.")
    record RevocationBody(
            @NotNull @Schema(description = "the date that it bears")
            LocalDate revokedOn,

            @NotNull RevocationChannel how) {}

    @Schema(name = "ExpirationBody", description = "The event that the form names has occurred")
    record ExpirationBody(@NotNull LocalDate occurredOn) {}

    @Schema(name = "RevocationView")
    record RevocationView(
            LocalDate revokedOn,
            RevocationChannel how,

            @Schema(description = "since when it is effective")
            Instant receivedAt,

            @Schema(maxLength = 200) String recordedBy) {

        static RevocationView of(Revocation revocation) {
            return new RevocationView(
                    revocation.revokedOn(), revocation.how(), revocation.receivedAt(), revocation.recordedBy());
        }
    }

    @Schema(name = "AuthorizationScopeView")
    record AuthorizationScopeView(
            LocalDate from,
            LocalDate to,

            @Schema(maxItems = 100, description = "empty: every kind")
            List<String> documentKinds) {

        static AuthorizationScopeView of(Scope scope) {
            return new AuthorizationScopeView(
                    scope.from(),
                    scope.to(),
                    scope.documentKinds().stream().sorted().toList());
        }
    }

    @Schema(name = "AuthorizationView")
    record AuthorizationView(
            UUID id,
            UUID patientId,
            @Schema(maxLength = 2000) String informationDescription,
            @Schema(maxLength = 400) String discloser,
            @Schema(maxLength = 400) String recipient,
            @Schema(maxLength = 400) String purpose,
            LocalDate expirationDate,
            @Schema(maxLength = 400) String expirationEvent,
            boolean expirationEventOccurred,
            boolean signed,
            LocalDate signedOn,
            boolean signedByRepresentative,
            @Schema(maxLength = 400) String signerAuthority,
            boolean statesRevocationRight,
            boolean statesConditioning,
            boolean statesRedisclosure,
            boolean conditionsTreatment,
            boolean knownFalse,
            CombinedWith combinedWith,
            boolean psychotherapyNotesOnly,
            boolean forTpo,
            boolean recipientIsClass,
            boolean examForRecipient,
            @Schema(nullable = true) AuthorizationScopeView scope,
            @Schema(maxItems = 9) List<Category> specificallyPermits,

            @Schema(description = "the scanned form; null until it is stored")
            UUID documentId,

            @Schema(nullable = true, description = "null while the authorization stands")
            RevocationView revocation,

            @Schema(description = "when the event occurred that ends it, as recorded since; else null")
            LocalDate expiredOn,

            Instant createdAt) {

        static AuthorizationView of(AuthorizationForm form) {
            AuthorizationElements says = form.elements();
            return new AuthorizationView(
                    form.id(),
                    form.patientId(),
                    says.informationDescription(),
                    says.discloser(),
                    says.recipient(),
                    says.purpose(),
                    says.expirationDate(),
                    says.expirationEvent(),
                    form.eventOccurred(),
                    says.signed(),
                    says.signedOn(),
                    says.signedByRepresentative(),
                    says.signerAuthority(),
                    says.statesRevocationRight(),
                    says.statesConditioning(),
                    says.statesRedisclosure(),
                    says.conditionsTreatment(),
                    says.knownFalse(),
                    says.combinedWith(),
                    says.psychotherapyNotesOnly(),
                    says.forTpo(),
                    says.recipientIsClass(),
                    says.examForRecipient(),
                    says.scope() == null ? null : AuthorizationScopeView.of(says.scope()),
                    says.specificallyPermits().stream().sorted().toList(),
                    form.documentId(),
                    form.isRevoked() ? RevocationView.of(form.revocation()) : null,
                    form.expiredOn(),
                    form.createdAt());
        }
    }

    /** What is not shown is not so. */
    private static boolean yes(Boolean said) {
        return Boolean.TRUE.equals(said);
    }
}
