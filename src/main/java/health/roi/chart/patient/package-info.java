/**
 * Who the patients are, and by which record numbers the facilities know them. A patient belongs to the custodian; whoever
 * relies on what binds the patient lets them {@link health.roi.chart.patient.PatientService#stand}. A change is told
 * upwards by {@link health.roi.chart.patient.PatientChanged}. May use: directory.
 */
package health.roi.chart.patient;
