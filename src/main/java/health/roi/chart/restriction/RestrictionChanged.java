package health.roi.chart.restriction;

import java.util.UUID;

/**
 * A restriction was decided or has ended, or one that must be agreed to was asked for: what was determined about the patient's records may no longer hold. Fired in the
 * transaction of the change.
 *
 * @param facilityId null where it concerns all of the custodian's facilities
 */
public record RestrictionChanged(UUID patientId, UUID facilityId) {}
