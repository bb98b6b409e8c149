package health.roi.disclosure.view;

import health.roi.platform.access.OneTimeCode;
import java.time.Instant;
import java.util.UUID;

/**
 * A link with a one-time code, behind which a patient sees who has seen and received the record.
 *
 * @param lastOpenedAt null until it was opened
 * @param closedAt when somebody closed it before its time, or null
 */
public record ViewLink(
        UUID id,
        UUID patientId,
        ViewOrder order,
        Instant expiresAt,
        int failedAttempts,
        Instant lastOpenedAt,
        Instant closedAt,
        Instant createdAt,
        String createdBy) {

    public boolean isLocked() {
        return failedAttempts >= OneTimeCode.ATTEMPTS;
    }

    public boolean isOpenAt(Instant now) {
        return !isLocked() && closedAt == null && expiresAt.isAfter(now);
    }
}
