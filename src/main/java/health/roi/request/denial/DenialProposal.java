package health.roi.request.denial;

import java.util.Set;
import java.util.UUID;

/**
 * A denial as somebody means to make it.
 *
 * @param recordIds null for every record in scope
 * @param inPart whether only pages of them are denied
 * @see Denial for the other fields
 */
record DenialProposal(
        DenialGround ground,
        String explanation,
        Set<UUID> recordIds,
        boolean inPart,
        Professional professional,
        String judgement,
        String heldElsewhere) {}
