package health.roi.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;

import health.roi.incident.breach.Discovery;
import health.roi.incident.breach.Residents;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncidentFactsTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-09");

    static IncidentFacts facts(Discovery discovery, LocalDate happenedOn, Residents unlisted) {
        return new IncidentFacts(
                IncidentKind.WRONG_RECIPIENT,
                null,
                discovery,
                happenedOn,
                "It was mailed to somebody else.",
                "Name and one lab result",
                "Lakeview Injury Law Office",
                RecipientKind.ORGANIZATION,
                null,
                2,
                unlisted);
    }

    private static List<String> faults(IncidentFacts facts) {
        return facts.faults(TODAY).stream()
                .map(fault -> fault.pointer() + " " + fault.constraint())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 2026-03-09, , ",
        "2026-03-09, 2026-03-09, , ",
        "2026-03-02, 2026-03-09, 2026-03-02, ",
        "2026-03-02, 2026-03-09, 2026-03-09, ",
        "2026-03-09, 2026-03-08, , /discoveredOn not-before-it-happened",
        "2026-03-02, 2026-03-10, , /discoveredOn not-in-future",
        "0001-01-01, 2026-03-09, , /happenedOn usual-day",
        "2026-03-02, 2026-03-09, 2026-03-01, /associate/discoveredOn not-before-it-happened",
        "2026-03-02, 2026-03-08, 2026-03-09, /associate/discoveredOn not-after-the-custodian"
    })
    void itHappensIsDiscoveredAndIsToldInThatOrder(
            LocalDate happenedOn, LocalDate discoveredOn, LocalDate associateOn, String fault) {
        assertEquals(
                fault == null ? List.of() : List.of(fault),
                faults(facts(new Discovery(discoveredOn, associateOn, false), happenedOn, Residents.NONE)));
    }

    @Test
    void refusesAStateThatDoesNotExist() {
        assertEquals(
                List.of("/unlisted known-state"),
                faults(facts(new Discovery(TODAY, null, false), TODAY, new Residents(Map.of("XX", 1), 0))));
    }
}
