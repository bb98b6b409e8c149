package health.roi.delivery;

import health.roi.platform.problem.Refusal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What stands in the way of a delivery, for whoever may not know of sensitive records: which record it is, and why, tells. */
final class DeskRefusals {

    private static final Set<String> TELLING =
            Set.of("denial-missing", "document-unchecked", "page-findings-open", "second-person-missing");

    private static final Refusal UNSETTLED = new Refusal(
            "release-unsettled",
            "Something in the release is not settled. Ask an ROI specialist or a supervisor to look at the request.");

    private DeskRefusals() {}

    /** The telling ones as one that says nothing of them, behind the others. */
    static List<Refusal> of(List<Refusal> refusals) {
        List<Refusal> plain = refusals.stream()
                .filter(refusal -> !TELLING.contains(refusal.code()))
                .toList();
        return plain.size() == refusals.size()
                ? plain
                : Stream.concat(plain.stream(), Stream.of(UNSETTLED)).toList();
    }
}
