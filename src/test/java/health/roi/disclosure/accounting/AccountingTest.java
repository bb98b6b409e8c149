package health.roi.disclosure.accounting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.roi.determination.Scope;
import health.roi.disclosure.Disclosure;
import health.roi.disclosure.Ground;
import health.roi.disclosure.Origin;
import health.roi.disclosure.Part2;
import health.roi.disclosure.Source;
import health.roi.disclosure.research.Criterion;
import health.roi.disclosure.research.ProtocolContact;
import health.roi.disclosure.research.ProtocolTerms;
import health.roi.disclosure.research.ResearchProtocol;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AccountingTest {

    private static final LocalDate ASKED = LocalDate.parse("2026-10-12");
    private static final AccountingPeriod SIX_YEARS = AccountingPeriod.of(ASKED, null, null);
    private static final UUID PROTOCOL = new UUID(0, 77);

    private static int ids = 1;

    private static Disclosure made(
            LocalDate on, Ground ground, String recipient, String purpose, Part2 part2, Origin origin) {
        return new Disclosure(
                new UUID(0, ids++),
                new UUID(0, 1),
                null,
                null,
                null,
                null,
                on,
                recipient,
                "4 Lake Street",
                "laboratory report",
                purpose,
                null,
                ground,
                part2,
                List.of(),
                1,
                null,
                origin);
    }

    private static Disclosure made(String on, Ground ground, String recipient, String purpose) {
        return made(LocalDate.parse(on), ground, recipient, purpose, Part2.NONE, Origin.RELEASE);
    }

    private static Accounting account(Disclosure... disclosures) {
        return Accounting.of(List.of(disclosures), SIX_YEARS, ASKED, List.of());
    }

    @ParameterizedTest
    @EnumSource(Ground.class)
    void listsWhatTheRuleIncludesAndNothingThatItExcepts(Ground ground) {
        Accounting accounting = account(made("2026-01-05", ground, "Somebody", "Purpose"));
        assertEquals(ground.isAccountable() ? 1 : 0, accounting.entries().size());
        assertEquals(ground.isAccountable() ? 1 : 0, accounting.disclosures());
    }

    @Test
    void anEntrySaysWhenWhoWhatAndWhy() {
        AccountingEntry entry = account(made("2026-01-05", Ground.SUBPOENA, "Lakeview Law", "Civil case 12"))
                .entries()
                .get(0);
        assertEquals(LocalDate.parse("2026-01-05"), entry.madeOn());
        assertEquals("Lakeview Law", entry.recipientName());
        assertEquals("4 Lake Street", entry.recipientAddress());
        assertEquals("laboratory report", entry.description());
        assertEquals("Civil case 12", entry.purpose());
        assertNull(entry.repetition());
        assertNull(entry.correction());
    }

    @ParameterizedTest
    @CsvSource({"2020-10-11, 0", "2020-10-12, 1", "2026-10-12, 1", "2026-10-13, 0"})
    void reachesSixYearsBackFromTheDayOfAsking(String day, int entries) {
        assertEquals(
                entries,
                account(made(day, Ground.CORONER, "Coroner", "Inquest"))
                        .entries()
                        .size());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-12, , , 2020-10-12, 2026-10-12",
        "2026-10-12, 2019-01-01, 2027-01-01, 2020-10-12, 2026-10-12",
        "2026-10-12, 2024-01-01, 2024-12-31, 2024-01-01, 2024-12-31",
        "2008-02-29, , , 2003-04-14, 2008-02-29",
        "2009-04-14, , , 2003-04-14, 2009-04-14",
        "2009-04-15, , , 2003-04-15, 2009-04-15",
        "2028-02-29, , , 2022-02-28, 2028-02-29",
    })
    void thePeriodIsWhatIsAskedForWithinSixYearsAndNeverBeforeTheRule(
            LocalDate received, LocalDate askedFrom, LocalDate askedTo, LocalDate from, LocalDate to) {
        assertEquals(new AccountingPeriod(from, to), AccountingPeriod.of(received, askedFrom, askedTo));
    }

    @Test
    void aPeriodBeforeTheSixYearsHasNoDay() {
        assertTrue(
                AccountingPeriod.of(ASKED, null, LocalDate.parse("2020-10-11")).hasNoDay());
        assertTrue(AccountingPeriod.of(ASKED, ASKED.plusDays(1), null).hasNoDay());
    }

    @Test
    void twelveMonthlyReportsAreToldAsOne() {
        Accounting accounting = account(IntStream.range(0, 12)
                .mapToObj(month -> made(
                        LocalDate.parse("2025-01-15").plusMonths(month),
                        Ground.PUBLIC_HEALTH,
                        month % 2 == 0 ? "County Health Dept." : "COUNTY HEALTH DEPT",
                        "Reportable disease",
                        Part2.NONE,
                        Origin.RELEASE))
                .toArray(Disclosure[]::new));
        assertEquals(12, accounting.disclosures());
        assertEquals(1, accounting.entries().size());
        AccountingEntry entry = accounting.entries().get(0);
        assertEquals(LocalDate.parse("2025-01-15"), entry.madeOn());
        assertEquals(new Repetition(12, Rhythm.MONTHLY, LocalDate.parse("2025-12-15")), entry.repetition());
        assertEquals(12, entry.disclosureIds().size());
    }

    @Test
    void theFirstInThePeriodStandsForTheOthers() {
        Accounting accounting = Accounting.of(
                List.of(
                        made("2024-05-01", Ground.HHS, "Secretary", "Audit"),
                        made("2025-05-01", Ground.HHS, "Secretary", "Audit"),
                        made("2025-07-09", Ground.HHS, "Secretary", "Audit")),
                AccountingPeriod.of(ASKED, LocalDate.parse("2025-01-01"), null),
                ASKED,
                List.of());
        AccountingEntry entry = accounting.entries().get(0);
        assertEquals(LocalDate.parse("2025-05-01"), entry.madeOn());
        assertEquals(new Repetition(2, null, LocalDate.parse("2025-07-09")), entry.repetition());
    }

    @Test
    void anotherPurposeRecipientOrGroundIsAnotherEntry() {
        Accounting accounting = account(
                made("2025-01-01", Ground.PUBLIC_HEALTH, "County", "Measles"),
                made("2025-02-01", Ground.PUBLIC_HEALTH, "County", "Lead"),
                made("2025-03-01", Ground.PUBLIC_HEALTH, "State", "Measles"),
                made("2025-04-01", Ground.REQUIRED_BY_LAW, "County", "Measles"));
        assertEquals(4, accounting.entries().size());
        assertTrue(accounting.entries().stream().allMatch(entry -> entry.repetition() == null));
    }

    @Test
    void mistakesAreToldOneByOne() {
        Accounting accounting = account(
                made("2025-01-01", Ground.IMPERMISSIBLE, "Wrong fax", "Mistake"),
                made("2025-02-01", Ground.IMPERMISSIBLE, "Wrong fax", "Mistake"));
        assertEquals(2, accounting.entries().size());
    }

    @Test
    void aCorrectedEntryStandsAloneWithItsNote() {
        Disclosure corrected = made(
                LocalDate.parse("2025-02-01"),
                Ground.PUBLIC_HEALTH,
                "County",
                "Measles",
                Part2.NONE,
                new Origin(Source.BY_HAND, null, null, new UUID(0, 5), "The day was wrong", null));
        Accounting accounting = account(made("2025-01-01", Ground.PUBLIC_HEALTH, "County", "Measles"), corrected);
        assertEquals(2, accounting.entries().size());
        assertEquals("The day was wrong", accounting.entries().get(1).correction());
    }

    @ParameterizedTest
    @CsvSource({
        "1, DAILY",
        "7, WEEKLY",
        "14, EVERY_TWO_WEEKS",
        "30, MONTHLY",
        "91, QUARTERLY",
        "365, YEARLY",
        "50,",
    })
    void saysHowOftenWhereItWasRegular(int days, Rhythm rhythm) {
        List<LocalDate> regular =
                Stream.iterate(ASKED, day -> day.plusDays(days)).limit(4).toList();
        assertEquals(rhythm, Rhythm.of(regular).orElse(null));
    }

    @Test
    void saysNoRhythmOfTwoOrOfAnIrregularRow() {
        assertTrue(Rhythm.of(List.of(ASKED, ASKED.plusDays(7))).isEmpty());
        assertTrue(
                Rhythm.of(List.of(ASKED, ASKED.plusDays(7), ASKED.plusDays(24))).isEmpty());
    }

    @Test
    void researchOnManyIsToldByProtocol() {
        Origin named = new Origin(Source.BY_HAND, null, null, null, null, PROTOCOL);
        Disclosure research =
                made(LocalDate.parse("2025-02-01"), Ground.RESEARCH, "Dr. Marsh", "Heart study", Part2.NONE, named);
        Disclosure other = made("2025-02-01", Ground.RESEARCH, "Dr. Other", "Case report");
        Accounting accounting = Accounting.of(List.of(research, other), SIX_YEARS, ASKED, List.of(protocol()));
        assertEquals(1, accounting.disclosures());
        assertEquals("Dr. Other", accounting.entries().get(0).recipientName());
        assertEquals("Northern Heart Study", accounting.protocols().get(0).name());
    }

    @Test
    void researchIsListedSinglyWhereItsProtocolIsNotTold() {
        Origin named = new Origin(Source.BY_HAND, null, null, null, null, PROTOCOL);
        Disclosure research =
                made(LocalDate.parse("2025-02-01"), Ground.RESEARCH, "Dr. Marsh", "Heart study", Part2.NONE, named);
        assertEquals(1, account(research).entries().size());
    }

    @ParameterizedTest
    @CsvSource({"2023-10-11, 0", "2023-10-12, 1", "2026-10-12, 1"})
    void thePart2ListReachesThreeYearsBack(LocalDate day, int listed) {
        Accounting accounting = account(
                made(day, Ground.AUTHORIZATION, "Clinic", "Consent", new Part2(true, false, null), Origin.RELEASE));
        assertEquals(listed, accounting.part2().size());
        assertEquals(0, accounting.entries().size());
    }

    private static ResearchProtocol protocol() {
        ProtocolContact contact = new ProtocolContact("Fund", "9 Harbor Road", "+1 218 555 0170");
        return new ResearchProtocol(
                PROTOCOL,
                new ProtocolTerms(
                        "Northern Heart Study",
                        "Why",
                        "What",
                        LocalDate.parse("2025-01-01"),
                        null,
                        null,
                        contact,
                        contact,
                        1200,
                        new Criterion(Set.of(), new Scope(null, null, null))),
                Instant.parse("2025-01-01T10:00:00Z"),
                "officer",
                0);
    }
}
