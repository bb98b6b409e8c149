package health.roi.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Goes through XML once without keeping any of it, so that what is built in memory afterwards is known to fit. */
final class DepthGuard {
    private DepthGuard() {}

    static void check(Path file, int maxDepth) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            int depth = 0;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> depth++;
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new DocumentRefused(Refusal.CDA_UNSAFE);
                    default -> {}
                }
                if (depth > maxDepth) {
                    throw new DocumentRefused(Refusal.TOO_COMPLEX);
                }
            }
        } catch (XMLStreamException e) {
            throw new DocumentRefused(Refusal.CDA_MALFORMED);
        }
    }
}
