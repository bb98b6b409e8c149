package health.roi.determination;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/**
 * What holds for whatever facts, not only for the cases that someone thought of.
 *
 * <p>A defect is a change of an authorization where nothing else can be the basis: elsewhere a form that is not valid
 * gives way to a basis that may reach further. More permission is, on the same basis: one more category named, a wider
 * scope, a stated mandate, or the order and the compulsion of Part 2.
 */
@PropertyDefaults(tries = 1000, edgeCases = EdgeCasesMode.NONE)
class DeterminationPropertiesTest {
    @Property
    void neverReleasesAnotherPatientsPage(@ForAll("anything") Given given) {
        Facts facts = given.facts();
        Set<String> released = released(given);
        assertTrue(facts.records().stream()
                .filter(item -> !item.matchesPatient())
                .noneMatch(item -> released.contains(item.id())));
    }

    @Property
    void releasesNothingWithoutABasis(@ForAll("anything") Given given) {
        if (!released(given).isEmpty()) {
            assertNotNull(given.basis());
        }
    }

    @Property
    void releasesNothingWhileBlocked(@ForAll("anything") Given given) {
        Determination answer = given.decided();
        boolean blocked = answer.outcome() == Outcome.BLOCKED;
        assertEquals(blocked, answer.findings().stream().anyMatch(Finding::blocks));
        if (blocked) {
            assertEquals(Set.of(), released(given));
            assertEquals(List.of(), answer.notices());
        }
    }

    @Property
    void answersEachRecordInOrderAndSaysWhy(@ForAll("anything") Given given) {
        Determination answer = given.decided();
        assertEquals(
                given.facts().records().stream().map(RecordFacts::id).toList(),
                answer.records().stream().map(RecordDecision::id).toList());
        for (RecordDecision item : answer.records()) {
            switch (item.decision()) {
                case RELEASE -> assertEquals(List.of(), item.reasons());
                case WITHHOLD, OUT_OF_SCOPE -> assertFalse(item.reasons().isEmpty());
                case PENDING ->
                    assertTrue(answer.outcome() == Outcome.BLOCKED
                            || !item.reasons().isEmpty());
            }
            assertTrue(item.reasons().stream()
                    .noneMatch(reason -> reason.citation().isBlank()));
        }
    }

    @Property
    void doesNotDependOnTheOrderOfRecords(@ForAll("anything") Given given, @ForAll Random random) {
        Facts facts = given.facts();
        List<RecordFacts> shuffled = new ArrayList<>(facts.records());
        Collections.shuffle(shuffled, random);
        Determination one = ReleaseDetermination.decide(facts);
        Determination other = ReleaseDetermination.decide(withRecords(facts, shuffled));
        assertEquals(Set.copyOf(one.records()), Set.copyOf(other.records()));
        assertEquals(withoutRecords(one), withoutRecords(other));
    }

    @Property
    void neverReleasesMoreForADefect(@ForAll("authorizations") Given given, @ForAll("defects") Defect defect) {
        assertReleasesNoMore(given.with(defect.path(), defect.value()), given);
    }

    /** Two defects in different fields are independent: neither may hide the other. */
    @Property
    void reportsTwoIndependentDefectsTogether(
            @ForAll("authorizations") Given given, @ForAll("defects") Defect one, @ForAll("defects") Defect other) {
        if (!one.path().equals(other.path())) {
            Given first = given.with(one.path(), one.value());
            Given second = given.with(other.path(), other.value());
            Set<FindingCode> both = new HashSet<>(first.blocking());
            both.addAll(second.blocking());
            List<FindingCode> found = first.with(other.path(), other.value()).blocking();
            assertTrue(found.containsAll(both), () -> found + " lacks some of " + both);
        }
    }

    @Property
    void neverReleasesMoreToAnUnverifiedRequester(@ForAll("anything") Given given) {
        assertReleasesNoMore(
                given.with("requester.identityVerified", false), given.with("requester.identityVerified", true));
    }

    @Property
    void neverReleasesMoreOfARecordUnderRestriction(@ForAll("anything") Given given) {
        for (String restriction : List.of("selfPaidRestriction", "agreedRestriction", "accessDenied")) {
            assertReleasesNoMore(
                    given.with("records.0." + restriction, true), given.with("records.0." + restriction, false));
        }
    }

    @Property
    void neverReleasesLessForMorePermission(
            @ForAll("authorizations") Given given, @ForAll Set<Category> permitted, @ForAll Category added) {
        // A consent for counseling notes is void when anything joins it, so here more is rightly less.
        permitted.remove(Category.SUD_COUNSELING_NOTES);
        Set<Category> more = new HashSet<>(permitted);
        if (added != Category.SUD_COUNSELING_NOTES) {
            more.add(added);
        }
        assertReleasesNoMore(
                given.with("authorization.specificallyPermits", permitted),
                given.with("authorization.specificallyPermits", more));
    }

    @Property
    void neverReleasesLessForAWiderAuthorization(@ForAll("authorizations") Given given) {
        assertReleasesNoMore(given, given.with("authorization.scope", null));
    }

    @Property
    void neverReleasesLessForAStatedMandateOrAPart2Order(@ForAll("anything") Given given) {
        assertReleasesNoMore(given, given.with("request.legalMandate", "Minn. Stat. 147.131"));
        if (given.facts().legalProcess() != null) {
            assertReleasesNoMore(
                    given, given.with("legalProcess.part2Order", true).with("legalProcess.part2Compulsion", true));
        }
    }

    record Defect(String path, Object value) {}

    @Provide
    Arbitrary<Defect> defects() {
        return Arbitraries.of(
                new Defect("authorization.informationDescription", " "),
                new Defect("authorization.discloser", null),
                new Defect("authorization.recipient", null),
                new Defect("authorization.recipient", "Someone else"),
                new Defect("authorization.purpose", ""),
                new Defect("authorization.expirationDate", null),
                new Defect("authorization.expirationDate", "2026-10-11"),
                new Defect("authorization.expirationEventOccurred", true),
                new Defect("authorization.signed", false),
                new Defect("authorization.signedOn", null),
                new Defect("authorization.signedOn", "2026-10-13"),
                new Defect("authorization.signedByRepresentative", true),
                new Defect("authorization.statesRevocationRight", false),
                new Defect("authorization.statesConditioning", false),
                new Defect("authorization.statesRedisclosure", false),
                new Defect("authorization.conditionsTreatment", true),
                new Defect("authorization.knownFalse", true),
                new Defect("authorization.revokedOn", "2026-10-01"),
                new Defect("authorization.combinedWith", "OTHER_DOCUMENT"));
    }

    @Provide
    Arbitrary<Given> anything() {
        return GeneratedFacts.anything();
    }

    @Provide
    Arbitrary<Given> authorizations() {
        return GeneratedFacts.authorizations();
    }

    private static void assertReleasesNoMore(Given less, Given more) {
        Set<String> fewer = released(less);
        Set<String> all = released(more);
        assertTrue(all.containsAll(fewer), () -> fewer + " is not within " + all);
    }

    private static Set<String> released(Given given) {
        return given.decided().records().stream()
                .filter(item -> item.decision() == Decision.RELEASE)
                .map(RecordDecision::id)
                .collect(Collectors.toSet());
    }

    private static Facts withRecords(Facts facts, List<RecordFacts> records) {
        return new Facts(
                facts.asOf(),
                facts.facility(),
                facts.patient(),
                facts.requester(),
                facts.representative(),
                facts.request(),
                facts.authorization(),
                facts.legalProcess(),
                facts.research(),
                records);
    }

    private static Determination withoutRecords(Determination answer) {
        return new Determination(
                answer.outcome(),
                answer.basis(),
                answer.basisReason(),
                answer.findings(),
                List.of(),
                answer.deadline(),
                answer.minimumNecessary(),
                answer.accountable(),
                answer.notices());
    }
}
