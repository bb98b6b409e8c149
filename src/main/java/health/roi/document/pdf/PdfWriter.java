package health.roi.document.pdf;

import health.roi.document.work.WorkFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.COSWriter;

/**
 * Writes a PDF object by object, so that a package of any length needs the memory of one source document. PDFBox's own
 * writer holds every source open and everything in memory until the end. Equal objects give equal bytes: nothing here
 * depends on the clock or on chance.
 *
 * <p>A failure to write is the store's and not the document's, and comes as {@link UncheckedIOException}; an
 * {@link IOException} comes from a source that cannot be read.
 */
public final class PdfWriter implements AutoCloseable {
    /** Deeper values are no real document's, and would cost the stack. */
    private static final int MAX_NESTING = 200;

    private final PdfOutput out;
    private final PdfEncryption encryption;
    private final boolean measuring;
    private boolean plain;
    private final byte[] buffer = new byte[1 << 15];
    private long[] offsets = new long[1_024];
    private int last;

    public PdfWriter(Path target) {
        this(create(target), null, false);
    }

    /** As {@link #PdfWriter(Path)}; with {@code encryption}, unless that is null, bytes depend on chance. */
    public PdfWriter(Path target, PdfEncryption encryption) {
        this(create(target), encryption, false);
    }

    private PdfWriter(OutputStream target, PdfEncryption encryption, boolean measuring) {
        this.out = new PdfOutput(target);
        this.encryption = encryption;
        this.measuring = measuring;
        // Revision 6 of the encryption came with PDF 2.0.
        text("%PDF-" + (encryption == null ? "1.7" : "2.0") + "\n%\u00e2\u00e3\u00cf\u00d3\n");
    }

    /** Writes nowhere and reads no stream: only {@link #size} is asked of it. */
    public static PdfWriter measuring(PdfEncryption encryption) {
        return new PdfWriter(OutputStream.nullOutputStream(), encryption, true);
    }

    private static OutputStream create(Path target) {
        try {
            return WorkFolder.create(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number of an object that will be written later. */
    public PdfReference reserve() {
        last++;
        if (last == offsets.length) {
            offsets = Arrays.copyOf(offsets, last * 2);
        }
        return new PdfReference(last);
    }

    public PdfReference add(COSBase value) throws IOException {
        PdfReference reference = reserve();
        write(reference, value, UnaryOperator.identity());
        return reference;
    }

    /** Writes an object that is not a stream; {@code links} says what stands for each value within it. */
    public void write(PdfReference reference, COSBase value, UnaryOperator<COSBase> links) throws IOException {
        begin(reference);
        if (value instanceof COSDictionary dictionary) {
            dictionary(dictionary, links, 0);
        } else if (value instanceof COSArray array) {
            array(array, links, 0);
        } else {
            value(value, links, 0);
        }
        text("\nendobj\n");
    }

    /** Writes a stream with the given dictionary and the bytes of {@code data} as they are packed. */
    public void writeStream(
            PdfReference reference, COSDictionary dictionary, COSStream data, UnaryOperator<COSBase> links)
            throws IOException {
        begin(reference);
        COSDictionary complete = new COSDictionary(dictionary);
        long length = data.hasData() ? data.getLength() : 0;
        long written = encryption == null ? length : encryption.length(length);
        complete.setLong(COSName.LENGTH, written);
        dictionary(complete, links, 0);
        text("\nstream\n");
        long start = out.position();
        if (measuring) {
            out.skip(written);
        } else if (encryption != null) {
            try (InputStream in = data.hasData() ? data.createRawInputStream() : InputStream.nullInputStream();
                    OutputStream encrypted = encryption.encrypting(out)) {
                in.transferTo(encrypted);
            }
        } else if (length > 0) {
            try (InputStream in = data.createRawInputStream()) {
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    out.write(buffer, 0, n);
                }
            }
        }
        if (out.position() - start != written) {
            throw new IOException("a stream has another length than its source says");
        }
        text("\nendstream\nendobj\n");
    }

    public void writeStream(PdfReference reference, COSDictionary dictionary, byte[] data) throws IOException {
        begin(reference);
        byte[] written = encryption == null ? data : encryption.encrypt(data);
        COSDictionary complete = new COSDictionary(dictionary);
        complete.setInt(COSName.LENGTH, written.length);
        dictionary(complete, UnaryOperator.identity(), 0);
        text("\nstream\n");
        out.write(written, 0, written.length);
        text("\nendstream\nendobj\n");
    }

    /**
     * Ends the file. An object that was reserved but never written reads as null, which PDF allows. The file's identifier
     * is made of what is in it.
     */
    public void finish(COSDictionary trailer) throws IOException {
        // What a reader has to understand before it has the key.
        plain = true;
        if (encryption != null) {
            trailer.setItem(COSName.ENCRYPT, add(encryption.dictionary()));
        }
        COSString id = new COSString(out.identifier());
        COSArray ids = new COSArray();
        ids.add(id);
        ids.add(id);
        trailer.setItem(COSName.ID, ids);
        long table = out.position();
        text("xref\n0 " + (last + 1) + "\n0000000000 65535 f \n");
        for (int i = 1; i <= last; i++) {
            text(offsets[i] == 0 ? "0000000000 00000 f \n" : padded(offsets[i]) + " 00000 n \n");
        }
        trailer.setInt(COSName.SIZE, last + 1);
        text("trailer\n");
        dictionary(trailer, UnaryOperator.identity(), 0);
        text("\nstartxref\n" + table + "\n%%EOF\n");
        close();
    }

    private static String padded(long offset) {
        String digits = Long.toString(offset);
        return "0".repeat(10 - digits.length()) + digits;
    }

    /** Bytes written so far; after {@link #finish} the size of the file. */
    public long size() {
        return out.position();
    }

    /** SHA-256 of the file; to be asked once, after {@link #finish}. */
    public String sha256() {
        return out.sha256();
    }

    @Override
    public void close() {
        out.close();
    }

    private void begin(PdfReference reference) {
        offsets[reference.number()] = out.position();
        text(reference.number() + " 0 obj\n");
    }

    private void value(COSBase raw, UnaryOperator<COSBase> links, int depth) throws IOException {
        if (depth > MAX_NESTING) {
            throw new IOException("values are nested too deep");
        }
        COSBase value = raw == null ? null : links.apply(raw);
        if (value instanceof PdfReference reference) {
            text(reference.number() + " 0 R");
        } else if (value instanceof COSDictionary dictionary) {
            dictionary(dictionary, links, depth);
        } else if (value instanceof COSArray array) {
            array(array, links, depth);
        } else {
            scalar(value);
        }
    }

    private void dictionary(COSDictionary dictionary, UnaryOperator<COSBase> links, int depth) throws IOException {
        text("<<");
        for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
            entry.getKey().writePDF(out);
            text(" ");
            value(entry.getValue(), links, depth + 1);
            text("\n");
        }
        text(">>");
    }

    private void array(COSArray array, UnaryOperator<COSBase> links, int depth) throws IOException {
        text("[");
        for (int i = 0; i < array.size(); i++) {
            text(i == 0 ? "" : " ");
            value(array.get(i), links, depth + 1);
        }
        text("]");
    }

    private void scalar(COSBase value) throws IOException {
        if (value instanceof COSName name) {
            name.writePDF(out);
        } else if (value instanceof COSInteger integer) {
            integer.writePDF(out);
        } else if (value instanceof COSFloat number) {
            number.writePDF(out);
        } else if (value instanceof COSBoolean bool) {
            bool.writePDF(out);
        } else if (value instanceof COSString string) {
            COSWriter.writeString(
                    plain || encryption == null ? string : new COSString(encryption.encrypt(string.getBytes())), out);
        } else {
            text("null");
        }
    }

    private void text(String ascii) {
        out.text(ascii);
    }
}
