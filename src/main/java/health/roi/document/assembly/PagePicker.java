package health.roi.document.assembly;

import health.roi.document.pdf.PdfFile;
import health.roi.document.work.WorkFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Copies pages out of finished volumes. */
final class PagePicker {

    /** What leads from a page or a note on it to others, and would bring the whole volume along. */
    private static final List<COSName> LEADS_AWAY = List.of(
            COSName.A,
            COSName.AA,
            COSName.DEST,
            COSName.P,
            COSName.PARENT,
            COSName.POPUP,
            COSName.IRT,
            COSName.B,
            COSName.STRUCT_PARENT,
            COSName.STRUCT_PARENTS);

    private PagePicker() {}

    static void write(List<PickedPages> picked, Path target, WorkFolder folder) {
        List<PDDocument> sources = new ArrayList<>();
        try (PDDocument document = new PDDocument(folder.streams())) {
            for (PickedPages pages : picked) {
                PDDocument source = PdfFile.open(pages.pdf(), folder);
                // A copied page is read from its source when it is saved.
                sources.add(source);
                for (int page = pages.first(); page <= pages.last(); page++) {
                    cutLoose(document.importPage(source.getPage(page - 1)));
                }
            }
            try (OutputStream out = WorkFolder.create(target)) {
                // Plain objects: every fax gateway reads them, and the short form that PDFBox writes has one object too
                // many.
                document.save(out, CompressParameters.NO_COMPRESSION);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            sources.forEach(PagePicker::close);
        }
    }

    private static void cutLoose(PDPage page) {
        COSDictionary frame = page.getCOSObject();
        LEADS_AWAY.stream().filter(key -> key != COSName.PARENT).forEach(frame::removeItem);
        if (frame.getDictionaryObject(COSName.ANNOTS) instanceof COSArray notes) {
            for (int i = 0; i < notes.size(); i++) {
                if (notes.getObject(i) instanceof COSDictionary note) {
                    LEADS_AWAY.forEach(note::removeItem);
                }
            }
        }
    }

    private static void close(PDDocument source) {
        try {
            source.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
