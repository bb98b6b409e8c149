package health.roi.directory;

import java.util.UUID;

/**
 * The tenant: whoever keeps the records and answers for their release.
 *
 * @param complaintContact or null; without one no denial can be written
 */
public record Custodian(
        UUID id, String name, String address, String phone, ComplaintContact complaintContact, long version) {}
