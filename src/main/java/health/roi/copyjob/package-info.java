/**
 * The copy service's work: jobs offered at the sites that it serves, claimed under a lease that expires, delivered
 * document by document. A copy service sees what is offered to it and what it claimed, and no patient, request or record
 * row: a job freezes what the work needs. What its acts do to the request happens in the same transaction, on the
 * custodian's own account. May use: request and what it may.
 */
package health.roi.copyjob;
