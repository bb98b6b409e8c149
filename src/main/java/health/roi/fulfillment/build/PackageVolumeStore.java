package health.roi.fulfillment.build;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class PackageVolumeStore implements PanacheRepositoryBase<PackageVolumeRow, UUID> {

    List<PackageVolume> of(UUID buildId) {
        return find("buildId = ?1 order by number", buildId).stream()
                .map(PackageVolumeRow::toDomain)
                .toList();
    }
}
