/**
 * Research protocols on 50 or more people (45 CFR 164.528(b)(4)): what a patient is told of them, and which patients are. It
 * knows no entries. May use: request and what it may.
 */
package health.roi.disclosure.research;
