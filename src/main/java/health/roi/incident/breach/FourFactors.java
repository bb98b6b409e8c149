package health.roi.incident.breach;

import java.util.stream.Stream;

/**
 * The factors of 45 CFR 164.402(2).
 *
 * @param nature (i) nature and extent of the information, and how likely it names somebody
 * @param recipient (ii) who used it or received it
 * @param acquired (iii) whether it was in fact acquired or looked at
 * @param mitigation (iv) how far the risk has been made smaller
 */
public record FourFactors(Factor nature, Factor recipient, Factor acquired, Factor mitigation) {

    /** A low probability is shown by all four, or not at all. */
    boolean showLowProbability() {
        return Stream.of(nature, recipient, acquired, mitigation)
                .allMatch(factor -> factor.likelihood() == Likelihood.LOW);
    }
}
