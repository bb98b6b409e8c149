package health.roi.delivery.fax;

import java.time.LocalDate;

/**
 * What the cover sheets say that is the same on all of them. No patient is named: anybody at the machine can read a cover.
 *
 * @param custodianPhone where to call back
 * @param day of the fax, in the facility's time zone
 */
public record FaxLetter(
        String recipient,
        String number,
        String custodianName,
        String facilityName,
        String custodianAddress,
        String custodianPhone,
        String trackingNumber,
        LocalDate day) {}
