package health.roi.copyjob.offline;

import health.roi.copyjob.CopyJobItem;
import health.roi.platform.http.Versions;
import health.roi.platform.problem.ProblemType;

/** What may be done with a result, before anything is. */
final class SyncRules {

    private SyncRules() {}

    /**
     * @param outcome {@code APPLIED} where it is to be applied
     * @param code why not, or null
     */
    record Verdict(SyncOutcome outcome, ProblemType code) {

        private static final Verdict APPLY = new Verdict(SyncOutcome.APPLIED, null);
        private static final Verdict DONE = new Verdict(SyncOutcome.ALREADY_APPLIED, null);

        static Verdict refused(ProblemType code) {
            return new Verdict(SyncOutcome.REFUSED, code);
        }
    }

    /**
     * @param item the item as it is now, or null where the caller sees no such item in that job
     * @param refusal why the caller may not work on the job any more, or null
     */
    static Verdict judge(SyncLine.OfItem line, CopyJobItem item, ProblemType refusal) {
        if (item == null) {
            return Verdict.refused(ProblemType.NOT_FOUND);
        }
        // Before the lease: whoever did not hear the answer hears it once more, though the job is finished since.
        if (line.isDone(item)) {
            return Verdict.DONE;
        }
        if (refusal != null) {
            return Verdict.refused(refusal);
        }
        return line.etag().equals(Versions.tag(item.version()))
                ? Verdict.APPLY
                : new Verdict(SyncOutcome.CONFLICT, ProblemType.VERSION_STALE);
    }

    /**
     * @param before what was added under the same id to the same job, or null
     * @param refusal why the caller may not work on the job, or null
     */
    static Verdict judge(SyncLine.Added line, CopyJobItem before, ProblemType refusal) {
        if (before != null) {
            return before.asAdded().equals(line.item())
                    ? Verdict.DONE
                    : new Verdict(SyncOutcome.CONFLICT, ProblemType.CONFLICT);
        }
        return refusal == null ? Verdict.APPLY : Verdict.refused(refusal);
    }
}
