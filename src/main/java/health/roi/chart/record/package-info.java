/**
 * What records exist of a patient: where, by whom, about what, how complete, and their pages. A record belongs to one of the
 * custodian's facilities. What changes is told upwards by {@link health.roi.chart.record.RecordChanged}, and what somebody
 * says of a signature by {@link health.roi.chart.record.SignatureNoted}. May use: chart.patient, directory, document.
 */
package health.roi.chart.record;
