package health.roi.fee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.roi.determination.Basis;
import health.roi.determination.Purpose;
import health.roi.determination.RequesterKind;
import health.roi.fee.schedule.CopyMedium;
import health.roi.fee.schedule.FeeSchedule;
import health.roi.fee.schedule.Shipped;
import health.roi.platform.money.Money;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for whatever copy by whatever shipped schedule. */
@PropertyDefaults(tries = 2000)
class FeePropertiesTest {

    private static final Money FLAT_FEE = Money.of("6.50");

    private static final List<FeeSchedule> SCHEDULES = Shipped.all();

    /** A copy by a schedule, without its number of pages. */
    record Copy(FeeSchedule schedule, QuoteFacts facts) {

        QuoteFacts pages(int pages) {
            QuoteFacts.Quantities given = facts.quantities();
            return new QuoteFacts(
                    facts.asOf(),
                    facts.state(),
                    facts.facilityKind(),
                    facts.requester(),
                    facts.basis(),
                    facts.purpose(),
                    facts.medium(),
                    new QuoteFacts.Quantities(
                            pages, given.images(), given.yearsSearched(), given.mediaUnits(), given.earlierCopies()),
                    facts.extras(),
                    facts.recordsFound(),
                    facts.postage(),
                    facts.accessMethod(),
                    facts.actualCost());
        }

        Quote quote(int pages) {
            return FeeQuote.of(pages(pages), schedule);
        }
    }

    @Property
    void morePagesNeverCostLess(
            @ForAll("copies") Copy copy,
            @ForAll @IntRange(max = 4000) int pages,
            @ForAll @IntRange(max = 4000) int more) {
        assertFalse(copy.quote(pages).total().exceeds(copy.quote(pages + more).total()));
    }

    /**
     * Page by page past every tier and cap there is. No shipped tariff makes it false: where a cap of Minnesota ends, after
     * page 25 and page 100, the fee goes up (30.00 to 36.00, 50.00 to 50.20).
     */
    @Example
    void oneMorePageNeverCostsLess() {
        for (FeeSchedule schedule : SCHEDULES) {
            for (CopyMedium medium : CopyMedium.values()) {
                for (RequesterKind requester : RequesterKind.values()) {
                    Money before = Money.ZERO;
                    for (int pages = 0; pages <= 2400; pages++) {
                        Money total = Asked.by(schedule)
                                .medium(medium)
                                .requester(requester)
                                .pages(pages)
                                .quote()
                                .total();
                        assertFalse(
                                before.exceeds(total),
                                schedule.id() + " " + medium + " " + requester + " at page " + pages);
                        before = total;
                    }
                }
            }
        }
    }

    @Property
    void theTotalIsTheSumOfTheLines(@ForAll("copies") Copy copy, @ForAll @IntRange(max = 4000) int pages) {
        Quote quote = copy.quote(pages);
        assertEquals(
                quote.total(), quote.lines().stream().map(QuoteLine::amount).reduce(Money.ZERO, Money::plus));
    }

    @Property
    void theTotalIsNeverNegative(@ForAll("copies") Copy copy, @ForAll @IntRange(max = 4000) int pages) {
        assertFalse(Money.ZERO.exceeds(copy.quote(pages).total()));
    }

    @Property
    void everyLineExplainsItself(@ForAll("copies") Copy copy, @ForAll @IntRange(max = 4000) int pages) {
        for (QuoteLine line : copy.quote(pages).lines()) {
            assertEquals(line.amount(), line.unitAmount().times(line.quantity(), RoundingMode.HALF_UP));
            assertFalse(line.citation().isBlank());
            assertFalse(line.description().isBlank());
            boolean takesOff = line.code() == LineCode.CAP || line.code() == LineCode.WAIVER;
            assertEquals(takesOff, Money.ZERO.exceeds(line.amount()));
        }
    }

    @Property
    void aPatientsElectronicCopyIsNeverAboveTheCeiling(
            @ForAll("copies") Copy copy, @ForAll @IntRange(max = 4000) int pages) {
        QuoteFacts facts = copy.pages(pages);
        if (facts.basis() == Basis.PATIENT_ACCESS && facts.method() == AccessMethod.FLAT) {
            assertFalse(FeeQuote.of(facts, copy.schedule()).total().exceeds(FLAT_FEE));
        }
    }

    /** On paper too, where the state's figure is known. */
    @Property
    void aPatientsCopyIsNeverAboveTheStatesFigure(
            @ForAll("copies") Copy copy, @ForAll @IntRange(max = 4000) int pages) {
        QuoteFacts facts = copy.pages(pages);
        if (facts.basis() == Basis.PATIENT_ACCESS) {
            boolean spent = facts.method() == AccessMethod.ACTUAL;
            StatePrice state = StatePrice.whole(
                    spent ? facts.withPostage(facts.actualCost().postage()) : facts, copy.schedule());
            assertTrue(!state.known()
                    || !FeeQuote.of(facts, copy.schedule())
                            .total()
                            .exceeds(state.priced().total()));
        }
    }

    @Property
    void aCopyForTreatmentIsFree(@ForAll("copies") Copy copy, @ForAll @IntRange(max = 4000) int pages) {
        if (copy.facts().basis() == Basis.TREATMENT) {
            assertTrue(copy.quote(pages).total().isZero());
        }
    }

    @Property
    void aCapAndAWaiverAreNotNamedTogether(@ForAll("copies") Copy copy, @ForAll @IntRange(max = 4000) int pages) {
        Quote quote = copy.quote(pages);
        assertTrue(quote.cappedBy() == null || quote.waivedBecause() == null);
        assertTrue(quote.cappedBy() == null || quote.lines().stream().anyMatch(line -> line.code() == LineCode.CAP));
    }

    @Provide
    Arbitrary<Copy> copies() {
        Arbitrary<ActualCost> costs =
                Combinators.combine(money(), money(), money()).as(ActualCost::new);
        Arbitrary<Copy> copies = Combinators.combine(
                        Arbitraries.of(SCHEDULES),
                        Arbitraries.of(RequesterKind.class),
                        Arbitraries.oneOf(
                                Arbitraries.of(Basis.PATIENT_ACCESS, Basis.AUTHORIZATION, Basis.TREATMENT),
                                Arbitraries.of(Basis.class)),
                        Arbitraries.of(Purpose.class),
                        Arbitraries.of(CopyMedium.class),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(true, false),
                        costs.injectNull(0.5))
                .as((schedule, requester, basis, purpose, medium, images, extras, cost) -> {
                    Asked asked = Asked.by(schedule)
                            .requester(requester)
                            .basis(basis)
                            .purpose(purpose)
                            .medium(medium)
                            .images(images)
                            .years(images);
                    if (extras) {
                        asked.certified().postage("7.35");
                    }
                    return new Copy(schedule, asked.actualCost(cost).facts());
                });
        return copies;
    }

    private static Arbitrary<Money> money() {
        return Arbitraries.integers().between(0, 4000).map(cents -> new Money(java.math.BigDecimal.valueOf(cents, 2)));
    }
}
