/**
 * The index of the patients' charts, a package per sub-resource: who the patient is ({@code patient}), what records exist
 * ({@code record}), what a patient asked to be kept from somebody ({@code restriction}) and what is missing from the chart
 * ({@code task}). A record knows its patient, and the latter two know both, but not each other. A patient belongs to the
 * custodian, a record to one of its facilities; a copy service sees neither (row-level security). What changes is told
 * upwards by {@link health.roi.chart.record.RecordChanged}, {@link health.roi.chart.patient.PatientChanged} and {@link
 * health.roi.chart.restriction.RestrictionChanged}. May use: directory, document.
 */
package health.roi.chart;
