/**
 * What a quality check sends back to be copied again, by record and coded reason. What the reviewer wrote stays with the
 * check: it may be about another patient, and a copy service never sees it. May use: the platform.
 */
package health.roi.copyjob.rework;
