/**
 * What is added to an incident, each once and never changed: attempts to get it back, assessments, statements of law
 * enforcement, notices. It knows an incident by its id alone. May use: breach, and what an incident may.
 */
package health.roi.incident.part;
