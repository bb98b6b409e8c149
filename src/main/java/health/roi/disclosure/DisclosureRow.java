package health.roi.disclosure;

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
    String recipientAddress;
    String description;
    String purposeStatement;

    @Enumerated(EnumType.STRING)
    Basis basis;

    boolean accountable;
    boolean part2Consented;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> recordIds;

    int pages;
    String packageSha256;
    String recordedBy;

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
                accountable,
                part2Consented,
                recordIds,
                pages,
                packageSha256,
                notReceived);
    }
}
