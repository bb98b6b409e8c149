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
    /** As 08:00: a time of day that no driver moves to another zone. */
    String openFrom;

    String openUntil;

    @Version
    long version;

    FaxLimits toDomain() {
        // The version of what was never said is 0.
        return new FaxLimits(pagesPerPacket, packetBytes, packets, time(openFrom), time(openUntil), version + 1);
    }

    private static LocalTime time(String written) {
        return written == null ? null : LocalTime.parse(written);
    }
}
