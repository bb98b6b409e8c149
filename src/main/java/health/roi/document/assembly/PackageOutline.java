package health.roi.document.assembly;

import health.roi.document.pdf.PdfReference;
import health.roi.document.pdf.PdfWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/** The bookmarks of a package: one for each part, neighbours of one group under a common one. */
final class PackageOutline {
    private static final class Entry {
        final String title;
        final PdfReference page;
        final String group;
        final List<Entry> children = new ArrayList<>();

        Entry(String title, PdfReference page, String group) {
            this.title = title;
            this.page = page;
            this.group = group;
        }
    }

    private final List<Entry> entries = new ArrayList<>();

    void add(String title, String group, PdfReference firstPage) {
        Entry entry = new Entry(title, firstPage, null);
        if (group == null) {
            entries.add(entry);
            return;
        }
        Entry last = entries.isEmpty() ? null : entries.get(entries.size() - 1);
        if (last == null || !group.equals(last.group)) {
            last = new Entry(group, firstPage, group);
            entries.add(last);
        }
        last.children.add(entry);
    }

    PdfReference write(PdfWriter writer) throws IOException {
        PdfReference root = writer.reserve();
        COSDictionary outline = new COSDictionary();
        outline.setItem(COSName.TYPE, COSName.OUTLINES);
        link(entries, outline, root, writer);
        writer.write(root, outline, value -> value);
        return root;
    }

    private static void link(List<Entry> level, COSDictionary parent, PdfReference parentReference, PdfWriter writer)
            throws IOException {
        List<PdfReference> places = new ArrayList<>();
        level.forEach(entry -> places.add(writer.reserve()));
        for (int i = 0; i < level.size(); i++) {
            Entry entry = level.get(i);
            COSDictionary item = new COSDictionary();
            item.setItem(COSName.TITLE, new COSString(entry.title));
            item.setItem(COSName.PARENT, parentReference);
            COSArray destination = new COSArray();
            destination.add(entry.page);
            destination.add(COSName.getPDFName("Fit"));
            item.setItem(COSName.DEST, destination);
            if (i > 0) {
                item.setItem(COSName.PREV, places.get(i - 1));
            }
            if (i + 1 < level.size()) {
                item.setItem(COSName.NEXT, places.get(i + 1));
            }
            if (!entry.children.isEmpty()) {
                link(entry.children, item, places.get(i), writer);
            }
            writer.write(places.get(i), item, value -> value);
        }
        if (!places.isEmpty()) {
            parent.setItem(COSName.FIRST, places.get(0));
            parent.setItem(COSName.LAST, places.get(places.size() - 1));
            int open = level.stream().mapToInt(e -> 1 + e.children.size()).sum();
            parent.setInt(COSName.COUNT, open);
        }
    }
}
