package health.roi.fulfillment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Immutable
@Table(name = "release_package")
class ReleasePackageRow {

    @Id
    UUID id;

    UUID custodianId;
    UUID requestId;
    int number;
    String sha256;
    long bytes;
    int pages;
    int recordPages;

    @JdbcTypeCode(SqlTypes.JSON)
    PackageManifest manifest;

    Instant createdAt;
    String createdBy;
    Instant builtAt;

    ReleasePackage toDomain() {
        return new ReleasePackage(
                id, requestId, number, sha256, bytes, pages, recordPages, manifest, createdAt, createdBy, builtAt);
    }
}
