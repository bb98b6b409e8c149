package health.roi.disclosure;

import health.roi.chart.patient.Names;
import health.roi.determination.Basis;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Immutable
@Table(name = "disclosure")
class DisclosureRow {

    @Id
    UUID id;

    UUID custodianId;
    UUID patientId;
    UUID requestId;
    UUID deliveryId;
    String trackingNumber;
    Instant disclosedAt;
    LocalDate disclosedOn;
    String recipientName;
    /** The name as it is compared with that of others. */
    String recipientKey;

    String recipientAddress;
    String description;
    String purposeStatement;

    @Enumerated(EnumType.STRING)
    Basis basis;

    @Enumerated(EnumType.STRING)
    Ground ground;

    boolean accountable;
    boolean part2Consented;
    boolean part2ForTpo;
    Boolean part2ThroughEhr;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> recordIds;

    int pages;
    String packageSha256;

    @Enumerated(EnumType.STRING)
    Source source;

    String sourceName;
    String externalId;
    UUID corrects;
    String correctionNote;
    /** The first of all entries that correct one another. */
    UUID firstId;

    UUID protocolId;
    String recordedBy;

    void describe(Disclosure disclosure) {
        patientId = disclosure.patientId();
        requestId = disclosure.requestId();
        deliveryId = disclosure.deliveryId();
        trackingNumber = disclosure.trackingNumber();
        disclosedAt = disclosure.disclosedAt();
        disclosedOn = disclosure.disclosedOn();
        recipientName = disclosure.recipientName();
        recipientKey = Names.part(disclosure.recipientName());
        recipientAddress = disclosure.recipientAddress();
        description = disclosure.description();
        purposeStatement = disclosure.purposeStatement();
        basis = disclosure.basis();
        ground = disclosure.ground();
        accountable = disclosure.accountable();
        part2Consented = disclosure.part2().consented();
        part2ForTpo = disclosure.part2().forTpo();
        part2ThroughEhr = disclosure.part2().throughEhr();
        recordIds = disclosure.recordIds();
        pages = disclosure.pages();
        packageSha256 = disclosure.packageSha256();
        source = disclosure.origin().source();
        sourceName = disclosure.origin().name();
        externalId = disclosure.origin().externalId();
        corrects = disclosure.origin().corrects();
        correctionNote = disclosure.origin().correctionNote();
        protocolId = disclosure.origin().protocolId();
    }

    Disclosure toDomain() {
        return toDomain(null);
    }

    Disclosure toDomain(NotReceived notReceived) {
        return new Disclosure(
                id,
                patientId,
                requestId,
                deliveryId,
                trackingNumber,
                disclosedAt,
                disclosedOn,
                recipientName,
                recipientAddress,
                description,
                purposeStatement,
                basis,
                ground,
                new Part2(part2Consented, part2ForTpo, part2ThroughEhr),
                recordIds,
                pages,
                packageSha256,
                new Origin(source, sourceName, externalId, corrects, correctionNote, protocolId),
                notReceived);
    }
}
