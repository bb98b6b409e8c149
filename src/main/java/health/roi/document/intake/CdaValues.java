package health.roi.document.intake;

import static health.roi.document.intake.CdaElements.children;
import static health.roi.document.intake.CdaElements.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/** Writes HL7's data types the way people do. Each gives an empty text when there is nothing to say. */
final class CdaValues {
    private static final Map<String, String> KNOWN_NUMBERS =
            Map.of("2.16.840.1.113883.4.1", "Social Security number", "2.16.840.1.113883.4.6", "NPI");

    private static final List<String> NAME_PARTS = List.of("prefix", "given", "family", "suffix");

    private CdaValues() {}

    static String name(Element name) {
        if (name == null) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        for (String part : NAME_PARTS) {
            for (Element element : children(name, part)) {
                parts.add(text(element));
            }
        }
        return parts.isEmpty() ? text(name) : String.join(" ", parts).strip();
    }

    static String address(Element address) {
        if (address == null) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        for (Element part : children(address, "*")) {
            if (!text(part).isEmpty() && !part.getLocalName().equals("useablePeriod")) {
                parts.add(text(part));
            }
        }
        return parts.isEmpty() ? text(address) : String.join(", ", parts);
    }

    static String identifier(Element id) {
        String extension = id.getAttribute("extension");
        String root = id.getAttribute("root");
        if (extension.isEmpty()) {
            return root;
        }
        String assigner = id.getAttribute("assigningAuthorityName");
        String kind = assigner.isEmpty() ? KNOWN_NUMBERS.getOrDefault(root, "") : assigner;
        return kind.isEmpty() ? extension : extension + " (" + kind + ")";
    }

    /** A coded value's words, or its code. */
    static String coded(Element code) {
        if (code == null) {
            return "";
        }
        String words = code.getAttribute("displayName");
        return words.isEmpty() ? code.getAttribute("code") : words;
    }

    /** A time or a period, as exact as the document has it and no more. */
    static String time(Element time) {
        if (time == null) {
            return "";
        }
        if (time.hasAttribute("value")) {
            return timestamp(time.getAttribute("value"));
        }
        String low =
                children(time, "low").stream().findFirst().map(CdaValues::time).orElse("");
        String high =
                children(time, "high").stream().findFirst().map(CdaValues::time).orElse("");
        if (low.isEmpty() && high.isEmpty()) {
            return "";
        }
        return high.isEmpty() ? "from " + low : low.isEmpty() ? "until " + high : low + " to " + high;
    }

    /** {@code 201308151030-0800} as {@code 2013-08-15 10:30 -0800}; what is not of this form is given as it is. */
    static String timestamp(String value) {
        if (!value.matches("\\d{4,14}(\\.\\d+)?([+-]\\d{4})?")) {
            return value;
        }
        String digits = value.replaceFirst("[.+-].*$", "");
        String zone = value.matches(".*[+-]\\d{4}") ? " " + value.substring(value.length() - 5) : "";
        StringBuilder written = new StringBuilder(digits.substring(0, 4));
        if (digits.length() >= 6) {
            written.append('-').append(digits, 4, 6);
        }
        if (digits.length() >= 8) {
            written.append('-').append(digits, 6, 8);
        }
        if (digits.length() >= 12) {
            written.append(' ').append(digits, 8, 10).append(':').append(digits, 10, 12);
            written.append(zone);
        }
        return written.toString();
    }
}
