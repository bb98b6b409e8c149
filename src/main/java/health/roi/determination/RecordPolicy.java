package health.roi.determination;

import static health.roi.determination.ReasonCode.*;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What happens to one record: the first tier with a reason decides, and its reasons are all of that tier and of no other. */
final class RecordPolicy {
    /** One reason that may hold a record back. */
    @FunctionalInterface
    interface Rule {
        Optional<Reason> check(Situation situation, RecordFacts record);

        static Optional<Reason> when(boolean holds, ReasonCode code) {
            return holds ? Optional.of(Reason.of(code)) : Optional.empty();
        }
    }

    private record Tier(Decision decision, List<Rule> rules) {
        List<Reason> reasons(Situation situation, RecordFacts record) {
            return rules.stream()
                    .flatMap(rule -> rule.check(situation, record).stream())
                    .sorted(Comparator.comparing(Reason::code))
                    .toList();
        }
    }

    private RecordPolicy() {}

    static RecordDecision decide(Situation situation, RecordFacts record) {
        for (Tier tier : tiers(situation)) {
            List<Reason> reasons = tier.reasons(situation, record);
            if (!reasons.isEmpty()) {
                return new RecordDecision(record.id(), tier.decision(), reasons);
            }
        }
        return new RecordDecision(record.id(), Decision.RELEASE, List.of());
    }

    private static List<Tier> tiers(Situation situation) {
        return List.of(
                new Tier(Decision.WITHHOLD, List.of(RecordPolicy::wrongPatient)),
                new Tier(Decision.OUT_OF_SCOPE, ScopeRules.applicable(situation)),
                new Tier(Decision.WITHHOLD, WithholdingRules.applicable(situation)),
                new Tier(Decision.PENDING, List.of(RecordPolicy::unsigned)));
    }

    private static Optional<Reason> wrongPatient(Situation situation, RecordFacts record) {
        return Rule.when(!record.matchesPatient(), WRONG_PATIENT);
    }

    private static Optional<Reason> unsigned(Situation situation, RecordFacts record) {
        return Rule.when(record.status() == RecordStatus.UNSIGNED, RECORD_UNSIGNED);
    }
}
