/**
 * The copy service's work: jobs offered at the sites that it serves, or to it alone, claimed under a lease that expires,
 * delivered document by document, handed over whole or in part, or returned with a reason. A copy service sees what is
 * offered to it and what it claimed, and no patient, request or record row: a job freezes what the work needs. What its acts
 * do to the request happens in the same transaction, on the custodian's own account.
 *
 * <p>Of a request and its jobs the request is locked first, and the jobs in the order of their ids. May use: request and
 * what it may; its parts in the order rework, assignment and productivity, this package, audit and offline.
 */
package health.roi.copyjob;
