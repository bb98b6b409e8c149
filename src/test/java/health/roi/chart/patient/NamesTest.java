package health.roi.chart.patient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource({
        "Smith, SMITH",
        "O'Brien, obrien",
        "O’Brien, O BRIEN",
        "Núñez, Nunez",
        "De La Cruz, delacruz",
        "Smith-Jones, Smith Jones",
        "Müller, MULLER",
        "Strauß, STRAUSS",
        "Sørensen, Sorensen",
        "Łukasz, Lukasz",
        "ＴＡＮＡＫＡ, Tanaka",
        "Αθηνά, ΑΘΗΝΑ"
    })
    void areOneHoweverTheyAreWritten(String one, String other) {
        assertEquals(Names.part(one), Names.part(other));
    }

    @Test
    void keepMarksThatAreLetters() {
        assertNotEquals(Names.part("कि"), Names.part("का"));
    }

    @Test
    void sortByFamilyNameFirst() {
        assertEquals("obrien,maryann", Names.key("O'Brien", "Mary Ann"));
        assertTrue(Names.key("Smith", "Zoe").compareTo(Names.key("Smithers", "Ann")) < 0);
    }

    @Test
    void areEmptyWithoutALetter() {
        assertEquals("", Names.part(" -' "));
        assertEquals("", Names.part(null));
    }

    @Test
    void endOfAPrefixIsBehindAllThatBeginWithIt() {
        String end = Names.endOf(Names.part("Smi"));
        assertTrue(Names.key("Smith", "John").compareTo(end) < 0);
        assertTrue(Names.key("Smizzz", "").compareTo(end) < 0);
        assertTrue(Names.key("Smj", "").compareTo(end) > 0);
    }
}
