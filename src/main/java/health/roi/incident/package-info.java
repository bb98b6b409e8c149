/**
 * Incidents: health information that went to somebody who should not have it. One is recorded, called back, assessed, decided,
 * and told of to those whom the law names.
 *
 * <ul>
 *   <li>What follows what is one table, {@link health.roi.incident.IncidentLifecycle}; what stands in the way is said all at
 *       once, {@link health.roi.incident.step.IncidentRules}.
 *   <li>Whoever is affected gets a line in the accounting of disclosures in the transaction that names them here: a
 *       misdirected disclosure is one to account for (45 CFR 164.528(a)(1)), breach or not.
 *   <li>The privacy officer decides. An incident that is not shown to be harmless is a breach (45 CFR 164.402(2)).
 *   <li>Nothing that was written down is changed or taken away: an assessment is followed by another one.
 * </ul>
 *
 * <p>Below: {@code breach}, the law of it, and {@code part}, what is added to an incident and never changed. Above: {@code
 * step}, everything that happens after it is recorded. May use: delivery and what it may.
 */
package health.roi.incident;
