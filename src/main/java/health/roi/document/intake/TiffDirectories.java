package health.roi.document.intake;

import health.roi.document.work.DocumentLimits;
import health.roi.document.work.ParseBudget;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the directories of a TIFF: what its images are and where their strips lie. Readers of images do not tell the
 * latter, and a fax is kept as it was compressed.
 */
final class TiffDirectories {
    private static final int MAX_ENTRIES = 1_000;
    private static final int MAX_STRIPS = 100_000;

    private final FileChannel file;
    private final ByteOrder order;
    private final ParseBudget budget;

    private TiffDirectories(FileChannel file, ParseBudget budget) throws IOException {
        this.file = file;
        this.budget = budget;
        this.order = bytes(0, 2, ByteOrder.BIG_ENDIAN).get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    }

    /** All images in order, refused when a directory or a strip lies outside the file. */
    static List<TiffPage> read(Path path, DocumentLimits limits, ParseBudget budget) throws IOException {
        try (FileChannel file = FileChannel.open(path)) {
            TiffDirectories directories = new TiffDirectories(file, budget);
            List<TiffPage> pages = new ArrayList<>();
            Set<Long> seen = new HashSet<>();
            long at = directories.bytes(4, 4).getInt() & 0xFFFFFFFFL;
            while (at != 0) {
                if (!seen.add(at)) {
                    throw new IOException("the directories go in a circle");
                }
                limits.checkPages(seen.size());
                int entries = directories.bytes(at, 2).getShort() & 0xFFFF;
                if (entries == 0 || entries > MAX_ENTRIES) {
                    throw new IOException("a directory has no sensible size");
                }
                pages.add(directories.page(pages.size(), at + 2, entries));
                at = directories.bytes(at + 2 + 12L * entries, 4).getInt() & 0xFFFFFFFFL;
            }
            return pages;
        }
    }

    private TiffPage page(int index, long start, int entries) throws IOException {
        Map<Integer, double[]> tags = new HashMap<>();
        ByteBuffer directory = bytes(start, 12 * entries);
        for (int i = 0; i < entries; i++) {
            int tag = directory.getShort(12 * i) & 0xFFFF;
            if (isRead(tag)) {
                tags.put(tag, values(directory, 12 * i));
            }
        }
        double unit = first(tags, 296, 2) == 3 ? 2.54 : first(tags, 296, 2) == 2 ? 1 : 0;
        int group3 = (int) first(tags, 292, 0);
        return new TiffPage(
                index,
                (int) first(tags, 256, 0),
                (int) first(tags, 257, 0),
                (int) first(tags, 259, 1),
                first(tags, 262, 0) == 1,
                first(tags, 266, 1) == 2,
                (int) (first(tags, 258, 1) * first(tags, 277, 1)),
                (int) Math.min(first(tags, 278, 0), Integer.MAX_VALUE),
                (group3 & 1) != 0,
                (group3 & 2) != 0 || ((int) first(tags, 293, 0) & 2) != 0,
                first(tags, 282, 0) * unit,
                first(tags, 283, 0) * unit,
                (int) first(tags, 274, 1),
                ((int) first(tags, 254, 0) & 1) != 0,
                strips(tags.get(273)),
                strips(tags.get(279)));
    }

    private static boolean isRead(int tag) {
        return tag >= 254 && tag <= 296;
    }

    private static double first(Map<Integer, double[]> tags, int tag, double otherwise) {
        double[] values = tags.get(tag);
        return values == null || values.length == 0 ? otherwise : values[0];
    }

    private static long[] strips(double[] values) {
        long[] strips = new long[values == null ? 0 : values.length];
        for (int i = 0; i < strips.length; i++) {
            strips[i] = (long) values[i];
        }
        return strips;
    }

    private double[] values(ByteBuffer directory, int entry) throws IOException {
        int type = directory.getShort(entry + 2) & 0xFFFF;
        long count = directory.getInt(entry + 4) & 0xFFFFFFFFL;
        int size =
                switch (type) {
                    case 1 -> 1;
                    case 3 -> 2;
                    case 4 -> 4;
                    case 5 -> 8;
                    default -> 0;
                };
        if (size == 0 || count == 0) {
            return new double[0];
        }
        if (count > MAX_STRIPS) {
            throw new IOException("a list in a directory is too long");
        }
        ByteBuffer from = size * count <= 4
                ? directory.slice(entry + 8, 4).order(order)
                : bytes(directory.getInt(entry + 8) & 0xFFFFFFFFL, (int) (size * count));
        double[] values = new double[(int) count];
        for (int i = 0; i < values.length; i++) {
            budget.value();
            values[i] = value(from, type, i * size);
        }
        return values;
    }

    private static double value(ByteBuffer from, int type, int at) {
        if (type == 5) {
            long over = from.getInt(at + 4) & 0xFFFFFFFFL;
            return over == 0 ? 0 : (double) (from.getInt(at) & 0xFFFFFFFFL) / over;
        }
        return switch (type) {
            case 1 -> from.get(at) & 0xFF;
            case 3 -> from.getShort(at) & 0xFFFF;
            default -> from.getInt(at) & 0xFFFFFFFFL;
        };
    }

    private ByteBuffer bytes(long at, int length) throws IOException {
        return bytes(at, length, order);
    }

    private ByteBuffer bytes(long at, int length, ByteOrder order) throws IOException {
        budget.tick();
        if (at + length > file.size()) {
            throw new IOException("the file ends within a directory");
        }
        ByteBuffer buffer = ByteBuffer.allocate(length).order(order);
        while (buffer.hasRemaining() && file.read(buffer, at + buffer.position()) >= 0) {
            continue;
        }
        return buffer.flip();
    }
}
