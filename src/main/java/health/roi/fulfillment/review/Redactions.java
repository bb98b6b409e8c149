package health.roi.fulfillment.review;

import health.roi.document.assembly.PageRedaction;
import health.roi.document.assembly.RedactedArea;
import health.roi.document.assembly.WithholdingReason;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the redactions of a request come to, page by page. */
public final class Redactions {

    private Redactions() {}

    /** Those that keep something back of these documents now, in the order in which they were made. */
    static List<Redaction> of(Collection<Redaction> all, Set<UUID> documents) {
        return all.stream()
                .filter(Redaction::inForce)
                .filter(redaction -> documents.contains(redaction.documentId()))
                .toList();
    }

    /**
     * One for each page of one document, by page: a page that is kept back as a whole stays so, whatever else is said of
     * parts of it. Where there are several reasons the recipient is told the first that was given.
     */
    public static List<PageRedaction> byPage(List<Redaction> ofDocument, Recipient recipient) {
        Map<Integer, List<Redaction>> pages =
                ofDocument.stream().collect(Collectors.groupingBy(Redaction::page, TreeMap::new, Collectors.toList()));
        return pages.entrySet().stream()
                .map(page -> ofPage(page.getKey(), page.getValue(), recipient))
                .toList();
    }

    private static PageRedaction ofPage(int page, List<Redaction> redactions, Recipient recipient) {
        for (Redaction redaction : redactions) {
            if (redaction.wholePage()) {
                return new PageRedaction.Withheld(page, redaction.reason().told(recipient));
            }
        }
        WithholdingReason first = redactions.get(0).reason().told(recipient);
        List<RedactedArea> areas = redactions.stream()
                .flatMap(redaction -> redaction.areas().stream())
                .toList();
        return new PageRedaction.Blackened(page, first, areas);
    }

    /** How many pages of each document are kept back as a whole. */
    static Map<UUID, Integer> withheldPages(List<Redaction> redactions) {
        return redactions.stream()
                .filter(Redaction::inForce)
                .filter(Redaction::wholePage)
                .collect(Collectors.groupingBy(
                        Redaction::documentId,
                        Collectors.collectingAndThen(
                                Collectors.mapping(Redaction::page, Collectors.toSet()), Set::size)));
    }
}
