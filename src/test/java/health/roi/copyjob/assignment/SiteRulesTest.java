package health.roi.copyjob.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import health.roi.determination.Purpose;
import health.roi.determination.RequesterKind;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which rule counts. */
class SiteRulesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final UUID SITE = new UUID(0, 1);
    private static final UUID SWIFT = new UUID(0, 10);
    private static final UUID PRAIRIE = new UUID(0, 11);
    private static final RuleConditions ANY = new RuleConditions(Set.of(), null, null, null);
    private static final RuleConditions PAPER = new RuleConditions(null, "PAPER_FILE_ROOM", null, null);
    private static final RuleConditions.Wanted PAPER_NOTE = new RuleConditions.Wanted(
            "PROGRESS_NOTE", "PAPER_FILE_ROOM", RequesterKind.PATIENT, Purpose.PATIENT_REQUEST);

    private static AssignmentRule rule(int id, RuleConditions conditions, UUID service) {
        return new AssignmentRule(
                new UUID(1, id),
                SITE,
                conditions,
                service == null ? OfferedTo.OWN_PEOPLE : OfferedTo.SERVICE,
                service,
                null,
                true,
                0);
    }

    private static Offer offer(AssignmentRule... rules) {
        return new SiteRules(List.of(rules), Set.of(SWIFT, PRAIRIE)).offer(PAPER_NOTE, NOW);
    }

    @Test
    void withoutARuleEveryServiceOfTheSiteIsOfferedIt() {
        assertThat(offer()).isEqualTo(Offer.SITE);
    }

    @Test
    void theRuleWithTheMostConditionsCounts() {
        assertThat(offer(rule(1, ANY, SWIFT), rule(2, PAPER, PRAIRIE)).copyService())
                .isEqualTo(PRAIRIE);
    }

    @Test
    void ofTwoThatAreAsCloseTheOlderCounts() {
        assertThat(offer(rule(2, PAPER, PRAIRIE), rule(1, PAPER, SWIFT)).copyService())
                .isEqualTo(SWIFT);
    }

    @Test
    void everyConditionMustAgree() {
        for (RuleConditions other : List.of(
                new RuleConditions(Set.of("LAB_RESULT"), "PAPER_FILE_ROOM", null, null),
                new RuleConditions(null, "EPIC", null, null),
                new RuleConditions(null, "PAPER_FILE_ROOM", RequesterKind.ATTORNEY, null),
                new RuleConditions(null, "PAPER_FILE_ROOM", null, Purpose.PAYMENT))) {
            assertThat(offer(rule(1, other, SWIFT))).isEqualTo(Offer.SITE);
        }
        assertThat(offer(rule(
                                1,
                                new RuleConditions(
                                        Set.of("PROGRESS_NOTE"),
                                        "PAPER_FILE_ROOM",
                                        RequesterKind.PATIENT,
                                        Purpose.PATIENT_REQUEST),
                                SWIFT))
                        .copyService())
                .isEqualTo(SWIFT);
    }

    @Test
    void aServiceThatDoesNotWorkAtTheSiteIsPassedOver() {
        assertThat(offer(rule(1, PAPER, new UUID(0, 99)), rule(2, ANY, SWIFT)).copyService())
                .isEqualTo(SWIFT);
    }

    @Test
    void aRuleThatIsSwitchedOffIsAsNone() {
        AssignmentRule off = new AssignmentRule(new UUID(1, 1), SITE, PAPER, OfferedTo.SERVICE, SWIFT, null, false, 0);
        assertThat(offer(off)).isEqualTo(Offer.SITE);
    }

    @Test
    void theHoursCountFromTheOffer() {
        AssignmentRule rule = new AssignmentRule(new UUID(1, 1), SITE, PAPER, OfferedTo.SERVICE, SWIFT, 24, true, 0);
        assertThat(offer(rule)).isEqualTo(new Offer(OfferedTo.SERVICE, SWIFT, NOW.plusSeconds(86_400), rule.id()));
    }

    @Test
    void anOfferReachesWhomItNames() {
        assertThat(Offer.SITE.reaches(SWIFT)).isTrue();
        assertThat(Offer.SITE.reaches(null)).isTrue();
        assertThat(Offer.first(SWIFT, NOW).reaches(SWIFT)).isTrue();
        assertThat(Offer.first(SWIFT, NOW).reaches(PRAIRIE)).isFalse();
        assertThat(Offer.first(SWIFT, NOW).reaches(null)).isFalse();
        assertThat(Offer.first(null, NOW).reaches(null)).isTrue();
        assertThat(Offer.first(null, NOW).reaches(SWIFT)).isFalse();
    }
}
