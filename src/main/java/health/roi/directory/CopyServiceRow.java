package health.roi.directory;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@Entity
@Table(name = "copy_service")
class CopyServiceRow {

    @Id
    UUID id;

    UUID custodianId;

    String name;
    String phone;
    boolean active;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "copy_service_site", joinColumns = @JoinColumn(name = "copy_service_id"))
    Set<CopyServiceSiteRow> sites = new HashSet<>();

    Instant createdAt;

    @Version
    long version;

    CopyService toDomain() {
        return new CopyService(
                id,
                name,
                phone,
                active,
                sites.stream().map(site -> site.facilityId).collect(Collectors.toUnmodifiableSet()),
                version);
    }
}
