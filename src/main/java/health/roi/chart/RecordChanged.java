package health.roi.chart;

import java.util.UUID;

/**
 * A record's status, categories or patient were corrected: what was determined about it may no longer hold. Fired in the
 * transaction of the correction.
 */
public record RecordChanged(UUID recordId, UUID patientId, UUID facilityId) {}
