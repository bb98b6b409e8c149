/**
 * What permits a release: here the patient's authorization (45 CFR 164.508), its elements as the form shows them, the
 * scanned form, its revocation; beside it {@code process} (orders, subpoenas, warrants), {@code representative} (who acts
 * for the patient) and {@code waiver} (a board's waiver for research). A defective form is recorded, not refused: what
 * its defects mean is for the determination to say. What was recorded is evidence and never changed; a revocation is told
 * upwards by {@link health.roi.authorization.AuthorizationRevoked}. May use: chart.
 */
package health.roi.authorization;
