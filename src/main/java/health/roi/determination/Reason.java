package health.roi.determination;

/** Why a record is not released, with the provision; a state's rule cites the state's own statute. */
public record Reason(ReasonCode code, String citation) {
    static Reason of(ReasonCode code) {
        return new Reason(code, code.citation());
    }
}
