package health.roi.audit.tree;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

@Entity
@IdClass(CheckpointRow.Key.class)
@Table(name = "audit_checkpoint")
class CheckpointRow {

    record Key(UUID custodianId, long size) implements Serializable {}

    @Id
    UUID custodianId;

    @Id
    long size;

    byte[] root;
    Instant madeAt;
    byte[] publicKey;
    String note;
    Instant publishedAt;

    static CheckpointRow of(Checkpoint checkpoint) {
        CheckpointRow row = new CheckpointRow();
        row.custodianId = checkpoint.custodian();
        row.size = checkpoint.size();
        row.root = checkpoint.root();
        row.madeAt = checkpoint.madeAt();
        row.publicKey = checkpoint.publicKey();
        row.note = checkpoint.note();
        return row;
    }

    Checkpoint toDomain() {
        return new Checkpoint(custodianId, size, root, madeAt, publicKey, note, publishedAt);
    }
}
