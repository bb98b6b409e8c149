package health.roi.copyjob.offline;

import health.roi.copyjob.CopyJob;
import java.util.List;
import java.util.UUID;

/**
 * What a copy service holds, or what of it changed.
 *
 * @param gone jobs that it holds no longer: finished, returned, withdrawn, or lost with the lease
 * @param more whether there is more to read at once
 */
record Worklist(List<CopyJob> jobs, List<UUID> gone, boolean more, String token) {}
