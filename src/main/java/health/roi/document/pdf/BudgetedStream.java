package health.roi.document.pdf;

import health.roi.document.work.DocumentRefused;
import health.roi.document.work.ParseBudget;
import health.roi.document.work.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.RandomAccessInputStream;
import org.apache.pdfbox.io.RandomAccessOutputStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.io.RandomAccessReadWriteBuffer;
import org.apache.pdfbox.io.RandomAccessStreamCache;

/**
 * A stream of a PDF that unpacks no more than its budget has. PDFBox unpacks a stream whole before the first byte of it
 * is read, and a kilobyte can hold a gigabyte.
 */
final class BudgetedStream extends COSStream {
    /** Real streams have one or two. */
    private static final int MAX_FILTERS = 8;

    private static final int MAX_COLUMNS = 100_000;

    /** These unpack bytes to bytes; the others unpack pictures, whose size their dictionary says. */
    private static final Set<String> OF_BYTES = Set.of(
            "FlateDecode",
            "Fl",
            "LZWDecode",
            "LZW",
            "ASCII85Decode",
            "A85",
            "ASCIIHexDecode",
            "AHx",
            "RunLengthDecode",
            "RL",
            "Crypt");

    private static final COSName OBJECT_STREAM = COSName.getPDFName("ObjStm");

    private final RandomAccessStreamCache cache;
    private final ParseBudget budget;

    BudgetedStream(RandomAccessStreamCache cache, RandomAccessReadView packed, ParseBudget budget) throws IOException {
        super(cache, packed);
        this.cache = cache;
        this.budget = budget;
    }

    @Override
    public COSInputStream createInputStream(DecodeOptions options) throws IOException {
        List<COSName> filters = filters();
        if (filters.isEmpty() || !filters.stream().allMatch(BudgetedStream::isOfBytes)) {
            budget.unpacked(getLength());
            return super.createInputStream(options);
        }
        RandomAccessRead unpacked = unpack(filters);
        // A stream without filters hands out the bytes it was given.
        return new COSStream(cache, new RandomAccessReadView(unpacked, 0, unpacked.length(), true)).createInputStream();
    }

    @Override
    public RandomAccessRead createView() throws IOException {
        List<COSName> filters = filters();
        if (filters.isEmpty() || !filters.stream().allMatch(BudgetedStream::isOfBytes)) {
            budget.unpacked(getLength());
            return super.createView();
        }
        return unpack(filters);
    }

    private RandomAccessRead unpack(List<COSName> filters) throws IOException {
        checkParameters(getDictionaryObject(COSName.DECODE_PARMS, COSName.DP));
        RandomAccessReadWriteBuffer unpacked = null;
        InputStream in = createRawInputStream();
        for (int i = 0; i < filters.size(); i++) {
            unpacked = new RandomAccessReadWriteBuffer();
            OutputStream out = new Counted(new RandomAccessOutputStream(unpacked), longest());
            FilterFactory.INSTANCE.getFilter(filters.get(i)).decode(in, out, this, i, DecodeOptions.DEFAULT);
            unpacked.seek(0);
            in = new RandomAccessInputStream(unpacked);
        }
        return unpacked;
    }

    /** PDFBox takes memory for two rows before it has read any, as long as the parameters say. */
    private static void checkParameters(COSBase parameters) {
        if (parameters instanceof COSDictionary dictionary && dictionary.getLong(COSName.COLUMNS, 1) > MAX_COLUMNS) {
            throw new DocumentRefused(Refusal.TOO_COMPLEX);
        }
        if (parameters instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.getObject(i) instanceof COSDictionary dictionary) {
                    checkParameters(dictionary);
                }
            }
        }
    }

    private long longest() {
        return OBJECT_STREAM.equals(getCOSName(COSName.TYPE))
                ? budget.bounds().objectStreamBytes()
                : budget.bounds().streamBytes();
    }

    /** As PDFBox has it, one that is listed twice is applied once: broken writers repeat them. */
    private List<COSName> filters() throws IOException {
        COSBase value = getFilters();
        if (value instanceof COSName one) {
            return List.of(one);
        }
        if (!(value instanceof COSArray array)) {
            return List.of();
        }
        if (array.size() > MAX_FILTERS) {
            throw new DocumentRefused(Refusal.TOO_COMPLEX);
        }
        List<COSName> names = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            if (!(array.getObject(i) instanceof COSName name)) {
                throw new IOException("a filter has no name");
            }
            if (!names.contains(name)) {
                names.add(name);
            }
        }
        return names;
    }

    private static boolean isOfBytes(COSName filter) {
        return OF_BYTES.contains(filter.getName());
    }

    /** Lets a stream grow as long as it may. */
    private final class Counted extends OutputStream {
        private final OutputStream out;
        private long room;

        Counted(OutputStream out, long room) {
            this.out = out;
            this.room = room;
        }

        @Override
        public void write(int b) throws IOException {
            count(1);
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            count(length);
            out.write(bytes, offset, length);
        }

        private void count(int bytes) {
            room -= bytes;
            if (room < 0) {
                throw new DocumentRefused(Refusal.TOO_COMPLEX);
            }
            budget.unpacked(bytes);
        }
    }
}
