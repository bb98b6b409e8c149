package health.roi.chart.patient;

import java.util.UUID;

/**
 * A patient's demographics were corrected, or a death was recorded: what was determined about the patient may no longer
 * hold. Fired in the transaction of the change.
 */
public record PatientChanged(UUID patientId) {}
