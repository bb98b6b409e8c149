package health.roi.document.vault;

import java.util.UUID;

/** A content within its custodian. */
record ContentId(UUID custodianId, String sha256) {}
