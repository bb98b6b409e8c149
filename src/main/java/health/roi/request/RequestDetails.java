package health.roi.request;

import java.time.LocalDate;
import java.util.List;

/** A request with all that belongs to it, as one reads it on a given day. */
public record RequestDetails(
        ReleaseRequest request,
        List<Hold> holds,
        List<Verification> verifications,
        PatientMatch match,
        List<ReleaseRequest> possibleDuplicates,
        LocalDate today) {

    public boolean overdue() {
        return request.overdueOn(today);
    }
}
