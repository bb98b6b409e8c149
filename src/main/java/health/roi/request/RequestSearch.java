package health.roi.request;

import java.time.LocalDate;

/**
 * A search by what a caller on the phone says.
 *
 * @param namePrefix the beginning of the normalised stated name, or null
 */
public record RequestSearch(
        String trackingNumber, String namePrefix, LocalDate birthDate, String recordNumber, RequestState state) {

    /** Everybody is not a search. */
    boolean limitsNothing() {
        return trackingNumber == null && namePrefix == null && birthDate == null && recordNumber == null;
    }
}
