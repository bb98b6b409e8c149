package health.roi.determination;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeTextsTest {
    private static final LocalDate FIRST_DAY = LocalDate.parse("2024-04-16");
    private static final String HEADER = "notice,statement,effectiveFrom,effectiveTo,citation,text\n";

    /** 42 CFR 2.32(a)(1) as the rule of 2024 has it. */
    private static final String STATEMENT_1 = """
            This record which has been disclosed to you is protected by Federal confidentiality rules (42 CFR \
            part 2). These rules prohibit you from using or disclosing this record, or testimony that describes \
            the information contained in this record, in any civil, criminal, administrative, or legislative \
            proceedings by any Federal, State, or local authority, against the patient, unless authorized by the \
            consent of the patient, except as provided at 42 CFR 2.12(c)(5) or as authorized by a court in \
            accordance with 42 CFR 2.64 or 2.65. In addition, the Federal rules prohibit you from making any \
            other use or disclosure of this record unless at least one of the following applies: (i) Further use \
            or disclosure is expressly permitted by the written consent of the individual whose information is \
            being disclosed in this record or as otherwise permitted by 42 CFR part 2. (ii) You are a covered \
            entity or business associate and have received the record for treatment, payment, or health care \
            operations, or (iii) You have received the record from a covered entity or business associate as \
            permitted by 45 CFR part 164, subparts A and E. A general authorization for the release of medical \
            or other information is NOT sufficient to meet the required elements of written consent to further \
            use or redisclose the record (see 42 CFR 2.31).""";

    @Test
    void givesStatement1CharacterByCharacter() {
        assertEquals(STATEMENT_1, NoticeTexts.text(Notice.PART2_REDISCLOSURE, FIRST_DAY));
        assertEquals("42 CFR 2.32(a)(1)", NoticeTexts.citation(Notice.PART2_REDISCLOSURE, FIRST_DAY));
    }

    @Test
    void givesStatement2CharacterByCharacter() {
        assertEquals(
                "42 CFR part 2 prohibits unauthorized use or disclosure of these records.",
                NoticeTexts.shortRedisclosure(FIRST_DAY));
    }

    @Test
    void saysThatTheConsentOrItsScopeGoesAlong() {
        assertEquals(
                "A copy of the patient's written consent accompanies these records.",
                NoticeTexts.text(Notice.PART2_CONSENT_COPY, FIRST_DAY));
        assertEquals("42 CFR 2.32(b)", NoticeTexts.citation(Notice.PART2_CONSENT_COPY, FIRST_DAY));
    }

    @ParameterizedTest
    @EnumSource(Notice.class)
    void hasNoWordingBeforeTheRule(Notice notice) {
        String message = assertThrows(
                        IllegalStateException.class, () -> NoticeTexts.text(notice, FIRST_DAY.minusDays(1)))
                .getMessage();
        assertTrue(message.startsWith("notices.csv has no statement 1 of " + notice), message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PART2_REDISCLOSURE,1,,,42 CFR 2.32(a)(1),",
                "PART2_REDISCLOSURE,1,,,,Text",
                "PART2_REDISCLOSURE,0,,,42 CFR 2.32(a)(1),Text",
                "PART2_REDISCLOSURE,one,,,42 CFR 2.32(a)(1),Text",
                "PART3,1,,,42 CFR 2.32(a)(1),Text",
                "PART2_REDISCLOSURE,1,,,Cited,Text\nPART2_REDISCLOSURE,1,,,Cited,Other",
            })
    void refusesAMalformedOrOverlappingRow(String rows) {
        assertThrows(IllegalStateException.class, () -> NoticeTexts.parse(HEADER + rows));
    }

    @Test
    void acceptsATextWithCommas() {
        assertEquals(
                1,
                NoticeTexts.parse(HEADER + "PART2_REDISCLOSURE,1,,,42 CFR 2.32(a)(1),Text, with a comma")
                        .size());
    }
}
