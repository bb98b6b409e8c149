package health.roi.disclosure.research;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@DynamicUpdate
@Table(name = "research_protocol")
class ProtocolRow {

    @Id
    UUID id;

    UUID custodianId;
    String name;
    String description;
    String information;
    LocalDate periodFrom;
    LocalDate periodTo;
    LocalDate lastDisclosedOn;
    String sponsorName;
    String sponsorAddress;
    String sponsorPhone;
    String researcherName;
    String researcherAddress;
    String researcherPhone;
    int people;

    @JdbcTypeCode(SqlTypes.JSON)
    Criterion criterion;

    Instant createdAt;
    String createdBy;

    @Version
    long version;

    void describe(ProtocolTerms terms) {
        name = terms.name();
        description = terms.description();
        information = terms.information();
        periodFrom = terms.from();
        periodTo = terms.to();
        lastDisclosedOn = terms.lastDisclosedOn();
        sponsorName = terms.sponsor().name();
        sponsorAddress = terms.sponsor().address();
        sponsorPhone = terms.sponsor().phone();
        researcherName = terms.researcher().name();
        researcherAddress = terms.researcher().address();
        researcherPhone = terms.researcher().phone();
        people = terms.people();
        criterion = terms.criterion();
    }

    ResearchProtocol toDomain() {
        return new ResearchProtocol(
                id,
                new ProtocolTerms(
                        name,
                        description,
                        information,
                        periodFrom,
                        periodTo,
                        lastDisclosedOn,
                        new ProtocolContact(sponsorName, sponsorAddress, sponsorPhone),
                        new ProtocolContact(researcherName, researcherAddress, researcherPhone),
                        people,
                        criterion),
                createdAt,
                createdBy,
                version);
    }
}
