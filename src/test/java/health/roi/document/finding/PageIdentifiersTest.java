package health.roi.document.finding;

import static health.roi.document.finding.IdentifierKind.BIRTH_DATE;
import static health.roi.document.finding.IdentifierKind.RECORD_NUMBER;
import static health.roi.document.finding.IdentifierKind.UNLABELLED_NUMBER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageIdentifiersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "MRN: 4711223 | 4711223",
                "MRN 00-47-11 | 00-47-11",
                "MRN# a4711 | A4711",
                "M.R.N.: 4711 | 4711",
                "MR #: 4711 | 4711",
                "Medical Record Number: E1234567 | E1234567",
                "Medical Record No. 4711-2 | 4711-2",
                "Med Rec No: 4711 | 4711",
                "Med. Rec. # 4711 | 4711",
                "MEDICAL RECORD #4711 | 4711",
                "Patient ID: 4711 | 4711",
                "Patient No. 4711 | 4711",
                "Patient numbers 998991 (Hospital) | 998991",
                "Pt ID 4711 | 4711",
                "Chart #: 4711 | 4711",
                "Chart No 4711 | 4711",
                "Unit No: 4711 | 4711",
                "Medical Record Number (MRN): 4711 | 4711"
            })
    void findsNumbersBehindLabels(String text, String number) {
        assertEquals(List.of(new PageIdentifier(7, RECORD_NUMBER, number)), on("Smith, Ann  " + text + "  page 2"));
    }

    @Test
    void findsNumbersOnTheNextLine() {
        assertEquals(List.of(new PageIdentifier(7, RECORD_NUMBER, "4711223")), on("MRN:\n   4711223\nName: Ann"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Account No: 4711223",
                "The MRN was not known",
                "Phone 612-555-0100",
                "Chart review on 03/04/2026",
                "MRN: see face sheet",
                "MRN: 03/04/2026",
                "Chart #: 12"
            })
    void takesNothingElseForANumber(String text) {
        assertEquals(List.of(), on(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DOB: 05/01/1975 | 1975-05-01",
                "DOB 5/1/1975 | 1975-05-01",
                "D.O.B.: 5-1-75 | 75-05-01",
                "DOB/Age: 05.01.1975 (50 y) | 1975-05-01",
                "Date of Birth: May 1, 1975 | 1975-05-01",
                "Date of birth 1 May 1975 | 1975-05-01",
                "DATE OF BIRTH (mm/dd/yyyy): 05/01/1975 | 1975-05-01",
                "Birth Date: 01-MAY-1975 | 1975-05-01",
                "Birthdate: 19750501 | 1975-05-01",
                "Born 1975-05-01 | 1975-05-01",
                "Born on Sept. 30th, 1975 | 1975-09-30",
                "DOB: 25/12/1980 | 1980-12-25",
                "DOB: 02/29/24 | 24-02-29"
            })
    void findsBirthDatesInTheUsualSpellings(String text, String date) {
        assertEquals(List.of(new PageIdentifier(7, BIRTH_DATE, date)), on("Ann Smith, " + text + ", female"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Admitted 05/01/1975",
                "DOB: 13/13/1975",
                "DOB: 02/30/1975",
                "DOB: unknown",
                "newborn 5/1/2020",
                "DOB: 1/1/0001",
                "Born 1 Xyz 1975"
            })
    void takesNothingElseForABirthDate(String text) {
        assertEquals(List.of(), on(text));
    }

    @Test
    void findsNumbersOfAKnownShapeWithoutALabel() {
        PageIdentifiers identifiers =
                new PageIdentifiers(List.of(new NumberShape("A-999999"), new NumberShape("99.99.99")));
        identifiers.look(1, "see K-123456 and 12.34.56, not K-1234567 or XK-123456");
        assertEquals(
                List.of(
                        new PageIdentifier(1, RECORD_NUMBER, "K-123456"),
                        new PageIdentifier(1, RECORD_NUMBER, "12.34.56")),
                identifiers.found());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "AAAAA", "999", "9999(", "9999999999999999999999"})
    void refusesShapesThatWouldFitAnything(String shape) {
        assertThrows(IllegalArgumentException.class, () -> new NumberShape(shape));
    }

    @Test
    void collectsNoMoreThanItMay() {
        StringBuilder page = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            page.append("MRN: ").append(100_000 + i).append('\n');
        }
        PageIdentifiers identifiers = new PageIdentifiers(List.of());
        identifiers.look(1, page.toString());
        assertEquals(PageIdentifiers.MAX_PER_PAGE, identifiers.found().size());
        for (int i = 2; i < 200; i++) {
            identifiers.look(i, page.toString());
        }
        assertEquals(PageIdentifiers.MAX_IN_ALL, identifiers.found().size());
    }

    @Test
    void isNotSlowedDownByTextThatAlmostFits() {
        String almost =
                "MRN" + " ".repeat(99_000) + "DOB : : :\n".repeat(10_000) + "medical record medical rec ".repeat(5_000);
        assertEquals(List.of(), on(almost));
    }

    @Test
    void namesThePagesOfSomebodyElse() {
        List<PageIdentifier> all = List.of(
                new PageIdentifier(1, RECORD_NUMBER, "4711223"),
                new PageIdentifier(1, BIRTH_DATE, "1975-05-01"),
                new PageIdentifier(2, RECORD_NUMBER, "4711224"),
                new PageIdentifier(3, BIRTH_DATE, "1975-01-05"),
                new PageIdentifier(4, BIRTH_DATE, "75-05-01"),
                new PageIdentifier(5, BIRTH_DATE, "76-05-01"));
        assertEquals(
                List.of(
                        new PageFinding(2, RECORD_NUMBER, "4711224"),
                        new PageFinding(3, BIRTH_DATE, "1975-01-05"),
                        new PageFinding(5, BIRTH_DATE, "76-05-01")),
                PageFindings.of(all, Set.of("4711223"), LocalDate.of(1975, 5, 1), Set.of()));
    }

    @Test
    void keepsNumbersWithoutALabelBesideTheOthers() {
        PageIdentifiers identifiers = new PageIdentifiers(List.of());
        identifiers.look(1, "MRN: 4711223 seen 05/01/1975, ref nw-88231, 128/82, 4 tablets of 500 mg, 77123456");
        assertEquals(List.of(new PageIdentifier(1, RECORD_NUMBER, "4711223")), identifiers.found());
        assertEquals(
                List.of(
                        new PageIdentifier(1, UNLABELLED_NUMBER, "NW-88231"),
                        new PageIdentifier(1, UNLABELLED_NUMBER, "77123456")),
                identifiers.unlabelled());
    }

    @Test
    void flagsANumberWithoutALabelOnlyWhereItIsAnotherPatients() {
        List<PageIdentifier> all = List.of(
                new PageIdentifier(1, UNLABELLED_NUMBER, "NW-88231"),
                new PageIdentifier(2, UNLABELLED_NUMBER, "77123456"),
                new PageIdentifier(3, UNLABELLED_NUMBER, "4711223"));
        assertEquals(
                List.of(new PageFinding(1, UNLABELLED_NUMBER, "NW-88231")),
                PageFindings.of(all, Set.of("4711223"), null, Set.of("NW-88231", "4711223")));
    }

    @Test
    void findsNothingWhereNothingIsKnownOfThePatient() {
        List<PageIdentifier> all =
                List.of(new PageIdentifier(1, RECORD_NUMBER, "4711"), new PageIdentifier(1, BIRTH_DATE, "1975-05-01"));
        assertTrue(PageFindings.of(all, Set.of(), null, Set.of()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "0004711, 4711",
        "MRN-4711, 4711",
        "4711, MRN-4711",
        "47-11, 4711",
        "a4711, A4711",
        "00-47-11-22, 471122"
    })
    void knowsANumberInAnotherSpelling(String written, String own) {
        assertEquals(
                List.of(),
                PageFindings.of(List.of(new PageIdentifier(1, RECORD_NUMBER, written)), Set.of(own), null, Set.of()));
    }

    @ParameterizedTest
    @CsvSource({"14711, 4711", "711, 4711", "A4711, B4711", "4711-2, 4711"})
    void doesNotTakeAnotherNumberForTheOwn(String written, String own) {
        assertEquals(
                1,
                PageFindings.of(List.of(new PageIdentifier(1, RECORD_NUMBER, written)), Set.of(own), null, Set.of())
                        .size());
    }

    private static List<PageIdentifier> on(String text) {
        PageIdentifiers identifiers = new PageIdentifiers(List.of());
        identifiers.look(7, text);
        return identifiers.found();
    }
}
