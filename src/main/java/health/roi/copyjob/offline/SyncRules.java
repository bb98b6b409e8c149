package health.roi.copyjob.offline;

import health.roi.copyjob.CopyJobItem;
import health.roi.platform.http.Versions;
import health.roi.platform.problem.ProblemType;
import java.util.function.Predicate;

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

        /** The same id was given to something else. */
        private static final Verdict OTHERWISE_ADDED = new Verdict(SyncOutcome.CONFLICT, ProblemType.CONFLICT);

        static Verdict refused(ProblemType code) {
            return new Verdict(SyncOutcome.REFUSED, code);
        }

        private static Verdict unless(ProblemType refusal) {
            return refusal == null ? APPLY : refused(refusal);
        }
    }

    /**
     * @param item the item as it is now, or null where the caller sees no such item in that job
     * @param refusal why the caller may not work on the job any more, or null
     */
    static Verdict judge(SyncLine.OfItem line, CopyJobItem item, ProblemType refusal) {
        return ofItem(line.etag(), item, line::isDone, refusal);
    }

    /**
     * A file of a bundle; what it adds may be there already without its document.
     *
     * @param item the item as it is now, or null where there is none for the caller
     * @param isThere whether an item has that document already
     */
    static Verdict judge(BundleLine line, CopyJobItem item, Predicate<CopyJobItem> isThere, ProblemType refusal) {
        if (line.added() == null) {
            return ofItem(line.etag(), item, isThere, refusal);
        }
        if (item != null && !item.asAdded().equals(line.added())) {
            return Verdict.OTHERWISE_ADDED;
        }
        return item == null ? Verdict.unless(refusal) : ofItem(Versions.tag(item.version()), item, isThere, refusal);
    }

    private static Verdict ofItem(String etag, CopyJobItem item, Predicate<CopyJobItem> isDone, ProblemType refusal) {
        if (item == null) {
            return Verdict.refused(ProblemType.NOT_FOUND);
        }
        // Before the lease: whoever did not hear the answer hears it once more, though the job is finished since.
        if (isDone.test(item)) {
            return Verdict.DONE;
        }
        if (refusal != null) {
            return Verdict.refused(refusal);
        }
        return etag.equals(Versions.tag(item.version()))
                ? Verdict.APPLY
                : new Verdict(SyncOutcome.CONFLICT, ProblemType.VERSION_STALE);
    }

    /**
     * @param before what was added under the same id to the same job, or null
     * @param refusal why the caller may not work on the job, or null
     */
    static Verdict judge(SyncLine.Added line, CopyJobItem before, ProblemType refusal) {
        if (before != null) {
            return before.asAdded().equals(line.item()) ? Verdict.DONE : Verdict.OTHERWISE_ADDED;
        }
        return Verdict.unless(refusal);
    }
}
