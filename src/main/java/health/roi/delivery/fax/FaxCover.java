package health.roi.delivery.fax;

/**
 * The cover sheet of one packet.
 *
 * @param day in words
 * @param pages pages of the packet, the cover included
 * @param firstPage the first page of the package that goes with it
 */
public record FaxCover(FaxLetter letter, String day, int pages, int packet, int packets, int firstPage, int lastPage) {}
