package health.roi.directory;

import health.roi.determination.FacilityKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** A place of care of the custodian. */
public record Facility(
        UUID id,
        String name,
        String state,
        FacilityKind kind,
        String timeZone,
        boolean part2Program,
        String address,
        long version) {

    /** The calendar day of a moment in the facility's time zone, in which deadlines are counted. */
    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneId.of(timeZone));
    }
}
