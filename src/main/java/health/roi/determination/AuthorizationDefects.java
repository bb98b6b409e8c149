package health.roi.determination;

import static health.roi.determination.FindingCode.*;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;

/** What makes an authorization defective (45 CFR 164.508(b)(2)); there is no "substantial compliance". */
final class AuthorizationDefects {
    private record Defect(FindingCode code, BiPredicate<AuthorizationFacts, Facts> found) {}

    private static final List<Defect> ALL = List.of(
            new Defect(AUTH_DESCRIPTION_MISSING, (form, facts) -> form.informationDescription() == null),
            new Defect(AUTH_DISCLOSER_MISSING, (form, facts) -> form.discloser() == null),
            new Defect(AUTH_RECIPIENT_MISSING, (form, facts) -> form.recipient() == null),
            new Defect(AUTH_PURPOSE_MISSING, (form, facts) -> form.purpose() == null),
            new Defect(AUTH_EXPIRATION_MISSING, (form, facts) -> saysNothingOfExpiry(form)),
            new Defect(AUTH_EXPIRATION_NONE_NOT_ALLOWED, AuthorizationDefects::neverExpiresUnallowed),
            new Defect(AUTH_SIGNATURE_MISSING, (form, facts) -> !form.signed()),
            new Defect(AUTH_SIGNATURE_DATE_MISSING, (form, facts) -> form.signedOn() == null),
            new Defect(AUTH_SIGNATURE_DATE_IN_FUTURE, AuthorizationDefects::signedInFuture),
            new Defect(AUTH_SIGNER_AUTHORITY_MISSING, (form, facts) -> signerWithoutAuthority(form)),
            new Defect(AUTH_REVOCATION_STATEMENT_MISSING, (form, facts) -> !form.statesRevocationRight()),
            new Defect(AUTH_CONDITIONING_STATEMENT_MISSING, (form, facts) -> !form.statesConditioning()),
            new Defect(AUTH_REDISCLOSURE_STATEMENT_MISSING, (form, facts) -> !form.statesRedisclosure()),
            new Defect(AUTH_EXPIRED, AuthorizationDefects::expired),
            new Defect(AUTH_REVOKED, AuthorizationDefects::revoked),
            new Defect(AUTH_COMPOUND, (form, facts) -> compound(form)),
            new Defect(AUTH_CONDITIONS_TREATMENT, AuthorizationDefects::conditionsUnallowed),
            new Defect(AUTH_KNOWN_FALSE, (form, facts) -> form.knownFalse()),
            new Defect(AUTH_RECIPIENT_MISMATCH, AuthorizationDefects::namesAnotherRecipient));

    private static final Set<CombinedWith> NOTES_FORM_MAY_JOIN =
            Set.of(CombinedWith.NONE, CombinedWith.PSYCHOTHERAPY_NOTES);
    private static final Set<CombinedWith> OTHER_FORM_MAY_JOIN =
            Set.of(CombinedWith.NONE, CombinedWith.RESEARCH, CombinedWith.OTHER_AUTHORIZATION);

    private AuthorizationDefects() {}

    /** Every defect of the form, and none where there is no form. */
    static List<FindingCode> of(Facts facts) {
        AuthorizationFacts form = facts.authorization();
        return form == null
                ? List.of()
                : ALL.stream()
                        .filter(defect -> defect.found().test(form, facts))
                        .map(Defect::code)
                        .toList();
    }

    /** Present and without any defect. */
    static boolean valid(Facts facts) {
        return facts.authorization() != null && of(facts).isEmpty();
    }

    private static boolean saysNothingOfExpiry(AuthorizationFacts form) {
        return form.expirationDate() == null && form.expirationEvent() == null;
    }

    private static boolean neverExpiresUnallowed(AuthorizationFacts form, Facts facts) {
        boolean never = form.expirationDate() == null && readsNone(form.expirationEvent());
        return never && facts.request().purpose() != Purpose.RESEARCH && !form.forTpo();
    }

    private static boolean readsNone(String event) {
        return event != null && event.replaceAll("\\s", "").equalsIgnoreCase("none");
    }

    private static boolean signedInFuture(AuthorizationFacts form, Facts facts) {
        return form.signedOn() != null && form.signedOn().isAfter(facts.asOf());
    }

    private static boolean signerWithoutAuthority(AuthorizationFacts form) {
        return form.signedByRepresentative() && form.signerAuthority() == null;
    }

    private static boolean expired(AuthorizationFacts form, Facts facts) {
        return form.endedBefore(facts.asOf()) || form.expirationEventOccurred();
    }

    private static boolean revoked(AuthorizationFacts form, Facts facts) {
        return form.revokedOn() != null && !form.revokedOn().isAfter(facts.asOf());
    }

    private static boolean compound(AuthorizationFacts form) {
        return joinsWhatItMayNot(form) || counselingNotesWithMore(form);
    }

    static boolean joinsWhatItMayNot(AuthorizationFacts form) {
        Set<CombinedWith> allowed = form.psychotherapyNotesOnly() ? NOTES_FORM_MAY_JOIN : OTHER_FORM_MAY_JOIN;
        return !allowed.contains(form.combinedWith());
    }

    /** A consent to release counseling notes may join nothing but another such consent (42 CFR 2.31(b)). */
    private static boolean counselingNotesWithMore(AuthorizationFacts form) {
        return form.specificallyPermits().contains(Category.SUD_COUNSELING_NOTES)
                && (form.specificallyPermits().size() > 1
                        || form.psychotherapyNotesOnly()
                        || form.combinedWith() != CombinedWith.NONE);
    }

    private static boolean conditionsUnallowed(AuthorizationFacts form, Facts facts) {
        return form.conditionsTreatment() && facts.request().purpose() != Purpose.RESEARCH && !form.examForRecipient();
    }

    private static boolean namesAnotherRecipient(AuthorizationFacts form, Facts facts) {
        String asked = facts.request().recipient();
        return form.recipient() != null
                && asked != null
                && !form.recipientIsClass()
                && !comparable(form.recipient()).equals(comparable(asked));
    }

    private static String comparable(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
