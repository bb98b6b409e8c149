package health.roi.determination;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Which legal ground a request rests on: the first rule that finds one decides. */
final class BasisRule {
    private static final List<Function<Facts, Optional<Basis>>> IN_ORDER = List.of(
            BasisRule::noLongerProtected,
            BasisRule::patientAccess,
            BasisRule::accessDirective,
            BasisRule::legalProcess,
            BasisRule::validAuthorization,
            BasisRule::permittedWithoutAuthorization,
            BasisRule::defectiveAuthorization);

    private BasisRule() {}

    static Optional<Basis> basisOf(Facts facts) {
        return IN_ORDER.stream().flatMap(rule -> rule.apply(facts).stream()).findFirst();
    }

    /** A direction by someone entitled to give one that does not bind, so that an authorization is needed instead. */
    static boolean directiveFails(Facts facts) {
        return directs(facts) && !directiveBinds(facts);
    }

    private static Optional<Basis> noLongerProtected(Facts facts) {
        return when(facts.patient().unprotectedOn(facts.asOf()), Basis.NOT_PHI);
    }

    private static Optional<Basis> patientAccess(Facts facts) {
        return when(asksAsPatient(facts) && facts.request().directive() == null, Basis.PATIENT_ACCESS);
    }

    private static Optional<Basis> accessDirective(Facts facts) {
        return when(directs(facts) && directiveBinds(facts), Basis.ACCESS_DIRECTIVE);
    }

    /** Not looked at beside a direction that fails: the patient asks, and the way out is the patient's authorization. */
    private static Optional<Basis> legalProcess(Facts facts) {
        LegalProcessFacts process = facts.legalProcess();
        if (process == null || process.kind() == null || directiveFails(facts)) {
            return Optional.empty();
        }
        return switch (process.kind()) {
            case COURT_ORDER -> Optional.of(Basis.COURT_ORDER);
            case GRAND_JURY_SUBPOENA, JUDICIAL_WARRANT, ADMINISTRATIVE_REQUEST -> Optional.of(Basis.LAW_ENFORCEMENT);
            case SUBPOENA, DISCOVERY_REQUEST -> when(!AuthorizationDefects.valid(facts), Basis.SUBPOENA);
        };
    }

    private static Optional<Basis> validAuthorization(Facts facts) {
        return when(AuthorizationDefects.valid(facts), Basis.AUTHORIZATION);
    }

    private static Optional<Basis> permittedWithoutAuthorization(Facts facts) {
        RequesterKind kind = facts.requester().kind();
        boolean provider = kind == RequesterKind.HEALTH_CARE_PROVIDER;
        boolean plan = kind == RequesterKind.HEALTH_PLAN;
        return switch (facts.request().purpose()) {
            case TREATMENT -> when(provider, Basis.TREATMENT);
            case PAYMENT -> when(provider || plan, Basis.PAYMENT);
            case OPERATIONS -> when(provider || plan, Basis.OPERATIONS);
            case PUBLIC_HEALTH -> when(kind == RequesterKind.PUBLIC_HEALTH_AUTHORITY, Basis.PUBLIC_HEALTH);
            case OVERSIGHT -> when(kind == RequesterKind.HEALTH_OVERSIGHT_AGENCY, Basis.HEALTH_OVERSIGHT);
            case WORKERS_COMPENSATION -> when(kind == RequesterKind.WORKERS_COMPENSATION, Basis.WORKERS_COMPENSATION);
            case DEATH_INVESTIGATION -> when(kind == RequesterKind.CORONER, Basis.CORONER);
            case RESEARCH ->
                when(kind == RequesterKind.RESEARCHER && facts.research().waiverDocumented(), Basis.RESEARCH_WAIVER);
            case SERIOUS_THREAT -> Optional.of(Basis.SERIOUS_THREAT);
            case PATIENT_REQUEST, LEGAL, INSURANCE, EMPLOYMENT, DISABILITY, DISABILITY_APPEAL -> Optional.empty();
        };
    }

    /** Last, because a form that is not valid must not take away what needs no form; here its defects block. */
    private static Optional<Basis> defectiveAuthorization(Facts facts) {
        return when(facts.authorization() != null, Basis.AUTHORIZATION);
    }

    private static boolean asksAsPatient(Facts facts) {
        return facts.requester().kind() == RequesterKind.PATIENT
                || (facts.representativeAsks() && facts.representativeAuthorityDocumented());
    }

    private static boolean directs(Facts facts) {
        return asksAsPatient(facts) && facts.request().directive() != null;
    }

    private static boolean directiveBinds(Facts facts) {
        RequestFacts request = facts.request();
        return request.directive().complete()
                && request.medium() == Medium.ELECTRONIC
                && asksOnlyForElectronicRecords(facts);
    }

    /** Another patient's page and what lies outside the request do not count. */
    static boolean asksOnlyForElectronicRecords(Facts facts) {
        return facts.records().stream()
                .filter(record -> record.matchesPatient() && facts.request().covers(record))
                .allMatch(RecordFacts::electronicHealthRecord);
    }

    private static Optional<Basis> when(boolean holds, Basis basis) {
        return holds ? Optional.of(basis) : Optional.empty();
    }
}
