package health.roi.document.intake.corpus;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A TIFF written by hand, tag by tag, so that any of them can be wrong. */
public final class RawTiff {
    /** One directory: the values of each tag; those of 282 and 283 are taken as whole dots per unit. */
    public static final class Page {
        private final Map<Integer, long[]> tags = new TreeMap<>();
        private final List<byte[]> strips = new ArrayList<>();

        public Page tag(int tag, long... values) {
            tags.put(tag, values);
            return this;
        }

        public Page strip(byte[] data) {
            strips.add(data);
            return this;
        }
    }

    private final List<Page> pages = new ArrayList<>();

    /** A page of black and white, without strips yet. */
    public static Page blackAndWhite(int width, int height, int compression) {
        return new Page()
                .tag(256, width)
                .tag(257, height)
                .tag(258, 1)
                .tag(259, compression)
                .tag(262, 0)
                .tag(277, 1)
                .tag(278, height);
    }

    public RawTiff add(Page page) {
        pages.add(page);
        return this;
    }

    public byte[] write() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(little(8).put(new byte[] {'I', 'I', 42, 0}).putInt(8).array());
        for (int i = 0; i < pages.size(); i++) {
            write(pages.get(i), i + 1 < pages.size(), out);
        }
        return out.toByteArray();
    }

    private static void write(Page page, boolean more, ByteArrayOutputStream out) {
        Map<Integer, long[]> tags = new TreeMap<>(page.tags);
        int directory = out.size();
        int count = tags.size()
                + (page.strips.isEmpty()
                        ? 0
                        : (int) List.of(273, 279).stream()
                                .filter(tag -> !tags.containsKey(tag))
                                .count());
        int place = directory + 2 + 12 * count + 4;
        ByteArrayOutputStream behind = new ByteArrayOutputStream();
        long[] offsets = new long[page.strips.size()];
        long[] lengths = new long[offsets.length];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = place + behind.size();
            lengths[i] = page.strips.get(i).length;
            behind.writeBytes(page.strips.get(i));
        }
        if (offsets.length > 0) {
            tags.putIfAbsent(273, offsets);
            tags.putIfAbsent(279, lengths);
        }
        ByteBuffer entries = little(2 + 12 * tags.size() + 4).putShort((short) tags.size());
        for (Map.Entry<Integer, long[]> tag : tags.entrySet()) {
            boolean ratio = tag.getKey() == 282 || tag.getKey() == 283;
            long[] values = tag.getValue();
            entries.putShort(tag.getKey().shortValue())
                    .putShort((short) (ratio ? 5 : 4))
                    .putInt(values.length);
            if (values.length == 1 && !ratio) {
                entries.putInt((int) values[0]);
            } else {
                entries.putInt(place + behind.size());
                for (long value : values) {
                    behind.writeBytes(little(4).putInt((int) value).array());
                    if (ratio) {
                        behind.writeBytes(little(4).putInt(1).array());
                    }
                }
            }
        }
        entries.putInt(more ? place + behind.size() : 0);
        out.writeBytes(entries.array());
        out.writeBytes(behind.toByteArray());
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
