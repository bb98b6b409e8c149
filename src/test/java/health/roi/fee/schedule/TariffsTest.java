package health.roi.fee.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import health.roi.determination.FacilityKind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which schedule holds on a day. */
class TariffsTest {

    @ParameterizedTest(name = "{0} {1} on {2}: {3}")
    @CsvSource({
        "MN, HOSPITAL, 2024-12-31,",
        "MN, HOSPITAL, 2025-01-01, MN-2025",
        "MN, CLINIC, 2025-01-01, MN-2025",
        "MN, PHYSICIAN, 2039-01-01, MN-2025",
        "TX, HOSPITAL, 2009-08-31,",
        "TX, HOSPITAL, 2009-09-01, TX-HOSPITAL-2009",
        "TX, PHYSICIAN, 2021-12-31,",
        "TX, PHYSICIAN, 2022-01-01, TX-PHYSICIAN-2022",
        "TX, CLINIC, 2022-01-01, TX-PHYSICIAN-2022",
        "CA, CLINIC, 2017-12-31,",
        "CA, CLINIC, 2018-01-01, CA-2018",
        "NY, HOSPITAL, 2017-09-12,",
        "NY, HOSPITAL, 2017-09-13, NY-2017",
        "FL, HOSPITAL, 2018-12-31,",
        "FL, HOSPITAL, 2019-01-01, FL-HOSPITAL-2019",
        "FL, CLINIC, 2009-03-08,",
        "FL, CLINIC, 2009-03-09, FL-PHYSICIAN-2009",
        "FL, PHYSICIAN, 2009-03-09, FL-PHYSICIAN-2009",
        "IL, HOSPITAL, 2024-01-19,",
        "IL, HOSPITAL, 2024-01-20, IL-2024",
        "OH, HOSPITAL, 2022-12-31,",
        "OH, HOSPITAL, 2023-01-01, OH-2023",
        "GA, HOSPITAL, 2024-06-30,",
        "GA, HOSPITAL, 2024-07-01, GA-2024",
        "PA, HOSPITAL, 2024-12-31,",
        "PA, HOSPITAL, 2025-01-01, PA-2025",
        "WI, HOSPITAL, 2026-03-02,"
    })
    void aShippedOneHoldsFromItsFirstDay(String state, FacilityKind kind, LocalDate day, String id) {
        assertEquals(id, holds(Shipped.tariffs(), state, kind, day));
    }

    private static String holds(Tariffs tariffs, String state, FacilityKind kind, LocalDate day) {
        return tariffs.on(state, kind, day).map(FeeSchedule::id).orElse(null);
    }

    private static FeeSchedule schedule(String id, String from, String kinds) {
        return new Added()
                .with("/id", "\"" + id + "\"")
                .with("/effectiveFrom", "\"" + from + "\"")
                .with("/facilityKinds", kinds)
                .read()
                .toDomain();
    }

    private static String holds(Tariffs tariffs, FacilityKind kind, String day) {
        return holds(tariffs, "ND", kind, LocalDate.parse(day));
    }

    @Test
    void aNewerOneBeginsAndTheOlderEnds() {
        Tariffs tariffs =
                new Tariffs(List.of(schedule("B", "2031-01-01", "[]"), schedule("A", "2030-01-01", "[]")), List.of());
        assertEquals("A", holds(tariffs, FacilityKind.HOSPITAL, "2030-12-31"));
        assertEquals("B", holds(tariffs, FacilityKind.HOSPITAL, "2031-01-01"));
    }

    @Test
    void theCustodiansOwnHoldsUntilANewerOneOfEither() {
        Tariffs tariffs = new Tariffs(
                List.of(schedule("A", "2030-01-01", "[]"), schedule("C", "2032-01-01", "[]")),
                List.of(schedule("OWN", "2031-01-01", "[]")));
        assertEquals("A", holds(tariffs, FacilityKind.HOSPITAL, "2030-12-31"));
        assertEquals("OWN", holds(tariffs, FacilityKind.HOSPITAL, "2031-01-01"));
        assertEquals("C", holds(tariffs, FacilityKind.HOSPITAL, "2032-01-01"));
    }

    @Test
    void theCustodiansOwnHoldsBeforeAShippedOneOfTheSameDay() {
        Tariffs tariffs =
                new Tariffs(List.of(schedule("A", "2030-01-01", "[]")), List.of(schedule("OWN", "2030-01-01", "[]")));
        assertEquals("OWN", holds(tariffs, FacilityKind.CLINIC, "2030-01-01"));
    }

    @Test
    void oneOfAnotherKindChangesNothing() {
        Tariffs tariffs = new Tariffs(
                List.of(schedule("A", "2030-01-01", "[]")), List.of(schedule("OWN", "2031-01-01", "[\"PHYSICIAN\"]")));
        assertEquals("A", holds(tariffs, FacilityKind.HOSPITAL, "2031-01-01"));
        assertEquals("OWN", holds(tariffs, FacilityKind.PHYSICIAN, "2031-01-01"));
    }

    @Test
    void aClinicIsPricedAsAPhysician() {
        Tariffs tariffs = new Tariffs(
                List.of(schedule("H", "2030-01-01", "[\"HOSPITAL\"]"), schedule("P", "2030-01-01", "[\"PHYSICIAN\"]")),
                List.of());
        assertEquals("P", holds(tariffs, FacilityKind.CLINIC, "2030-01-01"));
    }
}
