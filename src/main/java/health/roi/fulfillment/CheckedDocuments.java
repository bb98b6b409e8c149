package health.roi.fulfillment;

import health.roi.chart.record.ChartRecord;
import health.roi.platform.problem.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * The documents that somebody looked at in the last quality check that passed. A document that came afterwards, or of
 * a record that may be released only since then, was seen by nobody.
 */
record CheckedDocuments(Instant checkedAt, Set<String> documentIds) {

    static final CheckedDocuments NONE = new CheckedDocuments(Instant.MAX, Set.of());

    List<Refusal> refusals(List<ChartRecord> enclosed) {
        return enclosed.stream()
                .filter(record -> !documentIds.contains(record.documentId().toString()))
                .map(record -> new Refusal(
                        "document-unchecked",
                        "Record " + record.id() + " has pages that no quality check has seen. Take the request back to"
                                + " review, so that it is checked again."))
                .toList();
    }
}
