/**
 * What the law says of a breach of unsecured health information (45 CFR 164.400 to 164.414), as plain functions: whether it is
 * one ({@link health.roi.incident.breach.BreachAssessment}), and who is to be told by when
 * ({@link health.roi.incident.breach.BreachDeadlines}). It knows no incidents. May use: determination.
 */
package health.roi.incident.breach;
