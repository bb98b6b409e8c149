package health.roi.incident.breach;

import java.time.LocalDate;

/**
 * Who learned of it when.
 *
 * @param on the first day on which the custodian knew of it, or would have with reasonable diligence
 * @param associateOn the same for the business associate at which it happened, or null where it happened at the custodian
 * @param associateIsAgent whether that one acts as the custodian's agent
 */
public record Discovery(LocalDate on, LocalDate associateOn, boolean associateIsAgent) {

    /** Day 0 of the custodian's time: what its agent knows, it knows (45 CFR 164.404(a)(2)). */
    public LocalDate dayZero() {
        return associateOn != null && associateIsAgent ? associateOn : on;
    }
}
