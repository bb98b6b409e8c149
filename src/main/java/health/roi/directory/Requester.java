package health.roi.directory;

import health.roi.determination.RequesterKind;
import java.util.UUID;

/**
 * Somebody who asks again and again: a law firm, an insurer, a court.
 *
 * @param fax the number to which copies may be faxed without asking again, or null
 */
public record Requester(
        UUID id,
        RequesterKind kind,
        String name,
        String address,
        String phone,
        String email,
        String fax,
        long version) {}
