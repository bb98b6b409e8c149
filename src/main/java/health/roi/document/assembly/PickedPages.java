package health.roi.document.assembly;

import java.nio.file.Path;

/** Pages of a PDF, counted from 1; both ends count. */
public record PickedPages(Path pdf, int first, int last) {}
