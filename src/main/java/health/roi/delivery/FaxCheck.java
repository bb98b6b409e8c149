package health.roi.delivery;

import health.roi.delivery.fax.FaxNumber;
import java.util.Optional;

/**
 * A fax number, and how one knows that it is the recipient's.
 *
 * @param how null where one does not
 */
record FaxCheck(FaxNumber number, AddressCheck how) {

    /**
     * A number of the directory needs nothing else; any other has to be given twice, because a single wrong digit shows a
     * patient's records to a stranger.
     *
     * @param again the number once more, or null
     * @param directory the requester's number in the directory, or null
     */
    static FaxCheck of(FaxNumber number, String again, String directory) {
        if (Optional.of(number).equals(FaxNumber.of(directory))) {
            return new FaxCheck(number, AddressCheck.DIRECTORY);
        }
        return new FaxCheck(number, Optional.of(number).equals(FaxNumber.of(again)) ? AddressCheck.TWICE : null);
    }
}
