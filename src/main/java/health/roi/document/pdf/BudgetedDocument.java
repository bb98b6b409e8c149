package health.roi.document.pdf;

import health.roi.document.work.ParseBudget;
import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.ICOSParser;
import org.apache.pdfbox.io.RandomAccessStreamCache;

/** What a PDF is made of, with streams that keep to a budget. */
final class BudgetedDocument extends COSDocument {
    private final RandomAccessStreamCache cache;
    private final ICOSParser parser;
    private final ParseBudget budget;

    BudgetedDocument(RandomAccessStreamCache cache, ICOSParser parser, ParseBudget budget) {
        super(() -> cache, parser);
        this.cache = cache;
        this.parser = parser;
        this.budget = budget;
    }

    @Override
    public COSStream createCOSStream(COSDictionary dictionary, long start, long length) throws IOException {
        COSStream stream = new BudgetedStream(cache, parser.createRandomAccessReadView(start, length), budget);
        dictionary.forEach(stream::setItem);
        stream.setKey(dictionary.getKey());
        return stream;
    }
}
