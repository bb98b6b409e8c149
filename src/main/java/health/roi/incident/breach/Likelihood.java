package health.roi.incident.breach;

/** What one factor says of the probability that the information was compromised. */
public enum Likelihood {
    LOW,
    HIGH
}
