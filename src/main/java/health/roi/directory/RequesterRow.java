package health.roi.directory;

import health.roi.determination.RequesterKind;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "requester")
class RequesterRow {

    @Id
    UUID id;

    UUID custodianId;

    @Enumerated(EnumType.STRING)
    RequesterKind kind;

    String name;
    String address;
    String phone;
    String email;
    String fax;
    Instant createdAt;

    @Version
    long version;

    Requester toDomain() {
        return new Requester(id, kind, name, address, phone, email, fax, version);
    }
}
