package health.roi.document;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Opens PDFs so that their bytes stay on disk. */
final class PdfFile {
    private PdfFile() {}

    /** The caller closes the document. A password that is not empty is nobody's to give here. */
    static PDDocument open(Path file, WorkFolder work) throws IOException {
        RandomAccessReadBufferedFile source = new RandomAccessReadBufferedFile(file);
        try {
            return Loader.loadPDF(source, "", work.streams());
        } catch (IOException | RuntimeException | Error e) {
            source.close();
            throw e;
        }
    }
}
