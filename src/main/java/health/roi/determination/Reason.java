package health.roi.determination;

/**
 * Why a record is not released, with the provision; a state's rule cites the state's own statute.
 *
 * @param because one plain sentence that states the fact; it quotes dates, kinds and categories, and never a name, and is
 *     marked where it is for the front desk only
 */
public record Reason(ReasonCode code, String citation, String because) {
    static Reason of(ReasonCode code, Situation situation, RecordFacts record) {
        String citation = code == ReasonCode.SPECIFIC_PERMISSION_REQUIRED
                ? situation.specificPermission().citation(record, situation.permission())
                : code.citation();
        return new Reason(code, citation, ReasonFacts.because(code, situation, record));
    }
}
