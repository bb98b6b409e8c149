package health.roi.incident.breach;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BreachAssessmentTest {

    /** A bit for each factor: set is HIGH. */
    private static FourFactors factors(int high) {
        return new FourFactors(factor(high, 0), factor(high, 1), factor(high, 2), factor(high, 3));
    }

    private static Factor factor(int high, int bit) {
        return new Factor((high >> bit & 1) == 1 ? Likelihood.HIGH : Likelihood.LOW, "As we found");
    }

    @Test
    void aLowProbabilityByAllFourFactorsIsNoBreach() {
        BreachAssessment assessment = new BreachAssessment(null, null, factors(0));
        assertEquals(BreachFinding.LOW_PROBABILITY, assessment.finding());
        assertEquals("45 CFR 164.402, breach (2)", assessment.citation());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15})
    void anyFactorThatIsHighLeavesThePresumption(int high) {
        assertEquals(BreachFinding.BREACH_PRESUMED, new BreachAssessment(null, null, factors(high)).finding());
    }

    @Test
    void nothingShownLeavesThePresumption() {
        assertEquals(BreachFinding.BREACH_PRESUMED, new BreachAssessment(null, null, null).finding());
    }

    @ParameterizedTest
    @EnumSource(BreachException.class)
    void anExceptionIsNoBreachWhateverTheFactorsSay(BreachException exception) {
        BreachAssessment assessment = new BreachAssessment(exception, "It applies", factors(15));
        assertEquals(BreachFinding.EXCEPTION, assessment.finding());
        assertEquals(exception.citation(), assessment.citation());
        assertEquals(BreachFinding.EXCEPTION, new BreachAssessment(exception, "It applies", null).finding());
    }
}
