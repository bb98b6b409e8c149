package health.roi.determination;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordPolicyTest {
    private static final Given EVERYTHING = Given.patientAccess()
            .with("records.0.matchesPatient", false)
            .with("records.0.serviceDate", "2025-12-31")
            .with("records.0.accessDenied", true)
            .category(Category.LITIGATION_PREPARATION)
            .with("records.0.status", "UNSIGNED");

    @Test
    void withholdsAnotherPatientsPageBeforeAllElse() {
        assertEquals("WITHHOLD [WRONG_PATIENT]", EVERYTHING.first());
    }

    @Test
    void looksAtScopeBeforeWithholding() {
        assertEquals(
                "OUT_OF_SCOPE [OUTSIDE_REQUEST_SCOPE]",
                EVERYTHING.with("records.0.matchesPatient", true).first());
    }

    @Test
    void givesAllReasonsOfTheTierInTheirOrder() {
        assertEquals(
                "WITHHOLD [LITIGATION_PREPARATION, ACCESS_DENIED]",
                EVERYTHING
                        .with("records.0.matchesPatient", true)
                        .with("records.0.serviceDate", "2026-01-01")
                        .first());
    }

    @Test
    void leavesAnUnsignedRecordPending() {
        Given given = Given.patientAccess().with("records.0.status", "UNSIGNED");
        assertEquals("PENDING [RECORD_UNSIGNED]", given.first());
        assertEquals(Outcome.NONE_RELEASABLE, given.decided().outcome());
        assertEquals("RELEASE", given.with("records.0.status", null).first());
    }

    @Test
    void holdsBackWhatCouldGoWhileTheRequestIsBlocked() {
        Given blocked = Given.patientAccess()
                .with("requester.identityVerified", false)
                .and("wrong", "matchesPatient", false)
                .and("outside", "serviceDate", "2025-12-31")
                .and("unsigned", "status", "UNSIGNED");
        assertEquals(
                List.of(
                        "r1 PENDING []",
                        "wrong WITHHOLD [WRONG_PATIENT]",
                        "outside OUT_OF_SCOPE [OUTSIDE_REQUEST_SCOPE]",
                        "unsigned PENDING [RECORD_UNSIGNED]"),
                blocked.decided().records().stream()
                        .map(item -> item.id() + " " + item.decision() + " "
                                + item.reasons().stream().map(Reason::code).toList())
                        .toList());
        assertEquals(Outcome.BLOCKED, blocked.decided().outcome());
    }

    @Test
    void sumsUpTheRecordsInScope() {
        assertEquals(Outcome.RELEASE, Given.patientAccess().decided().outcome());
        assertEquals(
                Outcome.RELEASE,
                Given.patientAccess()
                        .and("r2", "serviceDate", "2025-12-31")
                        .decided()
                        .outcome());
        assertEquals(
                Outcome.PARTIAL,
                Given.patientAccess()
                        .and("r2", "matchesPatient", false)
                        .decided()
                        .outcome());
        assertEquals(
                Outcome.NONE_RELEASABLE,
                Given.patientAccess()
                        .with("records.0.matchesPatient", false)
                        .decided()
                        .outcome());
        assertEquals(
                Outcome.NO_RECORDS,
                Given.patientAccess()
                        .with("records.0.serviceDate", "2025-12-31")
                        .decided()
                        .outcome());
        assertEquals(
                Outcome.NO_RECORDS,
                Given.patientAccess().with("records", List.of()).decided().outcome());
    }

    @ParameterizedTest
    @EnumSource(ReasonCode.class)
    void givesEveryReasonACitation(ReasonCode code) {
        assertFalse(code.citation().isBlank());
    }
}
