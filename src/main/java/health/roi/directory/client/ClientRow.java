package health.roi.directory.client;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** Written column by column: the grant allows the revocation alone. */
@Entity
@DynamicUpdate
@Table(name = "copy_service_client")
class ClientRow {

    @Id
    UUID id;

    UUID custodianId;
    UUID copyServiceId;
    String client;
    Instant registeredAt;
    String registeredBy;
    Instant revokedAt;
    String revokedBy;

    @Enumerated(EnumType.STRING)
    RevocationReason revocationReason;

    @Version
    long version;

    CopyServiceClient toDomain() {
        return new CopyServiceClient(
                id,
                copyServiceId,
                client,
                registeredAt,
                registeredBy,
                revokedAt == null ? null : new CopyServiceClient.Revocation(revocationReason, revokedAt, revokedBy),
                version);
    }
}
