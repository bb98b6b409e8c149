package health.roi.directory;

import java.util.UUID;

/** The tenant: whoever keeps the records and answers for their release. */
public record Custodian(UUID id, String name, String address, String phone, long version) {}
