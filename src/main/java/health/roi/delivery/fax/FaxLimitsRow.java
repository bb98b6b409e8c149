package health.roi.delivery.fax;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalTime;
import java.util.UUID;

@Entity
@Table(name = "fax_limits")
class FaxLimitsRow {

    @Id
    UUID custodianId;

    int pagesPerPacket;
    long packetBytes;
    int packets;
    LocalTime openFrom;
    LocalTime openUntil;

    @Version
    long version;

    FaxLimits toDomain() {
        // The version of what was never said is 0.
        return new FaxLimits(pagesPerPacket, packetBytes, packets, openFrom, openUntil, version + 1);
    }
}
