/**
 * What a patient is given who asks for an accounting of disclosures (45 CFR 164.528(c)): the request with its 60 days and one
 * extension, the first report in 12 months free and later ones at cost after a quote, and the report itself, frozen as rows
 * and as a PDF. The rows are made by a pure function ({@link health.roi.disclosure.accounting.Accounting}). May use:
 * disclosure and what it may.
 */
package health.roi.disclosure.accounting;
