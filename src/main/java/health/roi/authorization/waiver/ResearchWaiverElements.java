package health.roi.authorization.waiver;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What the documentation of a waiver must show, 45 CFR 164.512(i)(2).
 *
 * @param board the IRB or privacy board, by name
 * @param approvedOn the date of the approval
 * @param statesCriteria the board states that the criteria of (i)(2)(ii) are satisfied
 * @param informationNeeded for which protected health information the board found access necessary
 * @param review under which procedure the board looked at it
 * @param signedByChair signed by the chair, or by the member whom the chair designated
 * @param papers the stored papers of the request that show all this
 */
public record ResearchWaiverElements(
        String board,
        BoardKind boardKind,
        LocalDate approvedOn,
        boolean statesCriteria,
        String informationNeeded,
        BoardReview review,
        boolean signedByChair,
        List<UUID> papers) {

    /** Which board. */
    public enum BoardKind {
        IRB,
        PRIVACY_BOARD
    }

    /** By which procedure, 45 CFR 164.512(i)(2)(iv). */
    public enum BoardReview {
        FULL,
        EXPEDITED
    }

    /** An element that the paper must show, with its citation. */
    public enum Element {
        BOARD("45 CFR 164.512(i)(2)(i)"),
        APPROVAL_DATE("45 CFR 164.512(i)(2)(i)"),
        CRITERIA("45 CFR 164.512(i)(2)(ii)"),
        INFORMATION_NEEDED("45 CFR 164.512(i)(2)(iii)"),
        REVIEW("45 CFR 164.512(i)(2)(iv)"),
        CHAIR_SIGNATURE("45 CFR 164.512(i)(2)(v)"),
        PAPER("45 CFR 164.512(i)(1)(i)");

        private final String citation;

        Element(String citation) {
            this.citation = citation;
        }

        public String citation() {
            return citation;
        }
    }

    public ResearchWaiverElements {
        papers = papers == null ? List.of() : List.copyOf(papers);
    }

    /** What is not shown; all of it at once. An approval of a day to come is none. */
    public List<Element> missing(LocalDate asOf) {
        List<Element> missing = new ArrayList<>();
        need(board != null && !board.isBlank() && boardKind != null, Element.BOARD, missing);
        need(approvedOn != null && !approvedOn.isAfter(asOf), Element.APPROVAL_DATE, missing);
        need(statesCriteria, Element.CRITERIA, missing);
        need(informationNeeded != null && !informationNeeded.isBlank(), Element.INFORMATION_NEEDED, missing);
        need(review != null, Element.REVIEW, missing);
        need(signedByChair, Element.CHAIR_SIGNATURE, missing);
        need(!papers.isEmpty(), Element.PAPER, missing);
        return missing;
    }

    /** Whether the waiver is documented, so that research may rest on it. */
    public boolean documented(LocalDate asOf) {
        return missing(asOf).isEmpty();
    }

    private static void need(boolean shown, Element element, List<Element> missing) {
        if (!shown) {
            missing.add(element);
        }
    }
}
