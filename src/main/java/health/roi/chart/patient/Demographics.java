package health.roi.chart.patient;

import java.time.LocalDate;

/**
 * Who a patient is.
 *
 * @param deceasedOn the day of death, or null
 * @param address may be null
 * @param phone may be null
 */
public record Demographics(
        String familyName, String givenName, LocalDate birthDate, LocalDate deceasedOn, String address, String phone) {

    public Demographics {
        familyName = familyName.strip();
        givenName = givenName.strip();
    }

    /** Family name (however it is written) and birth date agree: enough for one who shows the record number too. */
    public boolean agreesWith(Demographics other) {
        return birthDate.equals(other.birthDate) && Names.part(familyName).equals(Names.part(other.familyName));
    }

    /** The key under which the patient is sorted and found by name. */
    public String nameKey() {
        return Names.key(familyName, givenName);
    }
}
