package health.roi.determination;

import java.util.List;
import java.util.stream.IntStream;

/** The release determination: facts in, cited decision out. */
public final class ReleaseDetermination {
    private ReleaseDetermination() {}

    /**
     * Decides whether, on what basis and how far the requested records may be released.
     *
     * <p>Every refusal is reported at once: the findings that block the whole request, and for each record every reason of
     * the tier that decided it. The same facts always give the same answer.
     */
    public static Determination decide(Facts facts) {
        Situation situation = Situation.of(facts);
        List<Finding> findings = RequestFindings.of(situation);
        boolean blocked = findings.stream().anyMatch(Finding::blocks);
        RecordPolicy policy = new RecordPolicy(situation);
        List<RecordDecision> records = facts.records().stream()
                .map(policy::decide)
                .map(decision -> blocked ? decision.heldBack() : decision)
                .toList();
        return new Determination(
                blocked ? Outcome.BLOCKED : outcome(records),
                situation.basis(),
                BasisReason.of(situation),
                findings,
                records,
                Consequences.deadline(situation),
                Consequences.minimumNecessary(situation),
                Consequences.accountable(situation),
                Consequences.notices(situation, released(facts, records)));
    }

    /** Another patient's page counts as in scope: someone has to file it where it belongs. */
    private static Outcome outcome(List<RecordDecision> records) {
        List<RecordDecision> inScope = records.stream()
                .filter(record -> record.decision() != Decision.OUT_OF_SCOPE)
                .toList();
        long released = inScope.stream()
                .filter(record -> record.decision() == Decision.RELEASE)
                .count();
        if (inScope.isEmpty()) {
            return Outcome.NO_RECORDS;
        }
        if (released == 0) {
            return Outcome.NONE_RELEASABLE;
        }
        return released == inScope.size() ? Outcome.RELEASE : Outcome.PARTIAL;
    }

    private static List<RecordFacts> released(Facts facts, List<RecordDecision> decisions) {
        return IntStream.range(0, decisions.size())
                .filter(i -> decisions.get(i).decision() == Decision.RELEASE)
                .mapToObj(i -> facts.records().get(i))
                .toList();
    }
}
