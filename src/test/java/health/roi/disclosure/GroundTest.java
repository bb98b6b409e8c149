package health.roi.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.roi.determination.Basis;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GroundTest {

    /** 45 CFR 164.528(a)(1)(i) to (viii), and what is no protected information at all. */
    private static final Set<Ground> EXCEPTED = EnumSet.of(
            Ground.TREATMENT,
            Ground.PAYMENT,
            Ground.OPERATIONS,
            Ground.INDIVIDUAL,
            Ground.INCIDENTAL,
            Ground.AUTHORIZATION,
            Ground.FACILITY_DIRECTORY,
            Ground.PERSONS_INVOLVED,
            Ground.NATIONAL_SECURITY,
            Ground.CUSTODY,
            Ground.LIMITED_DATA_SET,
            Ground.NOT_PHI);

    @ParameterizedTest
    @EnumSource(Ground.class)
    void everythingIsAccountedForButWhatTheRuleExcepts(Ground ground) {
        assertEquals(!EXCEPTED.contains(ground), ground.isAccountable());
        assertTrue(ground.citation().startsWith("45 CFR 16"));
        assertFalse(ground.words().isBlank());
    }

    @ParameterizedTest
    @EnumSource(Basis.class)
    void aBasisAndItsGroundSayTheSame(Basis basis) {
        assertEquals(basis.isAccountable(), Ground.of(basis).isAccountable());
    }

    @ParameterizedTest
    @CsvSource({
        "PATIENT_ACCESS, INDIVIDUAL",
        "ACCESS_DIRECTIVE, INDIVIDUAL",
        "RESEARCH_WAIVER, RESEARCH",
        "LAW_ENFORCEMENT, LAW_ENFORCEMENT",
    })
    void aReleaseHasTheGroundOfItsBasis(Basis basis, Ground ground) {
        assertEquals(ground, Ground.of(basis));
    }

    @Test
    void anAgencyMaySuspendOversightAndLawEnforcementAlone() {
        assertEquals(EnumSet.of(Ground.HEALTH_OVERSIGHT, Ground.LAW_ENFORCEMENT), Ground.suspendable());
    }

    @ParameterizedTest
    @EnumSource(Ground.class)
    void whatIsPermittedWithoutAuthorizationMayBeGroupedAndAMistakeMayNot(Ground ground) {
        assertEquals(ground.isAccountable() && ground != Ground.IMPERMISSIBLE, ground.isGrouped());
    }

    @ParameterizedTest
    @CsvSource({
        "true, false, , true",
        "true, false, false, true",
        "true, true, true, true",
        "true, true, , true",
        "true, true, false, false",
        "false, true, true, false",
    })
    void thePart2ListHasConsentedOnesAndOfCareAndPaymentThoseOfElectronicRecords(
            boolean consented, boolean forTpo, Boolean throughEhr, boolean listed) {
        assertEquals(listed, new Part2(consented, forTpo, throughEhr).isListed());
    }
}
