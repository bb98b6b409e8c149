package health.roi.platform.access;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import health.roi.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;

class SegregationTest {

    @Test
    void refusesThatOnePersonDoesBoth() {
        for (Segregation duties : Segregation.values()) {
            ProblemException refused =
                    assertThrows(ProblemException.class, () -> duties.require("ada", "ada"), duties::name);
            assertEquals(duties.refusal(), refused.type());
            assertDoesNotThrow(() -> duties.require("ada", "eva"));
            assertDoesNotThrow(() -> duties.require(null, "eva"), "nobody did it yet");
        }
    }
}
