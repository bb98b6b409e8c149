package health.roi.document.vault;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Where the bytes of a hash are, and by what they open; nothing of either once they are deleted. Changed by statements. */
@Entity
@Table(name = "content")
@IdClass(ContentId.class)
class ContentRow {

    @Id
    UUID custodianId;

    @Id
    String sha256;

    String object;
    Long bytes;
    Long keyId;
    byte[] wrappedKey;
    Instant storedAt;
    Instant deletedAt;

    ObjectName objectName() {
        return new ObjectName(custodianId, object);
    }
}
