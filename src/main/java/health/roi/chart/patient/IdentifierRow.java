package health.roi.chart.patient;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.UUID;

/** A record number of a patient; the same number at the same facility is never another patient's. */
@Embeddable
class IdentifierRow {

    // Not nullable: else Hibernate writes the whole set anew for each number added, and may not delete.
    @Column(nullable = false)
    UUID custodianId;

    @Column(nullable = false)
    UUID facilityId;

    @Column(nullable = false)
    String number;

    static IdentifierRow of(UUID custodianId, Identifier identifier) {
        IdentifierRow row = new IdentifierRow();
        row.custodianId = custodianId;
        row.facilityId = identifier.facilityId();
        row.number = identifier.number();
        return row;
    }

    Identifier toDomain() {
        return new Identifier(facilityId, number);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IdentifierRow row && facilityId.equals(row.facilityId) && number.equals(row.number);
    }

    @Override
    public int hashCode() {
        return Objects.hash(facilityId, number);
    }
}
