/**
 * Who acts for the patient, 45 CFR 164.502(g): the tie, the papers that show the authority, its limits and its end, and a
 * professional's review where somebody fears for the patient.
 */
package health.roi.authorization.representative;
