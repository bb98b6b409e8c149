package health.roi.document.pdf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;

/**
 * Copies what the pages of one source document use into the file that is being written, each object once. Reaching
 * back from a page into the rest of its document (the catalog, the page tree, the structure tree, attached files)
 * gives null.
 */
public final class PdfGraph {
    private static final Set<String> NOT_COPIED = Set.of(
            "Catalog", "Page", "Pages", "Filespec", "F", "EmbeddedFile", "StructTreeRoot", "StructElem", "Action");

    /** The standard wants references to these; fonts that were just made have them within. */
    private static final Set<String> MADE_INDIRECT = Set.of("Font", "FontDescriptor");

    /** What a stream may drag along: other files, private data of programs, and places in trees that are not copied. */
    private static final Set<String> NOT_IN_STREAMS = Set.of(
            "F",
            "FFilter",
            "FDecodeParms",
            "Ref",
            "OPI",
            "AF",
            "Metadata",
            "PieceInfo",
            "StructParent",
            "StructParents");

    private final PdfWriter writer;
    private final StreamCheck check;
    private final Map<COSBase, PdfReference> copied = new IdentityHashMap<>();
    private final Deque<COSBase> waiting = new ArrayDeque<>();

    /** For a source that was normalised. */
    public PdfGraph(PdfWriter writer) {
        this(writer, null);
    }

    PdfGraph(PdfWriter writer, StreamCheck check) {
        this.writer = writer;
        this.check = check;
    }

    /** Links to {@code page} will lead to {@code reference}, which the caller writes. */
    public void placed(COSDictionary page, PdfReference reference) {
        copied.put(page, reference);
    }

    /** Whether something that was written leads to this object of the source. */
    public boolean has(COSBase value) {
        return copied.containsKey(value);
    }

    /** What stands in the new file for a value of the source. */
    public COSBase link(COSBase value) {
        COSBase actual = value instanceof COSObject object ? object.getObject() : value;
        if (actual == null) {
            return COSNull.NULL;
        }
        PdfReference known = copied.get(actual);
        if (known != null) {
            return known;
        }
        if (isOf(actual, NOT_COPIED)) {
            return COSNull.NULL;
        }
        boolean shared = value != actual && (actual instanceof COSDictionary || actual instanceof COSArray)
                || isOf(actual, MADE_INDIRECT);
        if (!shared && !(actual instanceof COSStream)) {
            return actual;
        }
        PdfReference reference = writer.reserve();
        copied.put(actual, reference);
        waiting.add(actual);
        return reference;
    }

    /** Writes a dictionary made for the new file under the next free number. */
    public PdfReference add(COSDictionary dictionary) throws IOException {
        PdfReference reference = writer.reserve();
        write(reference, dictionary);
        return reference;
    }

    /** Writes a dictionary made for the new file, whose values may be of the source. */
    public void write(PdfReference reference, COSDictionary dictionary) throws IOException {
        writer.write(reference, dictionary, this::link);
        writeWaiting();
    }

    /** Writes {@code data}'s packed bytes under another dictionary. */
    public void writeStream(PdfReference reference, COSDictionary dictionary, COSStream data) throws IOException {
        writer.writeStream(reference, dictionary, data, this::link);
        writeWaiting();
    }

    private void writeWaiting() throws IOException {
        for (COSBase next = waiting.poll(); next != null; next = waiting.poll()) {
            if (next instanceof COSStream stream) {
                if (check != null) {
                    check.look(stream);
                }
                COSDictionary dictionary = new COSDictionary(stream);
                NOT_IN_STREAMS.forEach(key -> dictionary.removeItem(COSName.getPDFName(key)));
                writer.writeStream(copied.get(stream), dictionary, stream, this::link);
            } else {
                writer.write(copied.get(next), next, this::link);
            }
        }
    }

    private static boolean isOf(COSBase value, Set<String> types) {
        return value instanceof COSDictionary dictionary
                && dictionary.getDictionaryObject(COSName.TYPE) instanceof COSName type
                && types.contains(type.getName());
    }
}
