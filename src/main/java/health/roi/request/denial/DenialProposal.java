package health.roi.request.denial;

import java.util.Set;
import java.util.UUID;

/**
 * A denial as somebody means to make it.
 *
 * @param recordIds null for every record in scope
 * @see Denial for the other fields
 */
record DenialProposal(
        DenialGround ground,
        String explanation,
        Set<UUID> recordIds,
        Professional professional,
        String judgement,
        String heldElsewhere) {}
