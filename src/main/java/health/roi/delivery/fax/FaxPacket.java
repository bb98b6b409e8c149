package health.roi.delivery.fax;

import java.time.Instant;
import java.util.UUID;

/**
 * One call of the fax service.
 *
 * @param firstPage the first page of the package in it; the cover sheet comes before
 * @param sha256 of the PDF
 * @param failures how often it failed
 * @param fault why it failed last, or null
 * @param transmissionId what the gateway calls it, or null
 * @param endedAt when it was confirmed or failed last, or null
 */
public record FaxPacket(
        UUID id,
        UUID deliveryId,
        int number,
        int firstPage,
        int lastPage,
        String sha256,
        long bytes,
        PacketState state,
        int failures,
        FaxFault fault,
        String transmissionId,
        Instant endedAt,
        long version) {

    /** With the cover sheet. */
    public int pages() {
        return lastPage - firstPage + 2;
    }
}
