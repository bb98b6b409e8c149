package health.roi.determination;

import static java.util.Objects.requireNonNull;

/** Who asks, and what of that has been verified (45 CFR 164.514(h)). */
public record RequesterFacts(RequesterKind kind, boolean identityVerified, boolean authorityVerified) {
    public RequesterFacts {
        requireNonNull(kind, "requester.kind");
    }
}
