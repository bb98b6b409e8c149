/**
 * A payer's audit: one list of many patients, a release request for each, and the jobs that come of them claimed together.
 * Intake is the request's; which patient a line means is found by record number and birth date, or said by whoever sends it.
 * May use: copyjob and what it may.
 */
package health.roi.copyjob.audit;
