package health.roi.chart.record;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;

/** A diagnosis that a record is about, with what row-level security and the order of a search need from the record. */
@Embeddable
class DiagnosisRow {

    @Column(nullable = false)
    UUID custodianId;

    @Column(nullable = false)
    UUID facilityId;

    @Column(nullable = false)
    String code;

    @Column(nullable = false)
    LocalDate serviceDate;

    static DiagnosisRow of(RecordRow record, String code) {
        DiagnosisRow row = new DiagnosisRow();
        row.custodianId = record.custodianId;
        row.facilityId = record.facilityId;
        row.serviceDate = record.serviceDate;
        row.code = code;
        return row;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DiagnosisRow row && code.equals(row.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }
}
