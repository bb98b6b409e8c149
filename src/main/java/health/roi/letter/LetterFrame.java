package health.roi.letter;

import java.time.LocalDate;

/**
 * Who writes to whom, when and about what.
 *
 * @param date of the letter, in the facility's time zone
 * @param patientName the patient's, or as the request states it
 * @param receivedOn the day on which the request came
 */
public record LetterFrame(
        Letterhead from,
        Addressee to,
        LocalDate date,
        String trackingNumber,
        String patientName,
        LocalDate receivedOn) {}
