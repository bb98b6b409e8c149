package health.roi.authorization.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.roi.determination.Assurance;
import health.roi.determination.LegalProcessFacts;
import health.roi.determination.LegalProcessKind;
import health.roi.determination.Scope;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LegalProcessElementsTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 10);

    @Test
    void theTimeToObjectIsOverAfterItsLastDay() {
        assertFalse(notice(Objection.NONE, LAST_DAY).objectionPeriodOver(LAST_DAY));
        assertTrue(notice(Objection.NONE, LAST_DAY).objectionPeriodOver(LAST_DAY.plusDays(1)));
    }

    @Test
    void anObjectionThatIsNotDecidedKeepsTheTimeOpen() {
        assertFalse(notice(Objection.PENDING, LAST_DAY).objectionPeriodOver(LAST_DAY.plusYears(1)));
    }

    @Test
    void aResolvedObjectionDoesNotShortenTheTimeToObject() {
        assertFalse(notice(Objection.RESOLVED, LAST_DAY).objectionPeriodOver(LAST_DAY));
        assertTrue(notice(Objection.RESOLVED, LAST_DAY).objectionPeriodOver(LAST_DAY.plusDays(1)));
    }

    @Test
    void anObjectionThatNobodyLookedUpKeepsTheTimeOpen() {
        assertFalse(notice(null, LAST_DAY).objectionPeriodOver(LAST_DAY.plusYears(1)));
    }

    @Test
    void withoutALastDayTheTimeToObjectIsNotShownToBeOver() {
        assertFalse(notice(Objection.NONE, null).objectionPeriodOver(LocalDate.MAX));
    }

    @Test
    void whatIsNotStatedIsNoAssurance() {
        LegalProcessElements bare = new LegalProcessElements(
                LegalProcessKind.SUBPOENA,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                false,
                false,
                false,
                null);

        assertEquals(Assurance.NONE, bare.facts(LAST_DAY).assurance());
    }

    @Test
    void theFactsSayWhatThePaperSays() {
        Scope stated = new Scope(null, LAST_DAY, Set.of("LAB_RESULT"));
        LegalProcessFacts facts = new LegalProcessElements(
                        LegalProcessKind.ADMINISTRATIVE_REQUEST,
                        "State Bureau",
                        "26-1",
                        LAST_DAY,
                        null,
                        Assurance.QUALIFIED_PROTECTIVE_ORDER,
                        null,
                        null,
                        null,
                        stated,
                        true,
                        false,
                        true,
                        false,
                        true,
                        null)
                .facts(LAST_DAY);

        assertEquals(
                new LegalProcessFacts(
                        LegalProcessKind.ADMINISTRATIVE_REQUEST,
                        Assurance.QUALIFIED_PROTECTIVE_ORDER,
                        false,
                        stated,
                        true,
                        false,
                        true,
                        false,
                        true),
                facts);
    }

    private static LegalProcessElements notice(Objection objection, LocalDate until) {
        return new LegalProcessElements(
                LegalProcessKind.SUBPOENA,
                "District Court",
                "26-CV-1",
                null,
                null,
                Assurance.NOTICE_TO_PATIENT,
                LAST_DAY.minusDays(20),
                until,
                objection,
                null,
                false,
                false,
                false,
                false,
                false,
                null);
    }
}
