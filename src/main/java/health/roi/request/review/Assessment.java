package health.roi.request.review;

import health.roi.chart.patient.Patient;
import health.roi.chart.record.ChartRecord;
import health.roi.determination.Decision;
import health.roi.determination.Determination;
import health.roi.determination.Facts;
import health.roi.determination.RecordDecision;
import health.roi.directory.Facility;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The determination over a stored request, with what it looked at.
 *
 * @param patient the matched patient, or null
 * @param records the index records that were decided, in the order of the decisions
 * @param facts as they were asked
 */
public record Assessment(
        Determination determination,
        Guards.Situation situation,
        Facility facility,
        Patient patient,
        List<ChartRecord> records,
        Facts facts) {

    /** The records that may be released now. */
    public List<ChartRecord> releasable() {
        Map<String, Decision> decisions = determination.records().stream()
                .collect(Collectors.toMap(RecordDecision::id, RecordDecision::decision));
        return records.stream()
                .filter(record -> decisions.get(record.id().toString()) == Decision.RELEASE)
                .toList();
    }

    /** The records that go out once nothing blocks the request any more. */
    public List<ChartRecord> mayGoOut() {
        Map<String, ChartRecord> byId = recordsById();
        return determination.records().stream()
                .filter(Guards::mayGoOut)
                .map(decision -> byId.get(decision.id()))
                .toList();
    }

    /** Each decided record by the id that the determination knows it by. */
    public Map<String, ChartRecord> recordsById() {
        return records.stream().collect(Collectors.toMap(record -> record.id().toString(), Function.identity()));
    }
}
