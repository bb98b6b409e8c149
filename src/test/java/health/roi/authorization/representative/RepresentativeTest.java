package health.roi.authorization.representative;

import static health.roi.determination.RelationshipKind.EXECUTOR;
import static health.roi.determination.RelationshipKind.GUARDIAN;
import static health.roi.determination.RelationshipKind.HEALTH_CARE_AGENT;
import static health.roi.determination.RelationshipKind.OTHER;
import static health.roi.determination.RelationshipKind.PARENT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.roi.determination.RelationshipKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RepresentativeTest {

    private static final LocalDate BORN = LocalDate.of(2010, 5, 2);
    private static final LocalDate DIED = LocalDate.of(2026, 1, 15);
    private static final List<UUID> PAPER = List.of(new UUID(0, 1));

    @Test
    void authorityIsDocumentedByAPaperThatSomebodyVerified() {
        assertTrue(of(GUARDIAN, PAPER, null).facts(true, BORN, null).authorityDocumented());
        assertFalse(of(GUARDIAN, PAPER, null).facts(false, BORN, null).authorityDocumented());
        assertFalse(of(GUARDIAN, List.of(), null).facts(true, BORN, null).authorityDocumented());
    }

    @Test
    void anExecutorActsForTheDeadAlone() {
        assertFalse(of(EXECUTOR, PAPER, null).facts(true, BORN, null).authorityDocumented());
        assertTrue(of(EXECUTOR, PAPER, null).facts(true, BORN, DIED).authorityDocumented());
    }

    @Test
    void aParentsAuthorityEndsOnTheDayBeforeTheChildComesOfAge() {
        assertEquals(
                Optional.of(LocalDate.of(2028, 5, 1)), of(PARENT, PAPER, null).authorityEnds(BORN, null));
    }

    @Test
    void aGuardiansAndAnAgentsAuthorityEndsWithThePatientsLife() {
        assertEquals(Optional.of(DIED), of(GUARDIAN, PAPER, null).authorityEnds(BORN, DIED));
        assertEquals(Optional.of(DIED), of(HEALTH_CARE_AGENT, PAPER, null).authorityEnds(BORN, DIED));
        assertEquals(Optional.empty(), of(GUARDIAN, PAPER, null).authorityEnds(BORN, null));
    }

    @Test
    void theEarlierOfThePapersAndTheLawCounts() {
        LocalDate earlier = DIED.minusDays(1);
        assertEquals(Optional.of(earlier), of(GUARDIAN, PAPER, earlier).authorityEnds(BORN, DIED));
        assertEquals(Optional.of(DIED), of(GUARDIAN, PAPER, DIED.plusDays(1)).authorityEnds(BORN, DIED));
        assertEquals(Optional.of(earlier), of(OTHER, PAPER, earlier).authorityEnds(null, null));
        assertEquals(Optional.empty(), of(EXECUTOR, PAPER, null).authorityEnds(BORN, DIED));
        assertEquals(Optional.empty(), of(PARENT, PAPER, null).authorityEnds(null, null));
    }

    @Test
    void theLatestWordAboutADangerCounts() {
        Instant day = Instant.parse("2026-03-01T12:00:00Z");
        Concern feared = new Concern(day, true);
        Concern permitted = new Concern(day.plusSeconds(1), false);
        Concern fearedAgain = new Concern(day.plusSeconds(2), true);
        assertFalse(Concern.stands(List.of()));
        assertTrue(Concern.stands(List.of(feared)));
        assertFalse(Concern.stands(List.of(permitted, feared)));
        assertTrue(Concern.stands(List.of(fearedAgain, permitted, feared)));
    }

    private static Representative of(RelationshipKind relationship, List<UUID> papers, LocalDate endsOn) {
        return new Representative(
                null,
                null,
                new RepresentativeElements(relationship, "Eva Lind", null, null, null, null, endsOn, false, papers),
                null,
                false,
                null,
                null);
    }
}
