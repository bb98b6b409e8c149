package health.roi.determination;

import static health.roi.determination.FindingCode.*;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is wrong with a request as a whole; every rule is asked, so that everything is reported at once. */
final class RequestFindings {
    private static final List<Function<Situation, Stream<Finding>>> RULES = List.of(
            RequestFindings::identity,
            RequestFindings::authority,
            RequestFindings::representativeAuthority,
            RequestFindings::endangerment,
            RequestFindings::noBasis,
            RequestFindings::authorizationNotRequired,
            RequestFindings::directive,
            RequestFindings::authorizationDefects,
            RequestFindings::subpoena,
            RequestFindings::administrativeRequest,
            RequestFindings::legalMandate,
            RequestFindings::extension,
            RequestFindings::overdue);

    private RequestFindings() {}

    static List<Finding> of(Situation situation) {
        // Every code rests on 45 CFR, which does not protect what is no longer protected health information.
        return situation.on(Basis.NOT_PHI)
                ? List.of()
                : RULES.stream().flatMap(rule -> rule.apply(situation)).toList();
    }

    private static Stream<Finding> identity(Situation situation) {
        if (situation.facts().requester().identityVerified()) {
            return Stream.empty();
        }
        return Stream.of(
                situation.emergencyTreatment()
                        ? Finding.of(IDENTITY_UNVERIFIED, Severity.WARNING, situation)
                        : Finding.of(IDENTITY_UNVERIFIED, situation));
    }

    private static Stream<Finding> authority(Situation situation) {
        RequesterFacts requester = situation.facts().requester();
        return when(requester.kind().holdsOffice() && !requester.authorityVerified(), AUTHORITY_UNVERIFIED, situation);
    }

    private static Stream<Finding> representativeAuthority(Situation situation) {
        Facts facts = situation.facts();
        boolean undocumented = facts.representativeAsks() && !facts.representativeAuthorityDocumented();
        boolean patientPermits =
                situation.on(Basis.AUTHORIZATION) && facts.authorization().signedByPatient();
        return when(undocumented && !patientPermits, REPRESENTATIVE_AUTHORITY_UNDOCUMENTED, situation);
    }

    private static Stream<Finding> endangerment(Situation situation) {
        RepresentativeFacts representative = situation.facts().representative();
        return when(
                representative != null && representative.endangermentConcern(),
                REPRESENTATIVE_ENDANGERMENT_REVIEW,
                situation);
    }

    private static Stream<Finding> noBasis(Situation situation) {
        if (situation.basis() != null) {
            return Stream.empty();
        }
        Facts facts = situation.facts();
        boolean research = facts.requester().kind() == RequesterKind.RESEARCHER
                && facts.request().purpose() == Purpose.RESEARCH;
        return Stream.of(Finding.of(research ? RESEARCH_WAIVER_MISSING : AUTHORIZATION_MISSING, situation));
    }

    private static Stream<Finding> authorizationNotRequired(Situation situation) {
        return when(
                situation.on(Basis.PATIENT_ACCESS) && situation.facts().authorization() != null,
                AUTHORIZATION_NOT_REQUIRED,
                situation);
    }

    private static Stream<Finding> directive(Situation situation) {
        return when(BasisRule.directiveFails(situation.facts()), DIRECTIVE_NOT_BINDING, situation);
    }

    /** Blocking where the form is the basis; a warning where the release needs none; silent where nobody looks at it. */
    private static Stream<Finding> authorizationDefects(Situation situation) {
        if (situation.basis() == null || situation.onAccess() || situation.onLegalProcess()) {
            return Stream.empty();
        }
        Severity severity = situation.on(Basis.AUTHORIZATION) ? Severity.BLOCKING : Severity.WARNING;
        return AuthorizationDefects.of(situation.facts()).stream().map(code -> Finding.of(code, severity, situation));
    }

    private static Stream<Finding> subpoena(Situation situation) {
        return when(
                situation.on(Basis.SUBPOENA)
                        && !situation.facts().legalProcess().satisfactoryAssurance(),
                SUBPOENA_ASSURANCE_MISSING,
                situation);
    }

    private static Stream<Finding> administrativeRequest(Situation situation) {
        LegalProcessFacts process = situation.facts().legalProcess();
        return when(
                situation.on(Basis.LAW_ENFORCEMENT)
                        && process.kind() == LegalProcessKind.ADMINISTRATIVE_REQUEST
                        && !process.passesAdministrativeTest(),
                ADMINISTRATIVE_TEST_FAILED,
                situation);
    }

    private static Stream<Finding> legalMandate(Situation situation) {
        return when(
                (situation.on(Basis.PUBLIC_HEALTH)
                                || situation.on(Basis.HEALTH_OVERSIGHT)
                                || situation.on(Basis.WORKERS_COMPENSATION))
                        && situation.facts().request().legalMandate() == null,
                LEGAL_MANDATE_MISSING,
                situation);
    }

    private static Stream<Finding> extension(Situation situation) {
        Facts facts = situation.facts();
        return when(
                Consequences.clockRuns(situation)
                        && facts.request().extension() != null
                        && !Deadlines.extensionHolds(facts.facility(), facts.request()),
                EXTENSION_INVALID,
                situation);
    }

    private static Stream<Finding> overdue(Situation situation) {
        Deadline deadline = Consequences.deadline(situation);
        return when(deadline != null && situation.facts().asOf().isAfter(deadline.dueOn()), OVERDUE, situation);
    }

    private static Stream<Finding> when(boolean found, FindingCode code, Situation situation) {
        return found ? Stream.of(Finding.of(code, situation)) : Stream.empty();
    }
}
