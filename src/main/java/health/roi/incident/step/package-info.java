/**
 * What happens to an incident after it is recorded: it is called back, assessed and decided, and people are told. May use: the
 * incident, and what it may.
 */
package health.roi.incident.step;
