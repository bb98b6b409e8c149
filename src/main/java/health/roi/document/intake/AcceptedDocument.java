package health.roi.document.intake;

/**
 * A document that was taken.
 *
 * @param format what the bytes are
 * @param pages pages of the normalised copy
 * @param sha256 of the file as it arrived, 64 lower-case hexadecimal digits
 * @param bytes size of the file as it arrived
 * @param normalisedSha256 of the normalised PDF
 * @param normalisedBytes size of the normalised PDF
 */
public record AcceptedDocument(
        DocumentFormat format, int pages, String sha256, long bytes, String normalisedSha256, long normalisedBytes) {

    public String mediaType() {
        return format.mediaType();
    }
}
