package health.roi.delivery;

import health.roi.letter.Addressee;
import java.util.List;

/**
 * What stands on the outside of an envelope: names and addresses, and nothing that tells what is in it.
 *
 * @param carrierNumber the carrier's tracking number
 */
public record Label(
        String custodianName,
        List<String> fromLines,
        String name,
        List<String> toLines,
        String carrier,
        String carrierNumber) {

    static Label of(String custodianName, String custodianAddress, DeliveryRow row) {
        return new Label(
                custodianName,
                new Addressee(custodianName, custodianAddress).addressLines(),
                row.recipient,
                new Addressee(row.recipient, row.address).addressLines(),
                row.carrier,
                row.carrierNumber);
    }
}
