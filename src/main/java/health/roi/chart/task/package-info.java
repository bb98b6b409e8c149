/**
 * What is missing from the charts, 42 CFR 482.24(c)(1): a record that is entered or corrected as unsigned waits for its
 * author's signature, and one from which a form is missing waits for the form. A record with an open task counts as
 * unsigned; the last one that is completed makes it final. Hears {@link health.roi.chart.record.SignatureNoted}. May use:
 * chart.record, directory.
 */
package health.roi.chart.task;
