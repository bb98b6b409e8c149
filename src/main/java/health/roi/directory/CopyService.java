package health.roi.directory;

import java.util.Set;
import java.util.UUID;

/**
 * A copy service that pulls and scans charts for the custodian.
 *
 * @param facilities the sites that it serves; jobs there are offered to it
 * @param active an inactive service is offered nothing
 */
public record CopyService(UUID id, String name, String phone, boolean active, Set<UUID> facilities, long version) {}
