package health.roi.document.pdf;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDPage;

/** Copies what is written and drawn on top of a page, without what it could do. */
final class PdfAnnotations {
    private static final List<COSName> KEPT = List.of(
                    "Subtype",
                    "Rect",
                    "Contents",
                    "NM",
                    "M",
                    "F",
                    "AP",
                    "AS",
                    "Border",
                    "C",
                    "OC",
                    "T",
                    "CA",
                    "ca",
                    "RC",
                    "Subj",
                    "CreationDate",
                    "BS",
                    "BE",
                    "QuadPoints",
                    "InkList",
                    "L",
                    "LE",
                    "IC",
                    "Vertices",
                    "RD",
                    "DA",
                    "DS",
                    "Q",
                    "CL",
                    "IT",
                    "H",
                    "Name",
                    "LL",
                    "LLE",
                    "Cap",
                    "Sy",
                    "MK",
                    "FT",
                    "V",
                    "Path",
                    "RO")
            .stream()
            .map(COSName::getPDFName)
            .toList();

    /** They show a picture of something that is played or opened; the picture stays, as a stamp. */
    private static final Set<String> SHOWN_AS_STAMP =
            Set.of("FileAttachment", "Sound", "Movie", "Screen", "RichMedia", "3D", "Projection", "Widget");

    private PdfAnnotations() {}

    static COSArray copy(PDPage page, PdfReference self, PdfGraph graph) throws IOException {
        COSArray copies = new COSArray();
        COSArray annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
        if (annotations == null) {
            return copies;
        }
        for (int i = 0; i < annotations.size(); i++) {
            if (annotations.getObject(i) instanceof COSDictionary annotation && isShown(annotation)) {
                copies.add(graph.add(copy(annotation, self)));
            }
        }
        return copies;
    }

    private static boolean isShown(COSDictionary annotation) {
        String subtype = annotation.getNameAsString(COSName.SUBTYPE);
        if (subtype == null || subtype.equals("Popup") || annotation.getCOSArray(COSName.RECT) == null) {
            return false;
        }
        return !SHOWN_AS_STAMP.contains(subtype) || annotation.getCOSDictionary(COSName.AP) != null;
    }

    private static COSDictionary copy(COSDictionary annotation, PdfReference page) {
        COSDictionary copy = new COSDictionary();
        copy.setItem(COSName.TYPE, COSName.ANNOT);
        for (COSName key : KEPT) {
            if (annotation.containsKey(key)) {
                copy.setItem(key, annotation.getItem(key));
            }
        }
        if (SHOWN_AS_STAMP.contains(annotation.getNameAsString(COSName.SUBTYPE))) {
            copy.setName(COSName.SUBTYPE, "Stamp");
            List.of("MK", "FT", "V", "H").forEach(key -> copy.removeItem(COSName.getPDFName(key)));
        }
        copy.setItem(COSName.P, page);
        link(annotation, copy);
        return copy;
    }

    /** A link leads to an address or to a page of the same document; everything else a click can do is left out. */
    private static void link(COSDictionary annotation, COSDictionary copy) {
        COSDictionary action = annotation.getCOSDictionary(COSName.A);
        COSBase destination = annotation.getDictionaryObject(COSName.DEST);
        String kind = action == null ? null : action.getNameAsString(COSName.S);
        if ("GoTo".equals(kind)) {
            destination = action.getDictionaryObject(COSName.D);
        }
        if (destination instanceof COSArray array && array.getObject(0) instanceof COSDictionary) {
            copy.setItem(COSName.DEST, array);
        } else if ("URI".equals(kind) && action.getDictionaryObject(COSName.URI) instanceof COSString address) {
            COSDictionary open = new COSDictionary();
            open.setItem(COSName.S, COSName.URI);
            open.setItem(COSName.URI, address);
            copy.setItem(COSName.A, open);
        }
    }
}
