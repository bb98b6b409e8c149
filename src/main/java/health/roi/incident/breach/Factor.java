package health.roi.incident.breach;

/**
 * One of the four factors, with what it rests on.
 *
 * @param explanation never empty: the burden of proof is the custodian's, 45 CFR 164.414(b)
 */
public record Factor(Likelihood likelihood, String explanation) {}
