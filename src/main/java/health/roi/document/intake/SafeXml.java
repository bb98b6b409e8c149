package health.roi.document.intake;

import health.roi.document.work.DocumentLimits;
import health.roi.document.work.DocumentRefused;
import health.roi.document.work.ParseBudget;
import health.roi.document.work.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads XML that strangers send: without document types and entities, with bounds on size and depth. */
final class SafeXml {
    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private SafeXml() {}

    static Document parse(Path file, DocumentLimits limits, ParseBudget budget) throws IOException {
        if (Files.size(file) > limits.maxTextBytes()) {
            throw new DocumentRefused(Refusal.TOO_LARGE);
        }
        try (InputStream in = Files.newInputStream(file)) {
            DepthGuard.check(file, limits.maxXmlDepth(), budget);
            DocumentBuilder builder = factory().newDocumentBuilder();
            builder.setErrorHandler(new Silent());
            return builder.parse(new InputSource(in));
        } catch (SAXException e) {
            throw new DocumentRefused(Refusal.CDA_MALFORMED);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the platform's XML parser can be locked down", e);
        }
    }

    /** The platform's own parser: one that some library brings along may not know these settings. */
    private static DocumentBuilderFactory factory() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature(NO_DOCTYPE, true);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        factory.setIgnoringComments(true);
        factory.setCoalescing(true);
        return factory;
    }

    /** The default handler prints what is wrong, with the place and the text, to the error output. */
    private static final class Silent extends DefaultHandler {
        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
