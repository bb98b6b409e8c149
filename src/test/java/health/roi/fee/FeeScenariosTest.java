package health.roi.fee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.roi.fee.schedule.FeeSchedule;
import health.roi.fee.schedule.Shipped;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Whole cases, each with the total that it must give, and why. */
class FeeScenariosTest {

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "/fee/fees.csv", numLinesToSkip = 1)
    void pricesEachCase(ArgumentsAccessor row) {
        FeeCase given = new FeeCase(row);
        QuoteFacts facts = given.facts();
        Optional<FeeSchedule> schedule = Shipped.tariffs().on(facts.state(), facts.facilityKind(), facts.asOf());
        if (given.refusal() != null) {
            assertTrue(schedule.isEmpty());
            return;
        }
        Quote quote = FeeQuote.of(facts, schedule.orElseThrow());
        assertEquals(given.total(), quote.total().toString());
        assertEquals(given.waivedBecause(), quote.waivedBecause());
        assertEquals(given.cappedBy(), quote.cappedBy());
        assertEquals(given.schedule(), quote.schedule().id());
    }
}
