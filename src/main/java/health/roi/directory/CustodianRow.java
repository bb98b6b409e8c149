package health.roi.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "custodian")
class CustodianRow {

    @Id
    UUID id;

    String name;
    String address;
    String phone;
    String complaintName;
    String complaintPhone;
    String complaintEmail;
    Instant createdAt;

    @Version
    long version;

    Custodian toDomain() {
        return new Custodian(id, name, address, phone, complaintContact(), version);
    }

    private ComplaintContact complaintContact() {
        return complaintName == null && complaintPhone == null && complaintEmail == null
                ? null
                : new ComplaintContact(complaintName, complaintPhone, complaintEmail);
    }
}
