package health.roi.request;

import java.util.List;

/** Who was verified for a request, as the request itself needs to know it; kept by the evidence. */
public interface VerificationsOfRequest {

    /** Those of the requester and of the authorization that the request has now, oldest first. */
    List<Verification> of(ReleaseRequest request);
}
