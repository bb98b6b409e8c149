/**
 * What happened to the jobs, and the figures of each copy service that come of it. Ids, codes and counts only. May use:
 * directory.
 */
package health.roi.copyjob.productivity;
