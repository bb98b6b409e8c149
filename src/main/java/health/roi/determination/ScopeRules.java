package health.roi.determination;

import static health.roi.determination.ReasonCode.*;

import health.roi.determination.RecordPolicy.Rule;
import java.util.List;
import java.util.Optional;

/** What lies outside the request, or outside the paper by which the requester may ask. */
final class ScopeRules {
    private static final List<Rule> ALL =
            List.of(ScopeRules::request, ScopeRules::authorization, ScopeRules::order, ScopeRules::representative);

    private ScopeRules() {}

    /** Anyone may ask for what is no longer protected, so that only the request itself limits it. */
    static List<Rule> applicable(Situation situation) {
        return situation.on(Basis.NOT_PHI) ? List.of(ScopeRules::request) : ALL;
    }

    private static Optional<Reason> request(Situation situation, RecordFacts record) {
        return Rule.when(!situation.facts().request().covers(record), OUTSIDE_REQUEST_SCOPE);
    }

    private static Optional<Reason> authorization(Situation situation, RecordFacts record) {
        return Rule.when(
                situation.on(Basis.AUTHORIZATION)
                        && !situation.facts().authorization().reaches(record),
                OUTSIDE_AUTHORIZATION);
    }

    /** A court order reaches what it expressly authorizes; a warrant or grand-jury subpoena only if it states a scope. */
    private static Optional<Reason> order(Situation situation, RecordFacts record) {
        LegalProcessFacts process = situation.facts().legalProcess();
        boolean limited = situation.on(Basis.COURT_ORDER)
                || (situation.on(Basis.LAW_ENFORCEMENT)
                        && process.kind().warrantOrGrandJury()
                        && process.expresslyAuthorizes() != null);
        return Rule.when(limited && !process.expresslyReaches(record), OUTSIDE_ORDER);
    }

    private static Optional<Reason> representative(Situation situation, RecordFacts record) {
        Facts facts = situation.facts();
        return Rule.when(
                situation.restsOnRepresentative()
                        && facts.representative() != null
                        && !facts.representative().reaches(record, facts.asOf()),
                OUTSIDE_REPRESENTATIVE_AUTHORITY);
    }
}
