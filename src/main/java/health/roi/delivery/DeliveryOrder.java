package health.roi.delivery;

import health.roi.request.DeliveryMethod;

/**
 * How a package is to go out.
 *
 * @param carrierNumber the carrier's tracking number, for mail
 * @param identityDocument what was looked at, for a pick-up, with its last digits
 */
public record DeliveryOrder(
        DeliveryMethod method,
        String address,
        String carrier,
        String carrierNumber,
        String identityDocument,
        String identityLastDigits) {}
