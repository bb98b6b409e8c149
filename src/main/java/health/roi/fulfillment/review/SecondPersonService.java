package health.roi.fulfillment.review;

import health.roi.copyjob.CollectionService;
import health.roi.document.DocumentService;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.access.Segregation;
import health.roi.request.review.Assessment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Whoever prepared a release neither checks it nor decides what of it is kept back. */
@ApplicationScoped
@Transactional
public class SecondPersonService {

    @Inject
    CollectionService collections;

    @Inject
    DocumentService documents;

    @Inject
    CurrentCaller callers;

    /** Refuses with {@code preparer-may-not-check} a caller who prepared the release in whole or in part. */
    public void require(Assessment assessment) {
        String person = callers.get().subject();
        Segregation.PREPARER_CHECKS.require(person.equals(
                        assessment.situation().request().preparedBy())
                || broughtAny(assessment, person)
                || collections.collectedBy(assessment.situation().request().id(), person));
    }

    /** Whoever brought a document in prepared it, also where somebody else completed the collection. */
    private boolean broughtAny(Assessment assessment, String person) {
        return assessment.releasable().stream()
                .filter(record -> record.documentId() != null)
                .anyMatch(record ->
                        documents.read(record.documentId()).createdBy().equals(person));
    }
}
