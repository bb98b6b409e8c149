package health.roi.directory;

import health.roi.determination.FacilityKind;
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
        long version) {}
