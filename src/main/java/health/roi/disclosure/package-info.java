/**
 * The accounting of disclosures (45 CFR 164.528): one row for each time that records left the house, written in the
 * transaction that sent them and never changed: the application may insert and read, nothing else (by grant). What is
 * sent again is another disclosure. One that is known to have reached nobody, such as an envelope that came back unopened,
 * stays in the accounting and is marked by a row of its own. May use: request and what it may.
 */
package health.roi.disclosure;
