package health.roi.document.assembly;

import health.roi.document.pdf.PdfFile;
import health.roi.document.work.DocumentLimits;
import health.roi.document.work.WorkFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Where a package is put together: a folder that goes away with it. */
public final class PackageWork implements AutoCloseable {

    private final WorkFolder folder;
    private final PackageAssembly assembly;

    public PackageWork(Path workDirectory) {
        this.folder = WorkFolder.in(workDirectory);
        this.assembly = new PackageAssembly(workDirectory, DocumentLimits.DEFAULT);
    }

    /** Where a part can be written. */
    public Path file(String name) {
        return folder.file(name);
    }

    public int pagesOf(Path pdf) {
        try (PDDocument document = PdfFile.open(pdf, folder)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies pages of PDFs that the service wrote itself into a new one, as they look; links lead nowhere any more. */
    public void pick(List<PickedPages> picked, Path target) {
        PagePicker.write(picked, target, folder);
    }

    public PackageAssembly assembly() {
        return assembly;
    }

    /** Where the volume that is under way is written; one at a time. */
    public Path target() {
        return folder.file("volume.pdf");
    }

    @Override
    public void close() {
        folder.close();
    }
}
