/**
 * To whom the jobs of a site are offered first: rules that the custodian keeps, by kind of record, source system, kind of
 * requester and purpose. A change of a rule is for the jobs that are offered after it. May use: directory.
 */
package health.roi.copyjob.assignment;
