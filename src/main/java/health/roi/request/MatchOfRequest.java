package health.roi.request;

import java.util.Optional;

/** Which patient a request is about, as the request itself needs to know it; kept by the evidence. */
public interface MatchOfRequest {

    /** How the patient that the request has now was matched; nothing where it has none. */
    Optional<PatientMatch> of(ReleaseRequest request);

    /** Whether what the form says still carries the match of a request that has one. */
    boolean carries(ReleaseRequest request);
}
