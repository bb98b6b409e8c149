package health.roi.platform.access;

import java.util.Set;
import java.util.UUID;

/**
 * Who asks, as the token says it.
 *
 * @param custodian the tenant; never null
 * @param subject the token's {@code sub}
 * @param facilities the facilities that the caller may see, or null for all of the custodian's
 * @param copyService the copy service that the caller works for, or null for the custodian's own people
 */
public record Caller(UUID custodian, String subject, Set<String> roles, Set<UUID> facilities, UUID copyService) {

    /** Work without a caller: the service itself, for one custodian. */
    public static Caller system(UUID custodian, String job) {
        return new Caller(custodian, "system:" + job, Set.of(SensitiveKnowledge.SYSTEM), null, null);
    }

    public boolean mayServe(UUID facility) {
        return facilities == null || facilities.contains(facility);
    }

    /** Whether the caller's roles may know that a sensitive record exists; see {@link SensitiveKnowledge}. */
    public boolean mayKnowSensitive() {
        return copyService == null && SensitiveKnowledge.has(roles);
    }
}
