package health.roi.request;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a worklist shows: without a state, all open requests.
 *
 * @param dueBefore only those whose work-by day is earlier
 */
public record Worklist(RequestState state, UUID facilityId, String assignee, LocalDate dueBefore) {}
