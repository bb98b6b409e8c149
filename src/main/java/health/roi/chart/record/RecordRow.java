package health.roi.chart.record;

import health.roi.chart.patient.Names;
import health.roi.determination.Category;
import health.roi.determination.RecordStatus;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "record")
class RecordRow {

    @Id
    UUID id;

    UUID custodianId;
    UUID facilityId;
    UUID patientId;
    String kind;
    String title;
    LocalDate serviceDate;
    String encounter;
    String practitioner;
    String practitionerKey;

    @ElementCollection
    @CollectionTable(name = "record_diagnosis", joinColumns = @JoinColumn(name = "record_id"))
    Set<DiagnosisRow> diagnoses = new HashSet<>();

    String sourceSystem;
    String location;
    String room;
    String shelf;
    String volume;

    @Enumerated(EnumType.STRING)
    RecordStatus status;

    @JdbcTypeCode(SqlTypes.JSON)
    Set<Category> categories;

    boolean classified;
    boolean electronicHealthRecord;
    boolean matchesPatient;
    Integer expectedPages;
    UUID documentId;
    Instant createdAt;
    String createdBy;

    @Version
    long version;

    void describe(RecordDetails details) {
        facilityId = details.facilityId();
        kind = details.kind();
        title = details.title();
        serviceDate = details.serviceDate();
        encounter = details.encounter();
        practitioner = details.practitioner();
        practitionerKey = details.practitioner() == null ? null : Names.part(details.practitioner());
        sourceSystem = details.sourceSystem();
        location = details.location();
        room = details.place().room();
        shelf = details.place().shelf();
        volume = details.place().volume();
        status = details.status();
        categories = details.categories() == null ? Set.of() : details.categories();
        classified = details.categories() != null;
        electronicHealthRecord = details.electronicHealthRecord();
        expectedPages = details.expectedPages();
        details.diagnosisCodes().forEach(code -> diagnoses.add(DiagnosisRow.of(this, code)));
    }

    void correct(RecordCorrection correction) {
        if (correction.status() != null) {
            status = correction.status();
        }
        if (correction.categories() != null) {
            categories = correction.categories();
            classified = true;
        }
        if (correction.matchesPatient() != null) {
            matchesPatient = correction.matchesPatient();
        }
        if (correction.encounter() != null) {
            encounter = correction.encounter();
        }
    }

    ChartRecord toDomain() {
        return new ChartRecord(
                id,
                patientId,
                facilityId,
                kind,
                title,
                serviceDate,
                encounter,
                practitioner,
                diagnoses.stream().map(diagnosis -> diagnosis.code).collect(Collectors.toUnmodifiableSet()),
                sourceSystem,
                location,
                new ChartPlace(room, shelf, volume),
                status,
                Set.copyOf(categories),
                classified,
                electronicHealthRecord,
                matchesPatient,
                expectedPages,
                documentId,
                createdAt,
                createdBy,
                version);
    }
}
