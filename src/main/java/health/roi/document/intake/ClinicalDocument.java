package health.roi.document.intake;

import static health.roi.document.intake.CdaElements.all;
import static health.roi.document.intake.CdaElements.children;
import static health.roi.document.intake.CdaElements.first;
import static health.roi.document.intake.CdaElements.text;

import health.roi.document.pdf.Xhtml;
import health.roi.document.work.DocumentLimits;
import health.roi.document.work.DocumentRefused;
import health.roi.document.work.ParseBudget;
import health.roi.document.work.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.w3c.dom.Element;

/**
 * An HL7 clinical document (C-CDA R2.1) for a human reader: who it is about and who stands for it, then the title and
 * the narrative of each section. The narrative is what its author signed; the coded entries repeat it for machines and
 * are not shown.
 */
public final class ClinicalDocument {
    private final Map<String, String> facts = new LinkedHashMap<>();
    private final Element root;
    private final ParseBudget budget;
    private final CdaNarrative.Cells cells = new CdaNarrative.Cells();

    private ClinicalDocument(Element root, ParseBudget budget) {
        this.root = root;
        this.budget = budget;
    }

    public static String toXhtml(Path file, DocumentLimits limits, ParseBudget budget) throws IOException {
        Element root = SafeXml.parse(file, limits, budget).getDocumentElement();
        if (!CdaElements.NAMESPACE.equals(root.getNamespaceURI())) {
            throw new DocumentRefused(Refusal.UNSUPPORTED_FORMAT);
        }
        return new ClinicalDocument(root, budget).toXhtml();
    }

    private String toXhtml() {
        List<Element> sections = all(root, "component/structuredBody/component/section");
        if (sections.isEmpty()) {
            throw new DocumentRefused(Refusal.CDA_UNSTRUCTURED);
        }
        String title = text(first(root, "title"));
        if (title.isEmpty()) {
            title = CdaValues.coded(first(root, "code"));
        }
        if (title.isEmpty()) {
            title = "Clinical document";
        }
        StringBuilder body =
                new StringBuilder("<h1>").append(Xhtml.escape(title)).append("</h1>");
        collectFacts();
        body.append("<table class=\"facts\"><tbody>");
        facts.forEach((name, value) -> body.append("<tr><th scope=\"row\">")
                .append(name)
                .append("</th><td>")
                .append(Xhtml.escape(value).replace("\n", "<br/>"))
                .append("</td></tr>"));
        body.append("</tbody></table>");
        sections.forEach(section -> section(section, 2, body));
        return Xhtml.page("Clinical document", body.toString());
    }

    private void section(Element section, int level, StringBuilder body) {
        budget.check();
        String title = text(first(section, "title"));
        if (title.isEmpty()) {
            title = CdaValues.coded(first(section, "code"));
        }
        String heading = "h" + Math.min(level, 3);
        if (!title.isEmpty()) {
            body.append('<').append(heading).append('>').append(Xhtml.escape(title));
            body.append("</").append(heading).append('>');
        }
        CdaNarrative narrative = new CdaNarrative(section, cells);
        children(section, "text").forEach(text -> body.append(narrative.toXhtml(text)));
        all(section, "component/section").forEach(part -> section(part, level + 1, body));
    }

    private void collectFacts() {
        fact("Patient", all(root, "recordTarget/patientRole/patient/name"), CdaValues::name);
        fact("Date of birth", all(root, "recordTarget/patientRole/patient/birthTime"), CdaValues::time);
        fact("Sex", all(root, "recordTarget/patientRole/patient/administrativeGenderCode"), CdaValues::coded);
        fact("Patient numbers", all(root, "recordTarget/patientRole/id"), CdaValues::identifier);
        fact("Address", all(root, "recordTarget/patientRole/addr"), CdaValues::address);
        fact("Document date", all(root, "effectiveTime"), CdaValues::time);
        fact("Document number", all(root, "id"), CdaValues::identifier);
        fact("Version", all(root, "versionNumber"), version -> version.getAttribute("value"));
        fact("Author", all(root, "author"), ClinicalDocument::author);
        fact("Signed by", all(root, "legalAuthenticator"), ClinicalDocument::signer);
        fact("Also signed by", all(root, "authenticator"), ClinicalDocument::signer);
        fact("Encounter", all(root, "componentOf/encompassingEncounter"), ClinicalDocument::encounter);
        fact("Service period", all(root, "documentationOf/serviceEvent/effectiveTime"), CdaValues::time);
        fact(
                "Custodian",
                all(root, "custodian/assignedCustodian/representedCustodianOrganization"),
                ClinicalDocument::organization);
        fact("Confidentiality", all(root, "confidentialityCode"), CdaValues::coded);
    }

    private void fact(String name, List<Element> elements, Function<Element, String> words) {
        List<String> lines = elements.stream()
                .map(words)
                .filter(line -> !line.isBlank())
                .distinct()
                .toList();
        if (!lines.isEmpty()) {
            facts.put(name, String.join("\n", lines));
        }
    }

    private static String author(Element author) {
        Element assigned = first(author, "assignedAuthor");
        if (assigned == null) {
            return "";
        }
        return joined(
                CdaValues.name(first(assigned, "assignedPerson/name")),
                text(first(assigned, "assignedAuthoringDevice/softwareName")),
                text(first(assigned, "representedOrganization/name")),
                CdaValues.time(first(author, "time")));
    }

    private static String signer(Element signer) {
        return joined(
                CdaValues.name(first(signer, "assignedEntity/assignedPerson/name")),
                text(first(signer, "assignedEntity/representedOrganization/name")),
                CdaValues.time(first(signer, "time")));
    }

    private static String encounter(Element encounter) {
        List<String> numbers = new ArrayList<>();
        children(encounter, "id").forEach(id -> numbers.add(CdaValues.identifier(id)));
        return joined(
                CdaValues.coded(first(encounter, "code")),
                String.join(", ", numbers),
                CdaValues.time(first(encounter, "effectiveTime")),
                text(first(encounter, "location/healthCareFacility/location/name")));
    }

    private static String organization(Element organization) {
        return joined(text(first(organization, "name")), CdaValues.address(first(organization, "addr")));
    }

    private static String joined(String... parts) {
        return String.join(
                ", ", List.of(parts).stream().filter(p -> !p.isBlank()).toList());
    }
}
