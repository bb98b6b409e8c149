package health.roi.fulfillment.build;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "package_volume")
class PackageVolumeRow {

    @Id
    UUID id;

    UUID custodianId;
    UUID buildId;
    int number;
    int firstPage;
    int lastPage;
    String sha256;
    long bytes;
    boolean archival;
    Instant createdAt;

    PackageVolume toDomain() {
        return new PackageVolume(number, firstPage, lastPage, sha256, bytes, archival);
    }
}
