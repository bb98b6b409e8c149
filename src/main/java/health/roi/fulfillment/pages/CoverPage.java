package health.roi.fulfillment.pages;

/**
 * What the cover letter says, as it was when the package was ordered.
 *
 * @param deliveryAddress the recipient's, or null
 * @param reference the requester's own, or null
 * @param today the day of the letter in words
 * @param received the day on which the request came, in words
 */
public record CoverPage(
        String custodianName,
        String custodianAddress,
        String custodianPhone,
        String facilityName,
        String recipient,
        String deliveryAddress,
        String trackingNumber,
        String reference,
        String patient,
        String today,
        String received,
        int recordPages) {}
