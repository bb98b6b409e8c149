package health.roi.document.intake;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Finds things in a clinical document by their element names. */
final class CdaElements {
    static final String NAMESPACE = "urn:hl7-org:v3";

    private CdaElements() {}

    /** The children with a name, or all child elements for {@code *}; elements of extensions do not count. */
    static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element
                    && NAMESPACE.equals(element.getNamespaceURI())
                    && (name.equals("*") || name.equals(element.getLocalName()))) {
                found.add(element);
            }
        }
        return found;
    }

    /** All elements reached by going down the names, such as {@code recordTarget/patientRole/id}. */
    static List<Element> all(Element from, String path) {
        List<Element> level = List.of(from);
        for (String name : path.split("/")) {
            level = level.stream().flatMap(e -> children(e, name).stream()).toList();
        }
        return level;
    }

    /** The first of {@link #all}, or null. */
    static Element first(Element from, String path) {
        List<Element> found = all(from, path);
        return found.isEmpty() ? null : found.get(0);
    }

    /** The text in an element with white space made single; empty when there is no such element. */
    static String text(Element element) {
        return element == null ? "" : element.getTextContent().strip().replaceAll("\\s+", " ");
    }
}
