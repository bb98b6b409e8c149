package health.roi.directory;

import health.roi.determination.FacilityKind;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "facility")
class FacilityRow {

    @Id
    UUID id;

    UUID custodianId;
    String name;
    String state;

    @Enumerated(EnumType.STRING)
    FacilityKind kind;

    String timeZone;
    boolean part2Program;
    String address;
    Instant createdAt;

    @Version
    long version;

    Facility toDomain() {
        return new Facility(id, name, state, kind, timeZone, part2Program, address, version);
    }
}
