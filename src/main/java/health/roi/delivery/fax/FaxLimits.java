package health.roi.delivery.fax;

import java.time.LocalTime;

/**
 * What the custodian's fax service takes.
 *
 * @param pagesPerPacket most pages of one call, its cover sheet included
 * @param packetBytes most bytes of one packet
 * @param packets most packets of one delivery
 * @param openFrom from when in the facility's day, or null for the whole day: records must not lie in a tray at night
 * @param openUntil until when, not counting that minute; null as {@code openFrom}
 */
public record FaxLimits(
        int pagesPerPacket, long packetBytes, int packets, LocalTime openFrom, LocalTime openUntil, long version) {

    /** Of a custodian that never said anything. */
    public static final FaxLimits USUAL = new FaxLimits(100, 10_000_000, 5, null, null, 0);

    boolean openAt(LocalTime time) {
        return openFrom == null || (!time.isBefore(openFrom) && time.isBefore(openUntil));
    }
}
