package health.roi.request.review;

import health.roi.chart.record.ChartRecord;
import health.roi.determination.Category;
import health.roi.determination.Determination;
import health.roi.determination.RecordDecision;
import health.roi.document.work.Sha256;
import health.roi.platform.problem.Refusal;
import health.roi.request.ReleaseRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Releases that one person alone does not decide: psychotherapy notes, because nothing but the patient's own form for them
 * lets them out (45 CFR 164.508(a)(2)), and legal process, because a paper that looks like an order often is none (45 CFR
 * 164.512(e), (f)). A confirmation is of the decision that was seen: a changed one is confirmed anew.
 */
final class SecondPerson {

    private SecondPerson() {}

    /** Whether a second person has to confirm what is released here. */
    static boolean isNeeded(Determination determination, List<ChartRecord> records) {
        if (determination.basis() != null && Guards.PROCESS.contains(determination.basis())) {
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

    /** What is confirmed, as SHA-256: which records go out and which do not, why, on what basis, about whom and to whom. */
    static String decision(ReleaseRequest request, Determination determination) {
        String seen = String.join(
                "\n",
                String.valueOf(request.patientId()),
                request.recipient(),
                String.valueOf(determination.basis()),
                determination.notices().toString(),
                determination.records().stream().map(SecondPerson::line).collect(Collectors.joining("\n")));
        MessageDigest digest = Sha256.digest();
        digest.update(seen.getBytes(StandardCharsets.UTF_8));
        return Sha256.hex(digest);
    }

    private static String line(RecordDecision record) {
        return record.id() + " " + record.decision() + " "
                + record.reasons().stream().map(reason -> reason.code().name()).toList();
    }

    /** The sentence does not say which of the two it is: whoever hands the package over need not know. */
    static List<Refusal> confirmed(Guards.Situation situation) {
        boolean missing = isNeeded(situation.determination(), situation.records())
                && !decision(situation.request(), situation.determination()).equals(situation.confirmed());
        return missing
                ? List.of(new Refusal(
                        "second-person-missing",
                        "A second person has to confirm the decision as it is now: a supervisor or the privacy officer, and not"
                                + " whoever approved it."))
                : List.of();
    }
}
