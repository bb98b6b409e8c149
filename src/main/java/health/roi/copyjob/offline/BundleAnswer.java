package health.roi.copyjob.offline;

import health.roi.copyjob.CopyJobItem;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import java.util.List;

/** What became of a bundle, by line. */
record BundleAnswer(List<Line> lines, int unlistedFiles) {

    /**
     * @param code why it was not applied, or null
     * @param reason which of the refusals of a document, or null
     * @param advice what to do, or null
     * @param item as it is now, or null where there is none for the caller
     */
    record Line(SyncOutcome outcome, ProblemType code, String reason, String advice, CopyJobItem item) {

        static Line applied(CopyJobItem item) {
            return new Line(SyncOutcome.APPLIED, null, null, null, item);
        }

        /** What was judged without looking at the file. */
        static Line of(SyncRules.Verdict verdict, CopyJobItem item) {
            return new Line(
                    verdict.outcome(),
                    verdict.code(),
                    null,
                    verdict.code() == null ? null : verdict.code().remedy(),
                    item);
        }

        static Line not(ProblemException e, CopyJobItem item) {
            return new Line(
                    outcome(e.type()),
                    e.type(),
                    e.refusals().isEmpty() ? null : e.refusals().get(0).code(),
                    e.getMessage(),
                    item);
        }

        private static SyncOutcome outcome(ProblemType code) {
            return code == ProblemType.VERSION_STALE || code == ProblemType.CONFLICT
                    ? SyncOutcome.CONFLICT
                    : SyncOutcome.REFUSED;
        }
    }
}
