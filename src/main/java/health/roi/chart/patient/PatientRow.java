package health.roi.chart.patient;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

@Entity
@Table(name = "patient")
class PatientRow {

    @Id
    UUID id;

    UUID custodianId;
    String familyName;
    String givenName;
    String nameKey;
    String givenKey;
    LocalDate birthDate;
    LocalDate deceasedOn;
    String address;
    String phone;

    @ElementCollection
    @CollectionTable(name = "patient_identifier", joinColumns = @JoinColumn(name = "patient_id"))
    Set<IdentifierRow> identifiers = new HashSet<>();

    Instant createdAt;

    @Version
    long version;

    void describe(Demographics demographics) {
        familyName = demographics.familyName();
        givenName = demographics.givenName();
        nameKey = demographics.nameKey();
        givenKey = Names.part(demographics.givenName());
        birthDate = demographics.birthDate();
        deceasedOn = demographics.deceasedOn();
        address = demographics.address();
        phone = demographics.phone();
    }

    Patient toDomain() {
        List<Identifier> numbers = identifiers.stream()
                .map(IdentifierRow::toDomain)
                .sorted(Comparator.comparing(Identifier::facilityId).thenComparing(Identifier::number))
                .toList();
        return new Patient(
                id, new Demographics(familyName, givenName, birthDate, deceasedOn, address, phone), numbers, version);
    }
}
