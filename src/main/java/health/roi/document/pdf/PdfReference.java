package health.roi.document.pdf;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.ICOSVisitor;

/** A reference to an object of the file that is being written. */
public final class PdfReference extends COSBase {
    private final int number;

    public PdfReference(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    @Override
    public void accept(ICOSVisitor visitor) {
        throw new UnsupportedOperationException("only PdfWriter writes references");
    }
}
