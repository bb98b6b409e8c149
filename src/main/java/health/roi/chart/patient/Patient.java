package health.roi.chart.patient;

import java.util.List;
import java.util.UUID;

/**
 * A patient of the custodian.
 *
 * @param identifiers the record numbers, by facility; a facility may have given more than one
 */
public record Patient(UUID id, Demographics demographics, List<Identifier> identifiers, long version) {

    /** The record numbers at one facility, in alphabetical order; empty where it knows the patient by none. */
    public List<String> numbersAt(UUID facilityId) {
        return identifiers.stream()
                .filter(identifier -> identifier.facilityId().equals(facilityId))
                .map(Identifier::number)
                .sorted()
                .toList();
    }
}
