package health.roi.request;

import java.util.List;

/** What a request waits for, as the request itself needs to know it; kept by the holds. */
public interface HoldsOfRequest {

    /** All of them, oldest first. */
    List<Hold> of(ReleaseRequest request);

    /** Ends those that are open, in the transaction that closes the request: nothing waits for a closed request. */
    void endAll(ReleaseRequest request);
}
