package health.roi.disclosure.view;

import health.roi.disclosure.accounting.AskedBy;
import health.roi.request.Verification;

/**
 * Who asks at the front desk for a view of the patient's own, and how identity and authority were verified (45 CFR
 * 164.514(h)). Never the number of a document.
 *
 * @param documentType such as driving licence, or null
 * @param lastDigits at most the last four characters, or null
 * @param authority what shows that a representative may act for the patient; null for the patient
 */
public record ViewOrder(
        AskedBy askedBy, Verification.Method method, String documentType, String lastDigits, String authority) {}
