package health.roi.copyjob.rework;

import java.util.UUID;

/**
 * A record that a quality check sent back and that was not delivered again yet.
 *
 * @param qualityCheck the check that failed; what the reviewer wrote is read there
 */
public record Rework(UUID recordId, UUID qualityCheck, ReworkReason reason) {}
