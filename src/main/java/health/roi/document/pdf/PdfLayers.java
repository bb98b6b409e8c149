package health.roi.document.pdf;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Layers that can be switched off. Those that are off in a source stay off: what it hides must not appear. */
public final class PdfLayers {
    private final COSArray all = new COSArray();
    private final COSArray off = new COSArray();

    public void add(PDDocument document, PdfGraph graph) {
        add(document, graph, false);
    }

    /** Only those that a page which was copied already lies on: the name of another may tell what is not to be told. */
    public void addUsed(PDDocument document, PdfGraph graph) {
        add(document, graph, true);
    }

    private void add(PDDocument document, PdfGraph graph, boolean usedOnly) {
        COSDictionary properties = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.OCPROPERTIES);
        COSArray layers = properties == null ? null : properties.getCOSArray(COSName.OCGS);
        if (layers == null) {
            return;
        }
        COSDictionary defaults = properties.getCOSDictionary(COSName.D);
        boolean offUnlessOn = defaults != null && "OFF".equals(defaults.getNameAsString(COSName.BASE_STATE));
        for (int i = 0; i < layers.size(); i++) {
            if (!(layers.getObject(i) instanceof COSDictionary layer) || usedOnly && !graph.has(layer)) {
                continue;
            }
            COSBase copied = graph.link(layers.get(i));
            if (!(copied instanceof PdfReference)) {
                continue;
            }
            all.add(copied);
            boolean listedOff = lists(defaults, COSName.OFF, layer);
            boolean listedOn = lists(defaults, COSName.ON, layer);
            if (listedOff || offUnlessOn && !listedOn) {
                off.add(copied);
            }
        }
    }

    public void writeTo(COSDictionary catalog) {
        if (all.size() == 0) {
            return;
        }
        COSDictionary defaults = new COSDictionary();
        defaults.setItem(COSName.NAME, new COSString("Layers"));
        defaults.setItem(COSName.ORDER, all);
        if (off.size() > 0) {
            defaults.setItem(COSName.OFF, off);
        }
        COSDictionary properties = new COSDictionary();
        properties.setItem(COSName.OCGS, all);
        properties.setItem(COSName.D, defaults);
        catalog.setItem(COSName.OCPROPERTIES, properties);
    }

    private static boolean lists(COSDictionary defaults, COSName key, COSDictionary layer) {
        COSArray list = defaults == null ? null : defaults.getCOSArray(key);
        for (int i = 0; list != null && i < list.size(); i++) {
            if (list.getObject(i) == layer) {
                return true;
            }
        }
        return false;
    }
}
