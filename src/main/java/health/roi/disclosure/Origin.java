package health.roi.disclosure;

import java.util.UUID;

/**
 * Where an entry comes from.
 *
 * @param name of the other system or the business associate, or null
 * @param externalId by which the source knows it, or null: the same one is written down once
 * @param corrects the earlier entry that this one replaces in the output, or null
 * @param correctionNote what was wrong with it; there if and only if it corrects one
 * @param protocolId the research protocol under which it was made, or null
 */
public record Origin(
        Source source, String name, String externalId, UUID corrects, String correctionNote, UUID protocolId) {

    /** A delivery of this service. */
    public static final Origin RELEASE = new Origin(Source.RELEASE, null, null, null, null, null);
}
