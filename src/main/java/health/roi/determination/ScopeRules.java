package health.roi.determination;

import static health.roi.determination.ReasonCode.*;

import health.roi.determination.RecordPolicy.Rule;
import java.util.List;

/** What lies outside the request, or outside the paper by which the requester may ask. */
final class ScopeRules {
    private static final Rule REQUEST = new Rule(OUTSIDE_REQUEST_SCOPE, ScopeRules::outsideRequest);

    private static final List<Rule> ALL = List.of(
            REQUEST,
            new Rule(OUTSIDE_AUTHORIZATION, ScopeRules::outsideAuthorization),
            new Rule(OUTSIDE_ORDER, ScopeRules::outsideOrder),
            new Rule(OUTSIDE_REPRESENTATIVE_AUTHORITY, ScopeRules::outsideRepresentativeAuthority));

    private ScopeRules() {}

    /** Anyone may ask for what is no longer protected, so that only the request itself limits it. */
    static List<Rule> applicable(Situation situation) {
        return situation.on(Basis.NOT_PHI) ? List.of(REQUEST) : ALL;
    }

    private static boolean outsideRequest(Situation situation, RecordFacts record) {
        return !situation.facts().request().covers(record);
    }

    private static boolean outsideAuthorization(Situation situation, RecordFacts record) {
        return situation.on(Basis.AUTHORIZATION)
                && !situation.facts().authorization().reaches(record);
    }

    /** A court order reaches what it expressly authorizes; a warrant or grand-jury subpoena only if it states a scope. */
    private static boolean outsideOrder(Situation situation, RecordFacts record) {
        LegalProcessFacts process = situation.facts().legalProcess();
        boolean limited = situation.on(Basis.COURT_ORDER)
                || (situation.on(Basis.LAW_ENFORCEMENT)
                        && process.kind().warrantOrGrandJury()
                        && process.expresslyAuthorizes() != null);
        return limited && !process.expresslyReaches(record);
    }

    private static boolean outsideRepresentativeAuthority(Situation situation, RecordFacts record) {
        Facts facts = situation.facts();
        return situation.restsOnRepresentative()
                && facts.representative() != null
                && !facts.representative().reaches(record, facts.asOf());
    }
}
