package health.roi.document.assembly;

import health.roi.document.pdf.HtmlToPdf;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * One document of a package, in the place it has in the list.
 *
 * @param title its bookmark
 * @param source a normalised document, or one that {@link HtmlToPdf} wrote
 * @param pages how many it has, before anything is withheld and after
 * @param expectedBytes about how large its PDF is; decides only whether volumes have to be measured before they are planned
 * @param documentId the stored document, or null for what was written for this package
 * @param group a bookmark that it and its neighbours of the same group are put under, or null
 * @param archival whether its pages may stand in a PDF/A-2b whose output intent is sRGB
 * @param redactions what of it does not go out
 */
public record PackagePart(
        PartKind kind,
        String title,
        PartSource source,
        int pages,
        long expectedBytes,
        UUID documentId,
        String group,
        boolean archival,
        List<PageRedaction> redactions) {
    public PackagePart {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(title);
        Objects.requireNonNull(source);
        if (pages < 1) {
            throw new IllegalArgumentException("a part has at least one page");
        }
        redactions = List.copyOf(redactions);
    }
}
