package health.roi.fee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import health.roi.determination.Basis;
import health.roi.determination.Purpose;
import health.roi.determination.RequesterKind;
import health.roi.fee.schedule.CopyMedium;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a patient may be charged, 45 CFR 164.524(c)(4), beside the cases of the file. */
class PatientAccessTest {

    private static List<LineCode> codes(Quote quote) {
        return quote.lines().stream().map(QuoteLine::code).toList();
    }

    @Test
    void anElectronicCopyWithoutCostsIsFlat() {
        Quote quote = Asked.byPatient("MN-2025")
                .medium(CopyMedium.ELECTRONIC)
                .pages(800)
                .quote();
        assertEquals(List.of(LineCode.FLAT_FEE), codes(quote));
        assertEquals("6.50", quote.total().toString());
        assertEquals("45 CFR 164.524(c)(4)", quote.lines().get(0).citation());
    }

    @Test
    void costsThatAreGivenAreTakenWithoutAMethod() {
        Quote quote = Asked.byPatient("MN-2025")
                .medium(CopyMedium.ELECTRONIC)
                .pages(800)
                .cost("1.00", null, null)
                .quote();
        assertEquals(List.of(LineCode.LABOR, LineCode.SUPPLIES, LineCode.POSTAGE), codes(quote));
        assertEquals("1.00", quote.total().toString());
    }

    /** A mailed copy costs its postage too: it is in the state's figure as it is in the federal one. */
    @Test
    void thePostageOfTheCostIsThatOfTheStatesFigure() {
        Quote quote = Asked.byPatient("NY-2017")
                .pages(4)
                .postage("99.00")
                .cost("10.00", "0.00", "2.00")
                .quote();
        assertEquals("5.00", quote.total().toString());
        assertEquals("STATE_SCHEDULE", quote.cappedBy());
    }

    @Test
    void aStatesFigureThatIsEqualTakesNothingOff() {
        Quote quote =
                Asked.byPatient("NY-2017").pages(4).cost("3.00", null, null).quote();
        assertEquals("3.00", quote.total().toString());
        assertNull(quote.cappedBy());
    }

    /** Georgia reproduces electronic copies at actual cost: unknown here, and no limit. */
    @Test
    void aStatesFigureThatIsNotKnownLowersNothing() {
        Quote quote = Asked.byPatient("GA-2024").medium(CopyMedium.ELECTRONIC).quote();
        assertEquals("6.50", quote.total().toString());
        assertEquals(List.of(QuoteNote.ACTUAL_COST_NOT_GIVEN), quote.notes());
        assertNull(quote.cappedBy());
    }

    @Test
    void aWaiverOfTheWholeDoesNotWaitForTheCost() {
        Quote quote = Asked.byPatient("GA-2024")
                .medium(CopyMedium.ELECTRONIC)
                .purpose(Purpose.DISABILITY)
                .quote();
        assertEquals("0.00", quote.total().toString());
        assertEquals("DISABILITY_BENEFITS", quote.waivedBecause());
        assertEquals(List.of(LineCode.FLAT_FEE, LineCode.WAIVER), codes(quote));
    }

    @Test
    void aWaiverThatMadeTheStatesFigureNothingIsAWaiverLine() {
        Quote quote = Asked.byPatient("MN-2025")
                .medium(CopyMedium.ELECTRONIC)
                .purpose(Purpose.TREATMENT)
                .pages(10)
                .quote();
        assertEquals("0.00", quote.total().toString());
        assertEquals("CURRENT_CARE", quote.waivedBecause());
        assertNull(quote.cappedBy());
        assertEquals(List.of(LineCode.FLAT_FEE, LineCode.WAIVER), codes(quote));
    }

    /** The appeal leaves $10.00 to be paid in Minnesota: a limit above the flat fee, and below the cost. */
    @Test
    void aWaiverThatLeavesARemainderIsALimit() {
        Asked appeal = Asked.byPatient("MN-2025")
                .medium(CopyMedium.ELECTRONIC)
                .purpose(Purpose.DISABILITY_APPEAL)
                .pages(10);
        assertEquals("6.50", appeal.total());
        Quote quote = appeal.cost("22.00", "5.00", null).quote();
        assertEquals("10.00", quote.total().toString());
        assertEquals("STATE_SCHEDULE", quote.cappedBy());
        assertNull(quote.waivedBecause());
    }

    @Test
    void aStateThatPricesNothingLeavesNothing() {
        Quote quote = Asked.byPatient("NY-2017").medium(CopyMedium.ELECTRONIC).quote();
        assertEquals("0.00", quote.total().toString());
        assertEquals("STATE_SCHEDULE", quote.cappedBy());
    }

    @Test
    void paperWithoutCostsSaysThatTheFederalCostIsNotComputed() {
        Quote quote = Asked.byPatient("MN-2025").pages(22).quote();
        assertEquals(List.of(LineCode.PAGES), codes(quote));
        assertEquals(List.of(QuoteNote.FEDERAL_COST_NOT_COMPUTED), quote.notes());
    }

    @Test
    void paperKeepsTheStatesCapsImagesAndPostage() {
        Quote quote = Asked.byPatient("MN-2025").pages(60).images(1).quote();
        assertEquals(List.of(LineCode.PAGES, LineCode.IMAGES, LineCode.CAP), codes(quote));
        assertEquals("80.00", quote.total().toString());
        assertEquals("PAGES_UP_TO_100", quote.cappedBy());
        assertEquals(
                "12.10", Asked.byPatient("IL-2024").pages(4).postage("6.90").total());
    }

    @Test
    void bothNotesWhereTheStateAsksForTheCostOfImages() {
        Quote quote = Asked.byPatient("NY-2017").pages(2).images(1).quote();
        assertEquals(List.of(QuoteNote.FEDERAL_COST_NOT_COMPUTED, QuoteNote.ACTUAL_COST_NOT_GIVEN), quote.notes());
        assertEquals("1.50", quote.total().toString());
    }

    @Test
    void postageAloneIsNoCost() {
        Quote quote =
                Asked.byPatient("MN-2025").pages(5).cost(null, null, "4.15").quote();
        assertEquals(List.of(QuoteNote.FEDERAL_COST_NOT_COMPUTED), quote.notes());
    }

    @Test
    void noCopyIsMadeWhereNothingWasFound() {
        Quote quote = Asked.byPatient("MN-2025").nothingFound().quote();
        assertEquals("0.00", quote.total().toString());
        assertEquals(List.of(LineCode.NO_RECORD), codes(quote));
        assertEquals(List.of(), quote.notes());
    }

    /** After Ciox v. Azar a copy to whom the patient directs has no federal ceiling, and it is priced as the patient's. */
    @Test
    void aDirectiveIsPricedByTheStateAsThePatients() {
        Asked directive = Asked.byPatient("OH-2023")
                .basis(Basis.ACCESS_DIRECTIVE)
                .medium(CopyMedium.ELECTRONIC)
                .method(AccessMethod.FLAT)
                .pages(10);
        assertEquals("36.20", directive.total());
        assertEquals("36.20", directive.method(AccessMethod.ACTUAL).total());
        assertEquals("37.03", directive.requester(RequesterKind.ATTORNEY).total());
    }

    @Test
    void refusesTheFlatFeeForPaper() {
        Asked paper = Asked.byPatient("MN-2025").method(AccessMethod.FLAT);
        assertThrows(IllegalArgumentException.class, paper::facts);
    }

    @Test
    void refusesActualCostWithoutTheCost() {
        Asked copy = Asked.byPatient("MN-2025").method(AccessMethod.ACTUAL);
        assertThrows(IllegalArgumentException.class, copy::facts);
    }
}
