package health.roi.document.intake;

import health.roi.document.work.DocumentRefused;
import health.roi.document.work.ParseBudget;
import health.roi.document.work.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.DefaultHandler2;

/** Goes through XML once without keeping any of it, so that what is built in memory afterwards is known to fit. */
final class DepthGuard extends DefaultHandler2 {
    private static final String LEXICAL = "http://xml.org/sax/properties/lexical-handler";

    /** Each takes more than a hundred bytes of memory when the document is built. */
    private static final int MAX_NODES = 1_000_000;

    private final int maxDepth;
    private final ParseBudget budget;
    private int depth;
    private int nodes;

    private DepthGuard(int maxDepth, ParseBudget budget) {
        this.maxDepth = maxDepth;
        this.budget = budget;
    }

    static void check(Path file, int maxDepth, ParseBudget budget)
            throws IOException, SAXException, ParserConfigurationException {
        SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        XMLReader reader = factory.newSAXParser().getXMLReader();
        DepthGuard guard = new DepthGuard(maxDepth, budget);
        reader.setContentHandler(guard);
        reader.setErrorHandler(guard);
        reader.setEntityResolver(guard);
        reader.setProperty(LEXICAL, guard);
        try (InputStream in = Files.newInputStream(file)) {
            reader.parse(new InputSource(in));
        }
    }

    /** Comes before anything in the declaration is looked at, so that no entity is made and nothing is fetched. */
    @Override
    public void startDTD(String name, String publicId, String systemId) {
        throw new DocumentRefused(Refusal.CDA_UNSAFE);
    }

    @Override
    public void startElement(String namespace, String local, String name, Attributes attributes) {
        budget.tick();
        nodes += 2 + attributes.getLength();
        if (++depth > maxDepth || nodes > MAX_NODES) {
            throw new DocumentRefused(Refusal.TOO_COMPLEX);
        }
    }

    @Override
    public void endElement(String namespace, String local, String name) {
        depth--;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
        throw e;
    }
}
