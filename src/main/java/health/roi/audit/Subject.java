package health.roi.audit;

import java.util.UUID;

/** What was read or changed, by its ids. */
public record Subject(String type, UUID id, UUID requestId, UUID patientId) {

    public static Subject of(String type, UUID id) {
        return new Subject(type, id, null, null);
    }

    public static Subject patient(UUID id) {
        return new Subject("patient", id, null, id);
    }

    public static Subject request(UUID id, UUID patientId) {
        return new Subject("release-request", id, id, patientId);
    }

    /** Something that belongs to a request. */
    public static Subject of(String type, UUID id, UUID requestId, UUID patientId) {
        return new Subject(type, id, requestId, patientId);
    }
}
