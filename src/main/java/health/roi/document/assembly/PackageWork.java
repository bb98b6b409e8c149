package health.roi.document.assembly;

import health.roi.document.pdf.PdfFile;
import health.roi.document.work.DocumentLimits;
import health.roi.document.work.WorkFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A package while it is put together: its parts in order, and a folder that goes away with it. */
public final class PackageWork implements AutoCloseable {

    private final WorkFolder folder;
    private final Path workDirectory;
    private final List<PackagePart> parts = new ArrayList<>();
    private int pages;

    public PackageWork(Path workDirectory) {
        this.workDirectory = workDirectory;
        this.folder = WorkFolder.in(workDirectory);
    }

    /** Where a part can be written. */
    public Path file(String name) {
        return folder.file(name);
    }

    public void add(PartKind kind, String title, Path pdf, UUID documentId, String group) {
        parts.add(new PackagePart(kind, title, pdf, documentId, group));
        pages += pagesOf(pdf);
    }

    /** Pages of the parts so far. */
    public int pages() {
        return pages;
    }

    public int pagesOf(Path pdf) {
        try (PDDocument document = PdfFile.open(pdf, folder)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public AssembledPackage assemble(String trackingNumber) {
        return new PackageAssembly(workDirectory, DocumentLimits.DEFAULT).assemble(trackingNumber, parts, target());
    }

    public Path target() {
        return folder.file("package.pdf");
    }

    @Override
    public void close() {
        folder.close();
    }
}
