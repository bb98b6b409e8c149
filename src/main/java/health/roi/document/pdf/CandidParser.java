package health.roi.document.pdf;

import health.roi.document.work.DocumentRefused;
import health.roi.document.work.ParseBudget;
import health.roi.document.work.Refusal;
import health.roi.document.work.WorkFolder;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFObjectStreamParser;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Repairs what PDFBox can repair, but not by leaving things out, and keeps no more than its budget has. */
final class CandidParser extends PDFParser {
    /** A dictionary takes four times the memory of a number. */
    private static final int VALUES_OF_CONTAINER = 4;

    private final ParseBudget budget;
    private final Map<Long, Map<COSObjectKey, COSBase>> unpackedObjects = new HashMap<>();
    private boolean opened;

    CandidParser(BudgetedFile source, WorkFolder work, ParseBudget budget) throws IOException {
        super(source, "", null, null, null);
        this.budget = budget;
        document = new BudgetedDocument(work.streams().create(), this, budget);
    }

    @Override
    public PDDocument parse() throws IOException {
        PDDocument parsed = super.parse();
        opened = true;
        return parsed;
    }

    /** PDFBox takes unreadable pages out of the page tree here; {@link PdfPages} wants to find them. */
    @Override
    protected void checkPages(COSDictionary root) {}

    /** PDFBox logs an object that it cannot read and goes on with nothing in its place. */
    @Override
    public COSBase dereferenceCOSObject(COSObject object) throws IOException {
        try {
            return super.dereferenceCOSObject(object);
        } catch (IOException e) {
            if (opened) {
                throw new DocumentRefused(Refusal.PDF_DAMAGED);
            }
            throw e;
        }
    }

    @Override
    protected COSBase parseDirObject() throws IOException {
        return counted(super.parseDirObject(), budget);
    }

    private static COSBase counted(COSBase value, ParseBudget budget) {
        budget.values(value instanceof COSDictionary || value instanceof COSArray ? VALUES_OF_CONTAINER : 1);
        return value;
    }

    /** As PDFBox does it, but counted, and without going on when the objects cannot be read. */
    @Override
    protected COSBase parseObjectStreamObject(long number, COSObjectKey key) throws IOException {
        Map<COSObjectKey, COSBase> unread = unpackedObjects.computeIfAbsent(number, n -> new HashMap<>());
        COSBase known = unread.remove(key);
        if (known != null) {
            return known;
        }
        COSObject packed = document.getObjectFromPool(getObjectKey(number, 0));
        if (!(packed.getObject() instanceof COSStream stream)) {
            return null;
        }
        Map<COSObjectKey, COSBase> all = new CountedObjects(stream, document, budget).parseAllObjects();
        COSBase wanted = all.remove(key);
        all.forEach(unread::putIfAbsent);
        return wanted;
    }

    private static final class CountedObjects extends PDFObjectStreamParser {
        private final ParseBudget budget;

        CountedObjects(COSStream stream, COSDocument document, ParseBudget budget) throws IOException {
            super(stream, document);
            this.budget = budget;
        }

        @Override
        protected COSBase parseDirObject() throws IOException {
            return counted(super.parseDirObject(), budget);
        }
    }
}
