package health.roi.document.pdf;

import health.roi.document.work.Sha256;
import health.roi.document.work.WorkFolder;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
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

    private final OutputStream out;
    private final MessageDigest digest = Sha256.digest();
    private long position;
    private long[] offsets = new long[1_024];
    private int last;

    /** The way in for PDFBox's values, which write themselves. */
    private final OutputStream counting = new OutputStream() {
        @Override
        public void write(int b) {
            bytes(new byte[] {(byte) b}, 1);
        }

        @Override
        public void write(byte[] b, int offset, int length) {
            bytes(offset == 0 ? b : Arrays.copyOfRange(b, offset, offset + length), length);
        }
    };

    public PdfWriter(Path target) {
        try {
            out = new BufferedOutputStream(new DigestOutputStream(WorkFolder.create(target), digest), 1 << 16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        text("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
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
        complete.setLong(COSName.LENGTH, length);
        dictionary(complete, links, 0);
        text("\nstream\n");
        long start = position;
        if (length > 0) {
            try (InputStream in = data.createRawInputStream()) {
                byte[] buffer = new byte[16_384];
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    bytes(buffer, n);
                }
            }
        }
        if (position - start != length) {
            throw new IOException("a stream has another length than its source says");
        }
        text("\nendstream\nendobj\n");
    }

    public void writeStream(PdfReference reference, COSDictionary dictionary, byte[] data) throws IOException {
        begin(reference);
        COSDictionary complete = new COSDictionary(dictionary);
        complete.setInt(COSName.LENGTH, data.length);
        dictionary(complete, UnaryOperator.identity(), 0);
        text("\nstream\n");
        bytes(data, data.length);
        text("\nendstream\nendobj\n");
    }

    /** Ends the file. An object that was reserved but never written reads as null, which PDF allows. */
    public void finish(COSDictionary trailer) throws IOException {
        long table = position;
        text("xref\n0 " + (last + 1) + "\n0000000000 65535 f \n");
        for (int i = 1; i <= last; i++) {
            text(offsets[i] == 0 ? "0000000000 00000 f \n" : String.format("%010d 00000 n \n", offsets[i]));
        }
        trailer.setInt(COSName.SIZE, last + 1);
        text("trailer\n");
        dictionary(trailer, UnaryOperator.identity(), 0);
        text("\nstartxref\n" + table + "\n%%EOF\n");
        close();
    }

    /** What sets this file apart from others, for its trailer: made of what was written so far, not of the time. */
    public COSArray identity() throws IOException {
        out.flush();
        try {
            byte[] sofar = Arrays.copyOf(((MessageDigest) digest.clone()).digest(), 16);
            COSArray identity = new COSArray();
            identity.add(new COSString(sofar));
            identity.add(new COSString(sofar));
            return identity;
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the platform's digests can be copied", e);
        }
    }

    /** Bytes written so far; after {@link #finish} the size of the file. */
    public long size() {
        return position;
    }

    /** SHA-256 of the file; to be asked once, after {@link #finish}. */
    public String sha256() {
        return Sha256.hex(digest);
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void begin(PdfReference reference) {
        offsets[reference.number()] = position;
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
            entry.getKey().writePDF(counting);
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
            name.writePDF(counting);
        } else if (value instanceof COSInteger integer) {
            integer.writePDF(counting);
        } else if (value instanceof COSFloat number) {
            number.writePDF(counting);
        } else if (value instanceof COSBoolean bool) {
            bool.writePDF(counting);
        } else if (value instanceof COSString string) {
            COSWriter.writeString(string, counting);
        } else {
            text("null");
        }
    }

    private void text(String ascii) {
        byte[] bytes = ascii.getBytes(StandardCharsets.ISO_8859_1);
        bytes(bytes, bytes.length);
    }

    private void bytes(byte[] data, int length) {
        try {
            out.write(data, 0, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        position += length;
    }
}
