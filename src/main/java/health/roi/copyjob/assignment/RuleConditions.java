package health.roi.copyjob.assignment;

import health.roi.determination.Purpose;
import health.roi.determination.RequesterKind;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which records of a site a rule is about; all that is given must agree, and what is null or empty does not limit.
 *
 * @param documentKinds open upper-case codes of the chart's index
 * @param sourceSystem an open upper-case code: where the record is kept
 */
public record RuleConditions(
        Set<String> documentKinds, String sourceSystem, RequesterKind requesterKind, Purpose purpose) {

    public RuleConditions {
        documentKinds = documentKinds == null ? Set.of() : Set.copyOf(documentKinds);
    }

    /** What a rule looks at. */
    public record Wanted(String kind, String sourceSystem, RequesterKind requesterKind, Purpose purpose) {}

    boolean match(Wanted wanted) {
        return (documentKinds.isEmpty() || documentKinds.contains(wanted.kind()))
                && (sourceSystem == null || sourceSystem.equals(wanted.sourceSystem()))
                && (requesterKind == null || requesterKind == wanted.requesterKind())
                && (purpose == null || purpose == wanted.purpose());
    }

    /** How many of the four are given: the more, the closer the rule is to the case. */
    long given() {
        return Stream.of(!documentKinds.isEmpty(), sourceSystem != null, requesterKind != null, purpose != null)
                .filter(condition -> condition)
                .count();
    }
}
