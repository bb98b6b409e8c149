package health.roi.delivery;

import health.roi.request.DeliveryMethod;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One attempt to bring a package to its recipient.
 *
 * @param attempt counted for the request and the package, from 1
 * @param resends the failed delivery that this one repeats, or null
 * @param address a postal address, a fax number as it is dialled, or a Direct address
 * @param addressChecked how one knows a fax number to be the recipient's, or null
 * @param pickedUpBy who came for it, where that was not the recipient, or null
 * @param linkExpiresAt of a secure download, or null
 * @param downloadedAt when the recipient fetched it last, or null
 * @param receipt by what one knows that it arrived, or null
 * @param incidentSuggested whether somebody should look whether it was misdirected
 */
public record Delivery(
        UUID id,
        UUID requestId,
        UUID packageId,
        int attempt,
        UUID resends,
        DeliveryMethod method,
        DeliveryState state,
        String recipient,
        String address,
        AddressCheck addressChecked,
        String carrier,
        String carrierNumber,
        String identityDocument,
        String identityLastDigits,
        String pickedUpBy,
        UUID permissionPaperId,
        UUID signaturePaperId,
        Instant linkExpiresAt,
        Instant downloadedAt,
        Instant sentAt,
        String sentBy,
        Instant endedAt,
        Receipt receipt,
        FailureReason failureReason,
        LocalDate cameBackOn,
        Boolean cameBackOpened,
        boolean incidentSuggested,
        String note,
        long version) {}
