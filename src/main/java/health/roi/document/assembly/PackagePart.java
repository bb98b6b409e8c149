package health.roi.document.assembly;

import health.roi.document.pdf.HtmlToPdf;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;

/**
 * One document of a package, in the place it has in the list.
 *
 * @param title its bookmark
 * @param pdf a normalised document, or one that {@link HtmlToPdf} wrote
 * @param documentId the stored document, or null for what was written for this package
 * @param group a bookmark that it and its neighbours of the same group are put under, or null
 */
public record PackagePart(PartKind kind, String title, Path pdf, UUID documentId, String group) {
    public PackagePart {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(title);
        Objects.requireNonNull(pdf);
    }
}
