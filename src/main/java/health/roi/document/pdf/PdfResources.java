package health.roi.document.pdf;

import health.roi.document.work.DocumentLimits;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;

/**
 * Takes out of a page's resources whatever the page does not draw. Writers share one list of pictures among all pages, so
 * that a page which stays would carry along the pictures of one that is withheld.
 */
public final class PdfResources {
    /** Which list of the resources the name before an operator belongs to. */
    private static final Map<String, COSName> NAMED = Map.ofEntries(
            Map.entry("Do", COSName.XOBJECT),
            Map.entry("Tf", COSName.FONT),
            Map.entry("gs", COSName.EXT_G_STATE),
            Map.entry("cs", COSName.COLORSPACE),
            Map.entry("CS", COSName.COLORSPACE),
            Map.entry("scn", COSName.PATTERN),
            Map.entry("SCN", COSName.PATTERN),
            Map.entry("sh", COSName.SHADING),
            Map.entry("BDC", COSName.PROPERTIES),
            Map.entry("DP", COSName.PROPERTIES));

    private static final int DEEPEST = 50;

    private final DocumentLimits limits;
    private final Set<COSBase> pruned = Collections.newSetFromMap(new IdentityHashMap<>());

    public PdfResources(DocumentLimits limits) {
        this.limits = limits;
    }

    /** Changes the page in memory; false where its instructions cannot be read to the end. */
    public boolean prune(PDPage page) {
        try (InputStream content = page.getContents()) {
            page.setResources(new PDResources(used(content, PdfPageCopy.resources(page), 0)));
            COSArray annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
            for (int i = 0; annotations != null && i < annotations.size(); i++) {
                if (annotations.getObject(i) instanceof COSDictionary annotation) {
                    appearances(annotation.getDictionaryObject(COSName.AP), 0);
                }
            }
            return true;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private void appearances(COSBase value, int depth) throws IOException {
        if (value instanceof COSStream form) {
            drawing(form, new COSDictionary(), depth);
        } else if (value instanceof COSDictionary states && depth < DEEPEST) {
            for (COSName state : states.keySet()) {
                appearances(states.getDictionaryObject(state), depth + 1);
            }
        }
    }

    /** A new list that holds what these instructions use of the old one, each entry pruned in turn. */
    private COSDictionary used(InputStream instructions, COSDictionary resources, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new IOException("drawings are nested too deep");
        }
        byte[] content = instructions.readNBytes((int) limits.maxContentBytes());
        if (instructions.read() >= 0) {
            throw new IOException("a page has more instructions than are read");
        }
        Map<COSName, Set<COSName>> names = new HashMap<>();
        List<Object> operands = new ArrayList<>();
        PDFStreamParser parser = new PDFStreamParser(content);
        for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
            if (token instanceof Operator operator) {
                note(operator, operands, names);
                operands.clear();
            } else {
                operands.add(token);
            }
        }
        COSDictionary kept = new COSDictionary();
        for (Map.Entry<COSName, Set<COSName>> entry : names.entrySet()) {
            COSDictionary list = resources.getCOSDictionary(entry.getKey());
            for (COSName name : entry.getValue()) {
                if (list != null && list.containsKey(name)) {
                    list(kept, entry.getKey()).setItem(name, list.getItem(name));
                    merge(kept, within(entry.getKey(), list.getDictionaryObject(name), resources, depth));
                }
            }
        }
        keepDefaults(resources.getCOSDictionary(COSName.COLORSPACE), kept);
        return kept;
    }

    private static void note(Operator operator, List<Object> operands, Map<COSName, Set<COSName>> names) {
        COSName list = NAMED.get(operator.getName());
        if (list != null) {
            for (Object operand : operands) {
                if (operand instanceof COSName name) {
                    names.computeIfAbsent(list, none -> new HashSet<>()).add(name);
                }
            }
        }
        COSDictionary inline = operator.getImageParameters();
        if (inline != null) {
            for (COSName key : List.of(COSName.CS, COSName.COLORSPACE)) {
                if (inline.getDictionaryObject(key) instanceof COSName space) {
                    names.computeIfAbsent(COSName.COLORSPACE, none -> new HashSet<>())
                            .add(space);
                }
            }
        }
    }

    /** They are meant by every page that says DeviceGray, DeviceRGB or DeviceCMYK. */
    private static void keepDefaults(COSDictionary spaces, COSDictionary kept) {
        for (String name : List.of("DefaultGray", "DefaultRGB", "DefaultCMYK")) {
            COSName key = COSName.getPDFName(name);
            if (spaces != null && spaces.containsKey(key)) {
                list(kept, COSName.COLORSPACE).setItem(key, spaces.getItem(key));
            }
        }
    }

    /** Prunes what is drawn by an entry, and gives what it uses of the resources around it. */
    private COSDictionary within(COSName list, COSBase value, COSDictionary around, int depth) throws IOException {
        if (value instanceof COSStream stream) {
            boolean draws = list == COSName.PATTERN || COSName.FORM.equals(stream.getCOSName(COSName.SUBTYPE));
            return draws ? drawing(stream, around, depth) : new COSDictionary();
        }
        if (list == COSName.EXT_G_STATE
                && value instanceof COSDictionary state
                && state.getDictionaryObject(COSName.SMASK) instanceof COSDictionary mask
                && mask.getDictionaryObject(COSName.G) instanceof COSStream group) {
            return drawing(group, around, depth);
        }
        COSDictionary glyphs = list == COSName.FONT && value instanceof COSDictionary font
                ? font.getCOSDictionary(COSName.CHAR_PROCS)
                : null;
        return glyphs == null ? new COSDictionary() : glyphs((COSDictionary) value, glyphs, around, depth);
    }

    /** A drawing without resources of its own means those around it, which may be others on the next page. */
    private COSDictionary drawing(COSStream drawing, COSDictionary around, int depth) throws IOException {
        COSDictionary own = drawing.getCOSDictionary(COSName.RESOURCES);
        if (own != null && !pruned.add(drawing)) {
            return new COSDictionary();
        }
        try (InputStream instructions = drawing.createInputStream()) {
            COSDictionary used = used(instructions, own == null ? around : own, depth + 1);
            if (own == null) {
                return used;
            }
            drawing.setItem(COSName.RESOURCES, used);
            return new COSDictionary();
        }
    }

    /** All glyphs of a font whose glyphs are drawings share its resources. */
    private COSDictionary glyphs(COSDictionary font, COSDictionary glyphs, COSDictionary around, int depth)
            throws IOException {
        COSDictionary own = font.getCOSDictionary(COSName.RESOURCES);
        COSDictionary all = new COSDictionary();
        if (own != null && !pruned.add(font)) {
            return all;
        }
        for (COSName name : glyphs.keySet()) {
            if (glyphs.getDictionaryObject(name) instanceof COSStream glyph) {
                try (InputStream instructions = glyph.createInputStream()) {
                    merge(all, used(instructions, own == null ? around : own, depth + 1));
                }
            }
        }
        if (own == null) {
            return all;
        }
        font.setItem(COSName.RESOURCES, all);
        return new COSDictionary();
    }

    private static void merge(COSDictionary into, COSDictionary more) {
        for (COSName key : more.keySet()) {
            list(into, key).addAll(more.getCOSDictionary(key));
        }
    }

    private static COSDictionary list(COSDictionary resources, COSName key) {
        COSDictionary list = resources.getCOSDictionary(key);
        if (list == null) {
            list = new COSDictionary();
            resources.setItem(key, list);
        }
        return list;
    }
}
