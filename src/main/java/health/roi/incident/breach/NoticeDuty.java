package health.roi.incident.breach;

import health.roi.determination.Deadline;

/**
 * Somebody has to be told, by a day.
 *
 * @param state of the media; null for all others
 */
public record NoticeDuty(Duty duty, String state, Deadline deadline) {}
