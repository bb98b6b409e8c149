package health.roi.fulfillment.certifier;

import java.time.Instant;
import java.util.UUID;

/**
 * Whoever certifies that records are what they claim to be (Fed. R. Evid. 902(11)). Never changed: the next one is named.
 *
 * @param title what they are at the custodian, such as custodian of records
 * @param signature the picture of a signature, PNG, or null where affidavits are signed by hand
 */
public record Certifier(UUID id, String name, String title, byte[] signature, Instant createdAt, String createdBy) {}
