package health.roi.chart.restriction;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What the patient asks for.
 *
 * @param facilityId null for all of the custodian's facilities
 * @param description what is to be kept from whom, in words
 * @param paidInFull whether somebody other than the plan has paid for all of it
 */
public record Asked(
        UUID patientId,
        UUID facilityId,
        RestrictionKind kind,
        RestrictionScope scope,
        LocalDate requestedOn,
        String description,
        boolean paidInFull) {

    /** Whether the custodian must agree, 45 CFR 164.522(a)(1)(vi); such a restriction does not wait for the decision. */
    public boolean mustBeAgreed() {
        return kind == RestrictionKind.SELF_PAY && paidInFull;
    }

    /** Whether it is about records of that facility. */
    public boolean concerns(UUID facility) {
        return facilityId == null || facilityId.equals(facility);
    }
}
