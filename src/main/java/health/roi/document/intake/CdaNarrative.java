package health.roi.document.intake;

import health.roi.document.pdf.Xhtml;
import health.roi.document.work.DocumentRefused;
import health.roi.document.work.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;

/** The narrative block of a section as XHTML. Elements that it does not know are passed over, never their text. */
final class CdaNarrative {
    /** More columns than this are set smaller, so that they stay on the sheet. */
    private static final int WIDE_COLUMNS = 7;

    private static final int MAX_SPAN = 100;

    private static final Map<String, String> SAME = Map.ofEntries(
            Map.entry("paragraph", "p"),
            Map.entry("thead", "thead"),
            Map.entry("tfoot", "tfoot"),
            Map.entry("tbody", "tbody"),
            Map.entry("tr", "tr"),
            Map.entry("item", "li"),
            Map.entry("sub", "sub"),
            Map.entry("sup", "sup"),
            Map.entry("footnote", "div"));

    private static final Set<String> STRUCTURE = Set.of("table", "thead", "tfoot", "tbody", "tr", "list");

    private final Map<String, String> mediaTypes = new HashMap<>();
    private final Cells cells;

    /** How many cells the tables of a document have; setting them is the slowest part of all. */
    static final class Cells {
        private static final int MAX_CELLS = 50_000;

        private int count;

        void another() {
            if (++count > MAX_CELLS) {
                throw new DocumentRefused(Refusal.TOO_COMPLEX);
            }
        }
    }

    CdaNarrative(Element section, Cells cells) {
        this.cells = cells;
        NodeList media = section.getElementsByTagNameNS(CdaElements.NAMESPACE, "observationMedia");
        for (int i = 0; i < media.getLength(); i++) {
            Element one = (Element) media.item(i);
            Element value = CdaElements.first(one, "value");
            mediaTypes.put(one.getAttribute("ID"), value == null ? "" : value.getAttribute("mediaType"));
        }
    }

    String toXhtml(Element text) {
        StringBuilder out = new StringBuilder("<div>");
        inside(text, out);
        return out.append("</div>").toString();
    }

    private void inside(Element parent, StringBuilder out) {
        boolean structure = STRUCTURE.contains(parent.getLocalName());
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                element(element, out);
            } else if (node instanceof Text text
                    && !(structure && text.getData().isBlank())) {
                out.append(Xhtml.breakable(text.getData()));
            }
        }
    }

    private void element(Element element, StringBuilder out) {
        String name = element.getLocalName();
        switch (name) {
            case "br" -> out.append("<br/>");
            case "col", "colgroup" -> {
                // Widths made for another screen; the layout finds its own.
            }
            case "table" -> table(element, out);
            case "td", "th" -> cell(element, name, out);
            case "list" -> list(element, out);
            case "content" -> content(element, out);
            case "caption" -> wrapped("div", " class=\"caption\"", element, out);
            case "linkHtml" -> link(element, out);
            case "renderMultiMedia" -> media(element, out);
            case "footnoteRef" -> out.append("<sup>*</sup>");
            default -> {
                String same = SAME.get(name);
                if (same == null) {
                    inside(element, out);
                } else {
                    wrapped(same, "", element, out);
                }
            }
        }
    }

    private void wrapped(String tag, String attributes, Element element, StringBuilder out) {
        out.append('<').append(tag).append(attributes).append('>');
        inside(element, out);
        out.append("</").append(tag).append('>');
    }

    private void table(Element table, StringBuilder out) {
        // A caption of its own table box is torn off at page breaks, so it is set as a line before it.
        CdaElements.children(table, "caption").forEach(caption -> element(caption, out));
        out.append("<div class=\"rows\"><table").append(columns(table) > WIDE_COLUMNS ? " class=\"wide\">" : ">");
        // Readers expect the foot after the body; the standard has it before.
        for (String part : List.of("thead", "tbody", "tr", "tfoot")) {
            CdaElements.children(table, part).forEach(rows -> element(rows, out));
        }
        out.append("</table></div>");
    }

    private static int columns(Element table) {
        NodeList rows = table.getElementsByTagNameNS(CdaElements.NAMESPACE, "tr");
        int most = 0;
        for (int i = 0; i < Math.min(rows.getLength(), 50); i++) {
            most = Math.max(
                    most, CdaElements.children((Element) rows.item(i), "*").size());
        }
        return most;
    }

    private void cell(Element cell, String name, StringBuilder out) {
        cells.another();
        StringBuilder attributes = new StringBuilder();
        for (String span : List.of("colspan", "rowspan")) {
            String value = cell.getAttribute(span);
            if (value.matches("\\d{1,4}") && Integer.parseInt(value) <= MAX_SPAN) {
                attributes.append(' ').append(span).append("=\"").append(value).append('"');
            }
        }
        if (cell.getFirstChild() == null) {
            // The layout is ended where it asks about text, so that no cell may be without.
            out.append('<')
                    .append(name)
                    .append(attributes)
                    .append(">\u00a0</")
                    .append(name)
                    .append('>');
        } else {
            wrapped(name, attributes.toString(), cell, out);
        }
    }

    private void list(Element list, StringBuilder out) {
        CdaElements.children(list, "caption").forEach(caption -> element(caption, out));
        String tag = "ordered".equals(list.getAttribute("listType")) ? "ol" : "ul";
        out.append('<').append(tag).append('>');
        CdaElements.children(list, "item").forEach(item -> element(item, out));
        out.append("</").append(tag).append('>');
    }

    private void content(Element content, StringBuilder out) {
        if ("delete".equals(content.getAttribute("revised"))) {
            wrapped("span", " class=\"removed\"", content, out);
            return;
        }
        StringBuilder style = new StringBuilder();
        for (String code : content.getAttribute("styleCode").split("\\s+")) {
            switch (code) {
                case "Bold", "Emphasis" -> style.append("font-weight:bold;");
                case "Italics" -> style.append("font-style:italic;");
                case "Underline" -> style.append("text-decoration:underline;");
                default -> {
                    // Colours and private styles carry no meaning of their own.
                }
            }
        }
        wrapped("span", style.isEmpty() ? "" : " style=\"" + style + "\"", content, out);
    }

    /** An address cannot be clicked on paper, so it is written out. */
    private void link(Element link, StringBuilder out) {
        inside(link, out);
        String address = link.getAttribute("href");
        if (!address.isBlank() && !address.startsWith("#")) {
            out.append(" <span class=\"note\">(").append(Xhtml.escape(address)).append(")</span>");
        }
    }

    private void media(Element media, StringBuilder out) {
        StringBuilder kinds = new StringBuilder();
        for (String id : media.getAttribute("referencedObject").split("\\s+")) {
            String type = mediaTypes.getOrDefault(id, "");
            kinds.append(type.isEmpty() ? "" : ", " + type);
        }
        out.append("<p class=\"note\">[Picture or other medium in the original document");
        out.append(Xhtml.escape(kinds.toString())).append("]</p>");
        inside(media, out);
    }
}
