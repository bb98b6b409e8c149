package health.roi.document.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** The page tree of the file being written: flat but for one level, so that viewers find a page quickly. */
public final class PdfBook {
    private static final int PAGES_PER_NODE = 100;

    private final PdfWriter writer;
    private final PdfReference root;
    private final List<PdfReference> nodes = new ArrayList<>();
    private final List<List<PdfReference>> kids = new ArrayList<>();
    private int pages;

    public PdfBook(PdfWriter writer) {
        this.writer = writer;
        this.root = writer.reserve();
    }

    /** The node that is the parent of the page that comes next. */
    public PdfReference append(PdfReference page) {
        if (pages++ % PAGES_PER_NODE == 0) {
            nodes.add(writer.reserve());
            kids.add(new ArrayList<>());
        }
        kids.get(kids.size() - 1).add(page);
        return nodes.get(nodes.size() - 1);
    }

    public int pages() {
        return pages;
    }

    /** Writes the tree and gives its root. */
    public PdfReference finish() throws IOException {
        for (int i = 0; i < nodes.size(); i++) {
            COSDictionary node = node(kids.get(i), kids.get(i).size());
            node.setItem(COSName.PARENT, root);
            writer.write(nodes.get(i), node, value -> value);
        }
        writer.write(root, node(nodes, pages), value -> value);
        return root;
    }

    private static COSDictionary node(List<PdfReference> children, int count) {
        COSArray array = new COSArray();
        children.forEach(array::add);
        COSDictionary node = new COSDictionary();
        node.setItem(COSName.TYPE, COSName.PAGES);
        node.setItem(COSName.KIDS, array);
        node.setInt(COSName.COUNT, count);
        return node;
    }
}
