package health.roi.delivery.fax;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** Only what becomes of a packet may be updated, by grant; so an update names nothing else. */
@Entity
@DynamicUpdate
@Table(name = "fax_packet")
class FaxPacketRow {

    @Id
    UUID id;

    UUID custodianId;
    UUID deliveryId;
    int number;
    int firstPage;
    int lastPage;
    String sha256;
    long bytes;

    @Enumerated(EnumType.STRING)
    PacketState state;

    int failures;

    @Enumerated(EnumType.STRING)
    FaxFault fault;

    String transmissionId;
    Instant endedAt;

    @Version
    long version;

    FaxPacket toDomain() {
        return new FaxPacket(
                id,
                deliveryId,
                number,
                firstPage,
                lastPage,
                sha256,
                bytes,
                state,
                failures,
                fault,
                transmissionId,
                endedAt,
                version);
    }
}
