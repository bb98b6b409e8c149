package health.roi.delivery;

import health.roi.request.DeliveryMethod;
import java.util.UUID;

/**
 * How a package is to go out.
 *
 * @param address a postal address, a fax number or a Direct address, as the method has it
 * @param addressAgain a fax number once more, as somebody read it from the source again
 * @param carrierNumber the carrier's tracking number, for what is posted
 * @param identityDocument what was looked at, for a pick-up, with its last digits
 * @param pickedUpBy who came for it, where that is not the recipient
 * @param permissionPaperId the recipient's written permission for that person, a stored paper of the request
 * @param signaturePaperId what was signed at the counter, a stored paper of the request, or null
 * @param resends the failed delivery that this one repeats, or null
 */
public record DeliveryOrder(
        DeliveryMethod method,
        String address,
        String addressAgain,
        String carrier,
        String carrierNumber,
        String identityDocument,
        String identityLastDigits,
        String pickedUpBy,
        UUID permissionPaperId,
        UUID signaturePaperId,
        UUID resends) {

    /** By mail to where the request wants it. */
    public static DeliveryOrder mail(String carrier, String carrierNumber) {
        return new DeliveryOrder(
                DeliveryMethod.MAIL, null, null, carrier, carrierNumber, null, null, null, null, null, null);
    }

    DeliveryOrder to(String place) {
        return new DeliveryOrder(
                method,
                place,
                addressAgain,
                carrier,
                carrierNumber,
                identityDocument,
                identityLastDigits,
                pickedUpBy,
                permissionPaperId,
                signaturePaperId,
                resends);
    }
}
