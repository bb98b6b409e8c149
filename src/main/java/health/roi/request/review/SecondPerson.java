package health.roi.request.review;

import health.roi.chart.record.ChartRecord;
import health.roi.determination.Category;
import health.roi.determination.Determination;
import health.roi.determination.RecordDecision;
import health.roi.document.work.Sha256;
import health.roi.platform.problem.Refusal;
import health.roi.request.ReleaseRequest;
import health.roi.request.evidence.Grounds;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Releases that one person alone does not decide: psychotherapy notes, because nothing but the patient's own form for them
 * lets them out (45 CFR 164.508(a)(2)), and legal process, because a paper that looks like an order often is none (45 CFR
 * 164.512(e), (f)). A confirmation is of one approval and of the decision that was
 * approved: a changed one is approved and confirmed anew.
 */
final class SecondPerson {

    /** The step that is confirmed, in the history, and what in its detail names the decision. */
    static final String APPROVAL = "approve";

    static final String DECISION = "decision";

    private SecondPerson() {}

    /** Whether a second person has to confirm what is released here. */
    static boolean isNeeded(Determination determination, List<ChartRecord> records) {
        if (determination.basis() != null && determination.basis().isLegalProcess()) {
            return true;
        }
        Map<String, ChartRecord> byId =
                records.stream().collect(Collectors.toMap(record -> record.id().toString(), Function.identity()));
        return determination.records().stream()
                .filter(Guards::mayGoOut)
                .map(decision -> byId.get(decision.id()))
                .anyMatch(record -> record != null
                        && (record.categories().contains(Category.PSYCHOTHERAPY_NOTES)
                                || record.kind().equals(Category.PSYCHOTHERAPY_NOTES.name())));
    }

    /**
     * What is approved and confirmed, as SHA-256: which records go out and which do not, why, on what basis and which papers,
     * about whom, to whom and where to.
     */
    static String decision(Guards.Situation situation) {
        ReleaseRequest request = situation.request();
        Grounds grounds = situation.grounds();
        StringBuilder seen = new StringBuilder();
        Stream.of(
                        request.patientId(),
                        request.requester().name(),
                        request.recipient(),
                        request.deliveryMethod(),
                        request.deliveryAddress(),
                        request.scope(),
                        request.authorizationId(),
                        situation.determination().basis(),
                        situation.determination().notices(),
                        grounds.process() == null ? null : grounds.process().id(),
                        grounds.process() == null
                                ? null
                                : grounds.process().elements().papers(),
                        situation.determination().records().stream()
                                .map(SecondPerson::line)
                                .toList())
                .map(String::valueOf)
                // With its length before it, no free text reads like the next fact.
                .forEach(fact -> seen.append(fact.length()).append(':').append(fact));
        MessageDigest digest = Sha256.digest();
        digest.update(seen.toString().getBytes(StandardCharsets.UTF_8));
        return Sha256.hex(digest);
    }

    private static String line(RecordDecision record) {
        return record.id() + " " + record.decision() + " "
                + record.reasons().stream().map(reason -> reason.code().name()).toList();
    }

    /** The sentence does not say which of the two it is: whoever hands the package over need not know. */
    static List<Refusal> confirmed(Guards.Situation situation) {
        boolean missing = isNeeded(situation.determination(), situation.records())
                && !decision(situation).equals(situation.confirmed());
        return missing
                ? List.of(new Refusal(
                        "second-person-missing",
                        "A second person has to confirm the approval: a supervisor or the privacy officer, and not whoever"
                                + " approved it. What has changed since is taken back to review first."))
                : List.of();
    }
}
