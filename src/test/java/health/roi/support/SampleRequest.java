package health.roi.support;

import health.roi.determination.RequesterKind;
import health.roi.request.ReleaseRequest;
import health.roi.request.RequestState;
import java.time.Instant;
import java.util.UUID;

/** A request for tests of pure rules: what they do not look at is not there. */
public final class SampleRequest {

    private SampleRequest() {}

    /** @param patient whom it was matched to, or null */
    public static ReleaseRequest of(RequesterKind kind, String requester, String recipient, UUID patient) {
        return new ReleaseRequest(
                UUID.randomUUID(),
                null,
                "",
                RequestState.IN_REVIEW,
                null,
                null,
                null,
                Instant.parse("2026-03-01T12:00:00Z"),
                null,
                null,
                null,
                null,
                new ReleaseRequest.Requester(null, kind, requester, null, null, null, null),
                null,
                patient,
                null,
                null,
                null,
                recipient,
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0);
    }
}
