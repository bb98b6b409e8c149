package health.roi.retention;

import health.roi.determination.RecordRetention.Kept;
import health.roi.determination.RetainedKind;
import health.roi.determination.Retention;
import health.roi.document.DeletionReason;
import health.roi.platform.problem.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What stands in the way of a deletion, all at once. */
final class DeletionRules {

    private static final List<Function<DeletionFacts, Stream<Refusal>>> RULES =
            List.of(DeletionRules::underLegalHold, DeletionRules::inUse, DeletionRules::retentionRunning);

    private DeletionRules() {}

    static List<Refusal> refusals(DeletionFacts facts) {
        return RULES.stream().flatMap(rule -> rule.apply(facts)).toList();
    }

    private static Stream<Refusal> underLegalHold(DeletionFacts facts) {
        return facts.holds().stream()
                .map(hold -> new Refusal(
                        "under-legal-hold",
                        "Legal hold " + hold
                                + " covers it. Ask whoever placed the hold; it can be deleted when every hold"
                                + " is released."));
    }

    private static Stream<Refusal> inUse(DeletionFacts facts) {
        return facts.openRequests().stream()
                .map(request -> new Refusal(
                        "document-in-use",
                        "Release request " + request + " is open and asks for it. Delete it when that is closed."));
    }

    private static Stream<Refusal> retentionRunning(DeletionFacts facts) {
        if (neverPartOfTheRecord(facts)) {
            return Stream.empty();
        }
        Kept kept = facts.lastDisclosed()
                .map(DeletionRules::asDisclosed)
                .map(disclosed -> disclosed.orLonger(facts.law()))
                .orElse(facts.law());
        return kept.on(facts.today())
                ? Stream.of(new Refusal(
                        "retention-running",
                        "It has to be kept "
                                + kept.until()
                                        .map(day -> "until " + day + ". Delete it after that day")
                                        .orElse("for ever")
                                + " (" + kept.citation() + ")."))
                : Stream.empty();
    }

    /**
     * Pages of another patient and a second copy are no part of this patient's record, so no law has this record keep them,
     * unless they went out: then they are what was disclosed, and perhaps evidence of a breach (45 CFR 164.414(b)).
     */
    private static boolean neverPartOfTheRecord(DeletionFacts facts) {
        return facts.reason() != DeletionReason.RETENTION_ENDED
                && facts.lastDisclosed().isEmpty();
    }

    private static Kept asDisclosed(LocalDate day) {
        return new Kept(
                Optional.of(Retention.keepUntil(RetainedKind.DISCLOSURE, day)),
                Retention.citation(RetainedKind.DISCLOSURE, day));
    }
}
