/**
 * The accounting of disclosures (45 CFR 164.528): one row for each time that records left the house, written in the
 * transaction that sent them and never changed: the application may insert and read, nothing else (by grant). May use:
 * request and what it may.
 */
package health.roi.disclosure;
