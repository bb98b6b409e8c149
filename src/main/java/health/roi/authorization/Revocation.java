package health.roi.authorization;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The patient takes the authorization back, in writing (45 CFR 164.508(b)(5)).
 *
 * @param revokedOn the date that it bears
 * @param receivedAt since when it is known here, and so effective
 * @param recordedBy who took it in
 */
public record Revocation(LocalDate revokedOn, Instant receivedAt, RevocationChannel how, String recordedBy) {}
