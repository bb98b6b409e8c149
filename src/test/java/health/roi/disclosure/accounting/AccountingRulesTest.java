package health.roi.disclosure.accounting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.roi.determination.Medium;
import health.roi.disclosure.accounting.AccountingRules.Received;
import health.roi.platform.problem.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountingRulesTest {

    private static final LocalDate RECEIVED = LocalDate.parse("2026-03-02");
    private static final LocalDate DUE = LocalDate.parse("2026-05-01");
    private static final LocalDate LAST = LocalDate.parse("2026-05-31");
    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);

    private static AccountingRequest request(
            AccountingState state, LocalDate due, AccountingRequest.Extension extension) {
        return new AccountingRequest(
                FIRST,
                new UUID(0, 9),
                "K7M2-X4QR-9",
                new AccountingRequest.Asked(
                        AskedBy.PATIENT, "Karin Lindqvist", null, RECEIVED, null, null, Medium.PAPER),
                AccountingPeriod.of(RECEIVED, null, null),
                state,
                due,
                extension,
                null,
                null,
                null,
                null,
                Instant.parse("2026-03-02T10:00:00Z"),
                "desk",
                0);
    }

    private static List<String> extension(LocalDate today, LocalDate newDate) {
        return AccountingRules.extension(request(AccountingState.OPEN, DUE, null), today, newDate).stream()
                .map(Refusal::code)
                .toList();
    }

    @Test
    void isDueSixtyDaysAfterReceipt() {
        assertEquals(DUE, AccountingRules.dueOn(RECEIVED));
        assertEquals(
                "60 calendar days from receipt",
                request(AccountingState.OPEN, DUE, null).deadline().rule());
        assertEquals(
                "45 CFR 164.528(c)(1)(i)",
                request(AccountingState.OPEN, DUE, null).deadline().citation());
    }

    @ParameterizedTest
    @CsvSource({"2026-05-01, false", "2026-05-02, true"})
    void isOverdueFromTheSixtyFirstDay(LocalDate today, boolean overdue) {
        assertEquals(overdue, request(AccountingState.OPEN, DUE, null).overdueOn(today));
        assertFalse(request(AccountingState.FULFILLED, DUE, null).overdueOn(today));
        assertFalse(request(AccountingState.WITHDRAWN, DUE, null).overdueOn(today));
    }

    @Test
    void allowsAnExtensionOnTheSixtiethDayToTheNinetieth() {
        assertEquals(List.of(), extension(DUE, LAST));
    }

    @Test
    void refusesAnExtensionOnTheSixtyFirstDay() {
        assertEquals(List.of("extension-too-late"), extension(DUE.plusDays(1), LAST));
    }

    @Test
    void refusesAnExtensionBeyondThirtyDays() {
        assertEquals(List.of("extension-too-long"), extension(DUE, LAST.plusDays(1)));
    }

    @Test
    void refusesAnExtensionThatIsNone() {
        assertEquals(List.of("extension-not-later"), extension(RECEIVED, DUE));
    }

    @Test
    void refusesASecondExtension() {
        AccountingRequest extended = request(
                AccountingState.OPEN, DUE.plusDays(10), new AccountingRequest.Extension(DUE, "Reason", new UUID(0, 3)));
        assertEquals(
                List.of("extended-already"),
                AccountingRules.extension(extended, DUE, LAST).stream()
                        .map(Refusal::code)
                        .toList());
        assertTrue(extended.deadline().rule().startsWith("extended once"));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-10, 2026-03-09, false",
        "2025-03-10, 2026-03-10, true",
        "2027-06-01, 2028-05-31, false",
        "2027-06-01, 2028-06-01, true",
        "2028-02-29, 2029-02-27, false",
        "2028-02-29, 2029-02-28, true",
        "2026-03-10, 2026-03-10, false",
    })
    void theFirstInTwelveMonthsIsFree(LocalDate first, LocalDate second, boolean free) {
        List<Received> all = List.of(new Received(SECOND, second), new Received(FIRST, first));
        assertTrue(AccountingRules.isFree(all, FIRST));
        assertEquals(free, AccountingRules.isFree(all, SECOND));
    }

    @Test
    void onlyAFreeOneStartsTheMonthsAnew() {
        UUID third = new UUID(0, 3);
        List<Received> all = List.of(
                new Received(FIRST, LocalDate.parse("2025-03-10")),
                new Received(SECOND, LocalDate.parse("2025-12-01")),
                new Received(third, LocalDate.parse("2026-03-10")));
        assertFalse(AccountingRules.isFree(all, SECOND));
        assertTrue(AccountingRules.isFree(all, third));
    }

    @Test
    void asksAboutOneOfThePatientsOnly() {
        assertThrows(IllegalArgumentException.class, () -> AccountingRules.isFree(List.of(), FIRST));
    }

    @ParameterizedTest
    @CsvSource({"OPEN, true, true", "OPEN, false, false", "QUOTED, false, false", "AGREED, false, true"})
    void refusesAReportWhoseFeeIsNotAgreed(AccountingState state, boolean free, boolean may) {
        assertEquals(may, AccountingRules.fee(request(state, DUE, null), free).isEmpty());
    }

    @Test
    void nothingIsNoFee() {
        assertTrue(new AccountingRequest.Quote(new BigDecimal("0.00"), "Waived", RECEIVED, "officer").isNothing());
        assertFalse(new AccountingRequest.Quote(new BigDecimal("0.01"), "Paper", RECEIVED, "officer").isNothing());
    }
}
