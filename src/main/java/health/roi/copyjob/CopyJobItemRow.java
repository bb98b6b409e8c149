package health.roi.copyjob;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;

@Entity
@Table(name = "copy_job_item")
class CopyJobItemRow {

    @Id
    UUID id;

    UUID custodianId;
    UUID jobId;
    UUID recordId;
    String kind;
    String title;
    LocalDate serviceDate;
    String encounter;
    String sourceSystem;
    String location;
    Integer expectedPages;
    boolean added;

    @Enumerated(EnumType.STRING)
    ItemState state;

    @Enumerated(EnumType.STRING)
    NotFoundReason notFoundReason;

    UUID documentId;
    Integer countedPages;
    Integer reportedPages;

    @Version
    long version;

    CopyJobItem toDomain() {
        return new CopyJobItem(
                id,
                recordId,
                kind,
                title,
                serviceDate,
                encounter,
                sourceSystem,
                location,
                expectedPages,
                added,
                state,
                notFoundReason,
                documentId,
                countedPages,
                reportedPages,
                version);
    }
}
