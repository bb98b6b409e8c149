/**
 * The index of the patients' charts: who the patient is, by which record numbers, and what records exist, where, by
 * whom, about what and how complete. A patient belongs to the custodian, a record to one of its facilities; a copy
 * service sees neither (row-level security). What changes is told upwards by {@link
 * health.roi.chart.RecordChanged} and {@link health.roi.chart.PatientChanged}. What a patient asked to be kept from
 * somebody is in {@code restriction}, what is missing from the chart in {@code task}. May use: directory, document.
 */
package health.roi.chart;
