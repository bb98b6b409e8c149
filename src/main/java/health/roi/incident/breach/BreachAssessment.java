package health.roi.incident.breach;

/**
 * An assessment of what an impermissible disclosure is: a breach unless an exception applies or a low probability of
 * compromise is shown by all four factors (45 CFR 164.402).
 *
 * @param exception or null
 * @param exceptionReason why it applies; there if and only if there is one
 * @param factors null where an exception makes them needless
 */
public record BreachAssessment(BreachException exception, String exceptionReason, FourFactors factors) {

    private static final String PRESUMPTION = "45 CFR 164.402, breach (2)";

    public BreachFinding finding() {
        if (exception != null) {
            return BreachFinding.EXCEPTION;
        }
        return factors != null && factors.showLowProbability()
                ? BreachFinding.LOW_PROBABILITY
                : BreachFinding.BREACH_PRESUMED;
    }

    /** The provision that the finding rests on. */
    public String citation() {
        return exception == null ? PRESUMPTION : exception.citation();
    }
}
