package health.roi.fulfillment.review;

import health.roi.determination.Basis;
import health.roi.determination.RequesterKind;
import health.roi.request.review.Assessment;

/**
 * To whom it is told what is kept back.
 *
 * @param access to whoever asked by the right of access, the patient or a representative, and not to a third party
 * @param patient to the patient, who asked by the right of access
 */
public record Recipient(boolean access, boolean patient) {

    public static Recipient of(Assessment assessment) {
        boolean access = assessment.determination().basis() == Basis.PATIENT_ACCESS;
        return new Recipient(
                access, access && assessment.situation().request().requester().kind() == RequesterKind.PATIENT);
    }
}
