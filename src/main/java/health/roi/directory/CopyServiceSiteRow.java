package health.roi.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.UUID;

/** A facility that a copy service serves. */
@Embeddable
class CopyServiceSiteRow {

    // Not nullable, or the whole set would be written anew for each change.
    @Column(nullable = false)
    UUID facilityId;

    @Column(nullable = false)
    UUID custodianId;

    static CopyServiceSiteRow of(UUID facilityId, UUID custodianId) {
        CopyServiceSiteRow site = new CopyServiceSiteRow();
        site.facilityId = facilityId;
        site.custodianId = custodianId;
        return site;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CopyServiceSiteRow site && facilityId.equals(site.facilityId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(facilityId);
    }
}
