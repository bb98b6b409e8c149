package health.roi.copyjob;

import health.roi.chart.record.ChartPlace;
import health.roi.chart.record.ChartRecord;
import health.roi.copyjob.rework.ReworkReason;
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
    String room;
    String shelf;
    String volume;
    Integer expectedPages;
    boolean added;
    UUID clientId;
    int attempt = 1;

    @Enumerated(EnumType.STRING)
    ReworkReason reworkReason;

    /** The item whose document was not good enough. */
    UUID redoesId;

    @Enumerated(EnumType.STRING)
    ItemState state;

    @Enumerated(EnumType.STRING)
    NotFoundReason notFoundReason;

    UUID documentId;
    Integer countedPages;
    Integer reportedPages;

    @Version
    long version;

    /** As the index knows the document. */
    void describe(ChartRecord record) {
        recordId = record.id();
        kind = record.kind();
        title = record.title();
        serviceDate = record.serviceDate();
        encounter = record.encounter();
        sourceSystem = record.sourceSystem();
        location = record.location();
        stands(record.place());
        expectedPages = record.expectedPages();
    }

    /** As the copy service found it. */
    void describe(AddedItem found) {
        kind = found.kind();
        title = found.title();
        serviceDate = found.serviceDate();
        encounter = found.encounter();
        sourceSystem = found.sourceSystem();
        location = found.location();
        stands(found.place());
        added = true;
    }

    /** What the item before it asked for, in the job that continues its job. */
    void carryOn(CopyJobItemRow before) {
        describe(before.toDomain().asAdded());
        recordId = before.recordId;
        expectedPages = before.expectedPages;
        added = before.added;
        attempt = before.attempt;
        reworkReason = before.reworkReason;
        redoesId = before.redoesId;
        state = before.state;
        reportedPages = before.reportedPages;
    }

    /** Nothing is known of the document any more. */
    void forget() {
        documentId = null;
        notFoundReason = null;
        countedPages = null;
        reportedPages = null;
    }

    private void stands(ChartPlace place) {
        room = place.room();
        shelf = place.shelf();
        volume = place.volume();
    }

    CopyJobItem toDomain() {
        return new CopyJobItem(
                id,
                jobId,
                recordId,
                kind,
                title,
                serviceDate,
                encounter,
                sourceSystem,
                location,
                new ChartPlace(room, shelf, volume),
                expectedPages,
                added,
                clientId,
                attempt,
                reworkReason,
                state,
                notFoundReason,
                documentId,
                countedPages,
                reportedPages,
                version);
    }
}
