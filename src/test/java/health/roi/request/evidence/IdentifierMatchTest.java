package health.roi.request.evidence;

import static health.roi.request.evidence.IdentifierMatch.Identifier.ADDRESS;
import static health.roi.request.evidence.IdentifierMatch.Identifier.BIRTH_DATE;
import static health.roi.request.evidence.IdentifierMatch.Identifier.NAME;
import static health.roi.request.evidence.IdentifierMatch.Identifier.PHONE;
import static health.roi.request.evidence.IdentifierMatch.Identifier.RECORD_NUMBER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.roi.request.ReleaseRequest.StatedPatient;
import health.roi.request.evidence.IdentifierMatch.Charted;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IdentifierMatchTest {

    private static final LocalDate BORN = LocalDate.of(1970, 2, 3);
    private static final Charted CHART = new Charted(
            "O'Brien-Núñez", "Mary", BORN, List.of("MRN-1", "MRN-2"), "+1 (218) 555-0100", "1 Pine St., Duluth");

    private static Set<IdentifierMatch.Identifier> agreeing(StatedPatient stated) {
        return IdentifierMatch.agreeing(stated, CHART);
    }

    private static StatedPatient stranger() {
        return new StatedPatient("Lund", "Eva", null, null, null, null);
    }

    @Test
    void findsAllFive() {
        assertEquals(
                EnumSet.allOf(IdentifierMatch.Identifier.class),
                agreeing(new StatedPatient(
                        "obrien nunez", "MARY", BORN, " MRN-2 ", "218.555.0100", "1 PINE ST DULUTH")));
    }

    @Test
    void aNameIsBothNames() {
        assertEquals(Set.of(NAME), agreeing(new StatedPatient("O Brien Nunez", "Mary", null, null, null, null)));
        assertEquals(Set.of(), agreeing(new StatedPatient("O'Brien-Núñez", "M", null, null, null, null)));
        assertEquals(Set.of(), agreeing(new StatedPatient("O'Brien", "Mary", null, null, null, null)));
    }

    @Test
    void aNameWithoutALetterIsNoName() {
        Charted nameless = new Charted("?", "-", BORN, List.of(), null, null);
        assertEquals(Set.of(), IdentifierMatch.agreeing(new StatedPatient("-", "?", null, null, null, null), nameless));
    }

    @Test
    void aBirthDateOneDayOffIsAnother() {
        assertEquals(Set.of(BIRTH_DATE), agreeing(new StatedPatient("Lund", "Eva", BORN, null, null, null)));
        assertEquals(Set.of(), agreeing(new StatedPatient("Lund", "Eva", BORN.plusDays(1), null, null, null)));
    }

    @Test
    void aRecordNumberIsTheWholeNumber() {
        assertEquals(Set.of(RECORD_NUMBER), agreeing(new StatedPatient("Lund", "Eva", null, "MRN-1", null, null)));
        assertEquals(Set.of(), agreeing(new StatedPatient("Lund", "Eva", null, "MRN-", null, null)));
        assertEquals(Set.of(), agreeing(new StatedPatient("Lund", "Eva", null, "", null, null)));
    }

    @Test
    void aPhoneNumberIsItsDigits() {
        assertEquals(Set.of(PHONE), agreeing(new StatedPatient("Lund", "Eva", null, null, "2185550100", null)));
        assertEquals(Set.of(), agreeing(new StatedPatient("Lund", "Eva", null, null, "5550100", null)));
        assertEquals(Set.of(), agreeing(new StatedPatient("Lund", "Eva", null, null, "none", null)));
    }

    @Test
    void anAddressIsItsWords() {
        assertEquals(
                Set.of(ADDRESS), agreeing(new StatedPatient("Lund", "Eva", null, null, null, "1, Pine St. (Duluth)")));
        assertEquals(Set.of(), agreeing(new StatedPatient("Lund", "Eva", null, null, null, "11 Pine St., Duluth")));
        assertEquals(Set.of(), agreeing(new StatedPatient("Lund", "Eva", null, null, null, " . ")));
    }

    @Test
    void whatNeitherSideSaysDoesNotAgree() {
        Charted bare = new Charted("Lind", "Ada", BORN, List.of(), null, null);
        assertEquals(Set.of(), IdentifierMatch.agreeing(stranger(), bare));
    }

    @Test
    void oneIsNotEnoughAndTwoAre() {
        assertFalse(IdentifierMatch.enough(Set.of()));
        assertFalse(IdentifierMatch.enough(Set.of(NAME)));
        assertTrue(IdentifierMatch.enough(Set.of(NAME, BIRTH_DATE)));
        assertTrue(IdentifierMatch.enough(Set.of(RECORD_NUMBER, PHONE)));
    }

    @Test
    void aHouseholdIsNotAPerson() {
        assertFalse(IdentifierMatch.enough(Set.of(PHONE, ADDRESS)));
        assertTrue(IdentifierMatch.enough(Set.of(PHONE, ADDRESS, BIRTH_DATE)));
    }
}
