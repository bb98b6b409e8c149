package health.roi.copyjob.offline;

import health.roi.copyjob.CopyJobItem;
import health.roi.platform.problem.ProblemType;

/**
 * The answer to one result.
 *
 * @param code why it was not applied, or null
 * @param item as it is now, or null where there is none for the caller
 */
record SyncAnswer(SyncOutcome outcome, ProblemType code, CopyJobItem item) {}
