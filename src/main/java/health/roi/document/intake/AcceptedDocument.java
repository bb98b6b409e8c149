package health.roi.document.intake;

import health.roi.document.finding.PageIdentifier;
import java.util.List;

/**
 * A document that was taken.
 *
 * @param format what the bytes are
 * @param pages pages of the normalised copy
 * @param sha256 of the file as it arrived, 64 lower-case hexadecimal digits
 * @param bytes size of the file as it arrived
 * @param normalisedSha256 of the normalised PDF
 * @param normalisedBytes size of the normalised PDF
 * @param archival whether the normalised PDF is a valid PDF/A-2b (ISO 19005-2), and says so
 * @param textPages the pages whose text was read, counted from 1; the others are pictures, or were not reached in time
 * @param identifiers record numbers and birth dates in that text
 */
public record AcceptedDocument(
        DocumentFormat format,
        int pages,
        String sha256,
        long bytes,
        String normalisedSha256,
        long normalisedBytes,
        boolean archival,
        List<Integer> textPages,
        List<PageIdentifier> identifiers) {

    public String mediaType() {
        return format.mediaType();
    }
}
