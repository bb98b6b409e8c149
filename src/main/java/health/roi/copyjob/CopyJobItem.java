package health.roi.copyjob;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One document that a job asks for.
 *
 * @param recordId the index record, or null for a document that the index did not know
 * @param countedPages pages that the service counted, null until the document is there
 * @param reportedPages pages that the copy service says it delivered
 */
public record CopyJobItem(
        UUID id,
        UUID recordId,
        String kind,
        String title,
        LocalDate serviceDate,
        String encounter,
        String sourceSystem,
        String location,
        Integer expectedPages,
        boolean added,
        ItemState state,
        NotFoundReason notFoundReason,
        UUID documentId,
        Integer countedPages,
        Integer reportedPages,
        long version) {}
