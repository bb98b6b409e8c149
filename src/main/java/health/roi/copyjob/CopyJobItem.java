package health.roi.copyjob;

import health.roi.chart.record.ChartPlace;
import health.roi.copyjob.rework.ReworkReason;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One document that a job asks for.
 *
 * @param recordId the index record, or null for a document that the index did not know
 * @param place where the paper stands, as the index knew it when the job was offered
 * @param attempt which time it is delivered, from 1
 * @param reworkReason why it is delivered again, or null the first time
 * @param clientId the id that a client gave to what it added, or null
 * @param countedPages pages that the service counted, null until the document is there
 * @param reportedPages pages that the copy service says it delivers
 */
public record CopyJobItem(
        UUID id,
        UUID jobId,
        UUID recordId,
        String kind,
        String title,
        LocalDate serviceDate,
        String encounter,
        String sourceSystem,
        String location,
        ChartPlace place,
        Integer expectedPages,
        boolean added,
        UUID clientId,
        int attempt,
        ReworkReason reworkReason,
        ItemState state,
        NotFoundReason notFoundReason,
        UUID documentId,
        Integer countedPages,
        Integer reportedPages,
        long version) {

    /** What was added, where it was. */
    public AddedItem asAdded() {
        return new AddedItem(kind, title, serviceDate, encounter, sourceSystem, location, place);
    }
}
