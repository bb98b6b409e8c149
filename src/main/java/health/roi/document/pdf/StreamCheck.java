package health.roi.document.pdf;

import health.roi.document.work.DocumentLimits;
import health.roi.document.work.DocumentRefused;
import health.roi.document.work.ParseBudget;
import health.roi.document.work.Refusal;
import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * Looks at each stream that is copied as it is packed: what would burst when somebody opens the copy is not copied. Of
 * a picture the size is looked at, since no page is as large unpacked as one of those.
 */
final class StreamCheck {
    private final DocumentLimits limits;
    private final ParseBudget budget;

    StreamCheck(DocumentLimits limits, ParseBudget budget) {
        this.limits = limits;
        this.budget = budget;
    }

    void look(COSStream stream) throws IOException {
        budget.check();
        if (COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
            checkSize(stream, limits);
        } else if (stream.hasData() && stream instanceof BudgetedStream) {
            stream.createView().close();
        }
    }

    static void checkSize(COSDictionary picture, DocumentLimits limits) {
        long width = picture.getLong(picture.containsKey(COSName.WIDTH) ? COSName.WIDTH : COSName.W, 1);
        long height = picture.getLong(picture.containsKey(COSName.HEIGHT) ? COSName.HEIGHT : COSName.H, 1);
        if (width < 0 || height < 0 || width > limits.maxPixels() || height > limits.maxPixels() / Math.max(width, 1)) {
            throw new DocumentRefused(Refusal.PAGE_TOO_LARGE);
        }
    }
}
