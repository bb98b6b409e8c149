package health.roi.chart.record;

import java.util.UUID;

/**
 * A record was entered, or its status, categories, encounter or patient were corrected: what was determined about the chart may no
 * longer hold. Fired in the transaction of the change.
 */
public record RecordChanged(UUID recordId, UUID patientId, UUID facilityId) {}
