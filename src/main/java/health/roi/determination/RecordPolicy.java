package health.roi.determination;

import static health.roi.determination.ReasonCode.*;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/** What happens to one record: the first tier with a reason decides, and its reasons are all of that tier and of no other. */
final class RecordPolicy {
    /** One reason that may hold a record back. */
    record Rule(ReasonCode code, BiPredicate<Situation, RecordFacts> holdsBack) {}

    /** Its rules stand in the order in which reasons are reported. */
    private record Tier(Decision decision, List<Rule> rules) {
        List<Reason> reasons(Situation situation, RecordFacts record) {
            List<Reason> found = List.of();
            for (Rule rule : rules) {
                if (rule.holdsBack().test(situation, record)) {
                    found = found.isEmpty() ? new ArrayList<>() : found;
                    found.add(Reason.of(rule.code(), situation, record));
                }
            }
            return found;
        }
    }

    private static final Rule WRONG_PATIENT_RULE =
            new Rule(WRONG_PATIENT, (situation, record) -> !record.matchesPatient());
    private static final Rule UNSIGNED_RULE =
            new Rule(RECORD_UNSIGNED, (situation, record) -> record.status() == RecordStatus.UNSIGNED);

    private final Situation situation;
    private final List<Tier> tiers;

    /** Which rules apply is the same for all records of a request. */
    RecordPolicy(Situation situation) {
        this.situation = situation;
        this.tiers = List.of(
                new Tier(Decision.WITHHOLD, List.of(WRONG_PATIENT_RULE)),
                new Tier(Decision.OUT_OF_SCOPE, ScopeRules.applicable(situation)),
                new Tier(Decision.WITHHOLD, WithholdingRules.applicable(situation)),
                new Tier(Decision.PENDING, List.of(UNSIGNED_RULE)));
    }

    RecordDecision decide(RecordFacts record) {
        for (Tier tier : tiers) {
            List<Reason> reasons = tier.reasons(situation, record);
            if (!reasons.isEmpty()) {
                return new RecordDecision(record.id(), tier.decision(), reasons);
            }
        }
        return new RecordDecision(record.id(), Decision.RELEASE, List.of());
    }
}
