package health.roi.letter;

import health.roi.directory.Custodian;
import health.roi.directory.Facility;
import java.util.List;

/** Who writes. */
public record Letterhead(String custodianName, String facilityName, String address, String phone) {

    public static Letterhead of(Custodian custodian, Facility facility) {
        return new Letterhead(custodian.name(), facility.name(), custodian.address(), custodian.phone());
    }

    public List<String> addressLines() {
        return AddressLines.of(address);
    }
}
