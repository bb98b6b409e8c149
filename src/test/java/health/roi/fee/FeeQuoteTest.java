package health.roi.fee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import health.roi.determination.Basis;
import health.roi.determination.Medium;
import health.roi.determination.Purpose;
import health.roi.determination.RequesterKind;
import health.roi.fee.schedule.Added;
import health.roi.fee.schedule.CopyMedium;
import health.roi.fee.schedule.FeeSchedule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a quote comes together; the components that no shipped schedule has, by one that is added. */
class FeeQuoteTest {

    private static Asked added() {
        return Asked.by(Added.schedule());
    }

    private static List<String> lines(Quote quote) {
        return quote.lines().stream()
                .map(line -> line.code() + " " + line.quantity() + " x " + line.unitAmount() + " = " + line.amount())
                .toList();
    }

    @Test
    void everyLineSaysWhatItIsAndWhatGrantsIt() {
        Quote quote = Asked.by("TX-HOSPITAL-2009")
                .pages(410)
                .certified()
                .postage("9.10")
                .quote();
        assertEquals(
                List.of(
                        "BASE 1 x 30.00 = 30.00",
                        "PAGES 50 x 1.00 = 50.00",
                        "PAGES 340 x 0.50 = 170.00",
                        "PAGES 10 x 0.25 = 2.50",
                        "CERTIFICATION 1 x 1.00 = 1.00",
                        "POSTAGE 1 x 9.10 = 9.10"),
                lines(quote));
        assertEquals(
                List.of("Base, first 10 pages included", "Pages 11 to 60", "Pages 61 to 400", "Pages from 401"),
                quote.lines().subList(0, 4).stream().map(QuoteLine::description).toList());
        assertTrue(quote.lines().stream().noneMatch(line -> line.citation().isBlank()));
        assertEquals("USD", quote.currency());
    }

    @Test
    void theUnitPriceIsNotRoundedAndTheLineIsRoundedOnce() {
        Quote quote =
                Asked.by("IL-2024").medium(CopyMedium.ELECTRONIC).pages(50).quote();
        assertEquals("PAGES 25 x 0.435 = 10.88", lines(quote).get(2));
    }

    @Test
    void eachCapThatTakesSomethingOffIsALineAndTheLastIsNamed() {
        Quote quote = Asked.by("MN-2025").pages(3000).quote();
        assertEquals(
                List.of(
                        "SEARCH 1 x 10.00 = 10.00",
                        "PAGES 3000 x 1.00 = 3000.00",
                        "CAP 1 x -2380.00 = -2380.00",
                        "CAP 1 x -130.00 = -130.00"),
                lines(quote));
        assertEquals(
                "Retrieval and pages, over 100 pages: at most $630.00",
                quote.lines().get(2).description());
        assertEquals("REQUEST_MAXIMUM", quote.cappedBy());
    }

    @Test
    void imagesAloneCostNoRetrievalInAnyMedium() {
        for (CopyMedium medium : CopyMedium.values()) {
            assertEquals("30.00", Asked.by("MN-2025").medium(medium).images(3).total(), medium.name());
        }
    }

    @Test
    void aCopyForTreatmentIsFreeInEveryState() {
        Quote quote = Asked.by("MN-2025")
                .basis(Basis.TREATMENT)
                .purpose(Purpose.TREATMENT)
                .requester(RequesterKind.HEALTH_CARE_PROVIDER)
                .pages(30)
                .quote();
        assertEquals("0.00", quote.total().toString());
        assertEquals("TREATMENT", quote.waivedBecause());
        assertNull(quote.cappedBy());
        assertEquals("WAIVER 1 x -40.00 = -40.00", lines(quote).get(lines(quote).size() - 1));
    }

    @Test
    void aWaiverIsNamedThoughACapTookSomethingOffBefore() {
        Quote quote = Asked.by("MN-2025")
                .purpose(Purpose.DISABILITY_APPEAL)
                .pages(250)
                .quote();
        assertEquals(
                List.of(
                        "SEARCH 1 x 10.00 = 10.00",
                        "PAGES 250 x 1.00 = 250.00",
                        "CAP 1 x -180.00 = -180.00",
                        "WAIVER 1 x -70.00 = -70.00"),
                lines(quote));
        assertEquals("DISABILITY_BENEFITS", quote.waivedBecause());
        assertNull(quote.cappedBy());
    }

    @Test
    void whereTheCostIsNotGivenThereIsANoteAndNoLine() {
        Quote quote = Asked.by("CA-2018").pages(10).quote();
        assertEquals(List.of(QuoteNote.ACTUAL_COST_NOT_GIVEN), quote.notes());
        assertEquals(List.of("PAGES 10 x 0.10 = 1.00"), lines(quote));
    }

    @Test
    void aFreeCopyIsTheFirstOne() {
        Asked claim = Asked.by("OH-2023").purpose(Purpose.DISABILITY).pages(10);
        assertEquals("0.00", claim.total());
        assertEquals("37.03", claim.earlierCopies(1).total());
    }

    /** Illinois adjusts its figures each 20 January. */
    @Test
    void anIndexedScheduleMayBeOutdatedAfterTheDayOfRenewal() {
        assertEquals(List.of(), Asked.by("IL-2024").asOf("2025-01-20").quote().notes());
        assertEquals(
                List.of(QuoteNote.SCHEDULE_MAY_BE_OUTDATED),
                Asked.by("IL-2024").asOf("2025-01-21").quote().notes());
        assertEquals(List.of(), Asked.by("MN-2025").asOf("2040-01-01").quote().notes());
    }

    @Test
    void chargesNotaryMediaRushTaxAndPostage() {
        Quote quote = added().pages(10)
                .mediaUnits(2)
                .notarized()
                .rush()
                .postage("4.20")
                .quote();
        assertEquals(
                List.of(
                        "BASE 1 x 5.00 = 5.00",
                        "PAGES 8 x 1.00 = 8.00",
                        "MEDIA 2 x 3.50 = 7.00",
                        "NOTARY 1 x 2.00 = 2.00",
                        "POSTAGE 1 x 4.20 = 4.20",
                        "RUSH 1 x 6.50 = 6.50",
                        // 6.875 % of 26.50 is 1.821..., and this schedule drops the fraction.
                        "TAX 1 x 1.82 = 1.82"),
                lines(quote));
        assertEquals("Sales tax, 6.875% of $26.50", quote.lines().get(6).description());
        assertEquals("34.52", quote.total().toString());
    }

    @Test
    void taxesWhatACapLeaves() {
        Quote quote = added().pages(60).mediaUnits(2).rush().quote();
        assertEquals(
                List.of(
                        "BASE 1 x 5.00 = 5.00",
                        "PAGES 58 x 1.00 = 58.00",
                        "MEDIA 2 x 3.50 = 7.00",
                        "RUSH 1 x 31.50 = 31.50",
                        "CAP 1 x -54.50 = -54.50",
                        "TAX 1 x 3.23 = 3.23"),
                lines(quote));
        assertEquals("CHART_MAXIMUM", quote.cappedBy());
    }

    @Test
    void chargesUpToTheMinimum() {
        Quote quote = added().pages(1).quote();
        assertEquals(List.of("BASE 1 x 5.00 = 5.00", "TAX 1 x 0.34 = 0.34", "MINIMUM 1 x 6.66 = 6.66"), lines(quote));
    }

    @Test
    void aPatientPaysNoMinimumRushOrNotary() {
        Quote quote = added().requester(RequesterKind.PATIENT)
                .basis(Basis.PATIENT_ACCESS)
                .pages(1)
                .rush()
                .notarized()
                .earlierCopies(1)
                .quote();
        assertEquals(List.of("BASE 1 x 5.00 = 5.00", "TAX 1 x 0.34 = 0.34"), lines(quote));
    }

    @Test
    void theFirstCopyIsFreeAndTheSecondIsNot() {
        Asked copy = added().requester(RequesterKind.PATIENT).pages(10);
        assertEquals("FIRST_COPY", copy.quote().waivedBecause());
        assertEquals("0.00", copy.total());
        assertNull(copy.earlierCopies(1).quote().waivedBecause());
    }

    @Test
    void paymentBeforehandMayBeAskedButNotInAnEmergency() {
        assertTrue(added().pages(1).quote().prepayment().mayBeRequired());
        assertFalse(added().pages(1).emergency().quote().prepayment().mayBeRequired());
        assertFalse(
                Asked.by("TX-HOSPITAL-2009").emergency().quote().prepayment().mayBeRequired());
        assertNull(Asked.by("MN-2025").pages(1).quote().prepayment());
    }

    @Test
    void paymentBeforehandIsNotAskedForNothing() {
        assertFalse(
                added().requester(RequesterKind.PATIENT).quote().prepayment().mayBeRequired());
    }

    @Test
    void aQuoteCanBeKeptAsItIs() throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());
        Quote quote = Asked.by("TX-HOSPITAL-2009").pages(100).quote();
        String kept = json.writeValueAsString(quote);
        assertTrue(kept.contains("\"unitAmount\":\"0.50\""), kept);
        assertEquals(quote, json.readValue(kept, Quote.class));
    }

    @Test
    void aStoredRequestNamesItsMedium() {
        assertEquals(CopyMedium.PAPER, CopyMedium.of(Medium.PAPER));
        assertEquals(CopyMedium.ELECTRONIC, CopyMedium.of(Medium.ELECTRONIC));
    }

    @Test
    void refusesANegativeQuantity() {
        FeeSchedule schedule = Added.schedule();
        assertThrows(
                IllegalArgumentException.class,
                () -> Asked.by(schedule).pages(-1).facts());
    }
}
