package health.roi.fulfillment.build;

import health.roi.chart.patient.Demographics;
import health.roi.request.ReleaseRequest;
import health.roi.request.review.Assessment;

/**
 * What the written pages of a package say of the patient and of the recipient: other words need another package.
 *
 * @param address the recipient's, or null
 * @param reference the requester's own, or null
 */
public record CoverWords(String patient, String recipient, String address, String reference) {

    public static CoverWords of(Assessment assessment) {
        Demographics patient = assessment.patient().demographics();
        ReleaseRequest request = assessment.situation().request();
        return new CoverWords(
                patient.givenName() + " " + patient.familyName(),
                request.recipient(),
                request.deliveryAddress(),
                request.requester().reference());
    }
}
