package health.roi.document.pdf;

import health.roi.document.work.DocumentRefused;
import health.roi.document.work.Refusal;
import health.roi.document.work.WorkFolder;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Opens PDFs so that their bytes stay on disk, and so that nothing missing in them goes unnoticed. */
public final class PdfFile {
    private PdfFile() {}

    /** The caller closes the document. A password that is not empty is nobody's to give here. */
    public static PDDocument open(Path file, WorkFolder work) throws IOException {
        RandomAccessReadBufferedFile source = new RandomAccessReadBufferedFile(file);
        try {
            return new CandidParser(source, work).parse();
        } catch (IOException | RuntimeException | Error e) {
            source.close();
            throw e;
        }
    }

    /** Repairs what PDFBox can repair, but not by leaving things out. */
    private static final class CandidParser extends PDFParser {
        private boolean opened;

        CandidParser(RandomAccessRead source, WorkFolder work) throws IOException {
            super(source, "", null, null, work.streams());
        }

        @Override
        public PDDocument parse() throws IOException {
            PDDocument document = super.parse();
            opened = true;
            return document;
        }

        /** PDFBox takes unreadable pages out of the page tree here; {@link PdfPages} wants to find them. */
        @Override
        protected void checkPages(COSDictionary root) {}

        /** PDFBox logs an object that it cannot read and goes on with nothing in its place. */
        @Override
        public COSBase dereferenceCOSObject(COSObject object) throws IOException {
            try {
                return super.dereferenceCOSObject(object);
            } catch (IOException e) {
                if (opened) {
                    throw new DocumentRefused(Refusal.PDF_DAMAGED);
                }
                throw e;
            }
        }
    }
}
