package health.roi.authorization.waiver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.roi.authorization.waiver.ResearchWaiverElements.BoardKind;
import health.roi.authorization.waiver.ResearchWaiverElements.BoardReview;
import health.roi.authorization.waiver.ResearchWaiverElements.Element;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ResearchWaiverElementsTest {

    private static final LocalDate APPROVED = LocalDate.of(2026, 3, 10);

    @Test
    void aWaiverThatShowsEverythingIsDocumented() {
        assertTrue(complete().documented(APPROVED));
    }

    @Test
    void anApprovalOfADayToComeIsNone() {
        assertFalse(complete().documented(APPROVED.minusDays(1)));
        assertEquals(List.of(Element.APPROVAL_DATE), complete().missing(APPROVED.minusDays(1)));
    }

    @Test
    void everythingThatIsMissingIsToldAtOnce() {
        assertEquals(
                List.of(Element.values()),
                new ResearchWaiverElements(" ", null, null, false, "", null, false, null).missing(APPROVED));
    }

    @Test
    void aBoardWithoutItsKindIsNotIdentified() {
        assertEquals(
                List.of(Element.BOARD),
                new ResearchWaiverElements(
                                "Lakeside IRB", null, APPROVED, true, "Labs", BoardReview.FULL, true, papers())
                        .missing(APPROVED));
    }

    private static ResearchWaiverElements complete() {
        return new ResearchWaiverElements(
                "Lakeside IRB", BoardKind.IRB, APPROVED, true, "Labs of 2024", BoardReview.EXPEDITED, true, papers());
    }

    private static List<UUID> papers() {
        return List.of(new UUID(0, 1));
    }
}
