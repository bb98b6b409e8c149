package health.roi.fulfillment.review;

import health.roi.document.finding.IdentifierKind;
import health.roi.document.finding.PageFinding;
import health.roi.document.finding.PageIdentifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Pages of one document that name the same somebody else, or that cannot be searched. Another document of the same record
 * has findings of its own.
 *
 * @param id the same each time it is looked for, and says nothing of what was found
 * @param pages counted from 1, in order
 * @param value PHI, for the reviewer's eyes; null for pages without text
 */
public record FlaggedPages(
        UUID id, UUID recordId, UUID documentId, FindingKind kind, List<Integer> pages, String value) {
    public FlaggedPages {
        pages = List.copyOf(pages);
    }

    /** What names somebody else: each identifier once, with all of its pages. */
    static List<FlaggedPages> naming(
            UUID recordId, UUID documentId, Map<PageIdentifier, UUID> identifiers, List<PageFinding> findings) {
        Map<Named, List<Integer>> pages = findings.stream()
                .collect(Collectors.groupingBy(
                        finding -> new Named(finding.kind(), finding.value()),
                        LinkedHashMap::new,
                        Collectors.mapping(PageFinding::page, Collectors.toList())));
        List<FlaggedPages> flagged = new ArrayList<>();
        pages.forEach((named, on) -> {
            List<Integer> sorted = on.stream().sorted().toList();
            UUID first = identifiers.get(new PageIdentifier(sorted.get(0), named.kind(), named.value()));
            flagged.add(
                    new FlaggedPages(first, recordId, documentId, FindingKind.of(named.kind()), sorted, named.value()));
        });
        return flagged;
    }

    private record Named(IdentifierKind kind, String value) {}

    /** What cannot be searched, all of it as one; none where every page has text. */
    static List<FlaggedPages> unsearchable(UUID recordId, UUID documentId, int pages, Collection<Integer> textPages) {
        Set<Integer> searched = Set.copyOf(textPages);
        List<Integer> without = IntStream.rangeClosed(1, pages)
                .filter(page -> !searched.contains(page))
                .boxed()
                .toList();
        UUID id = UUID.nameUUIDFromBytes((documentId + "/no-text").getBytes(StandardCharsets.US_ASCII));
        return without.isEmpty()
                ? List.of()
                : List.of(new FlaggedPages(id, recordId, documentId, FindingKind.NO_TEXT, without, null));
    }

    /**
     * Whether the answer settles it: the pages are the patient's, or what is not is kept back at this moment.
     *
     * @param keptBack the redactions that are in force of the document
     */
    boolean isSettledBy(FindingAnswer answer, List<Redaction> keptBack) {
        return switch (answer) {
            case BELONGS_TO_PATIENT -> true;
            case REWORK -> false;
            case WITHHOLD_PAGE -> withheld(keptBack).containsAll(pages);
            case REDACTED -> isRedacted(keptBack);
        };
    }

    /** On each page that names somebody; where nothing could be searched, nobody knows on how many. */
    private boolean isRedacted(List<Redaction> keptBack) {
        Set<Integer> redacted = keptBack.stream().map(Redaction::page).collect(Collectors.toSet());
        return kind == FindingKind.NO_TEXT ? pages.stream().anyMatch(redacted::contains) : redacted.containsAll(pages);
    }

    static Set<Integer> withheld(List<Redaction> keptBack) {
        return keptBack.stream()
                .filter(Redaction::wholePage)
                .map(Redaction::page)
                .collect(Collectors.toSet());
    }
}
