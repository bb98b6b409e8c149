/**
 * Suspensions of a patient's right to an accounting, at the request of a health oversight agency or law enforcement (45 CFR
 * 164.528(a)(2)). It knows no entries: it says which recipients are to be left out today. May use: request and what it may.
 */
package health.roi.disclosure.suspension;
