package health.roi.determination;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Every line of every answer says by which provision and by which fact, and in nobody's words but its own. */
@PropertyDefaults(tries = 1000, edgeCases = EdgeCasesMode.NONE)
class ExplanationPropertiesTest {
    private static final int LONGEST = 400;
    private static final String DESK = "For the front desk only: ";
    private static final String NAME = "Quillfeather";

    @Property
    void explainsEveryLineInOneShortSentence(@ForAll("extended") Given given) {
        for (String because : explanations(given.decided())) {
            assertTrue(because.length() <= LONGEST, because);
            assertTrue(because.matches("[^\\n]*[^ ]\\."), because);
            assertFalse(because.contains("null"), because);
        }
    }

    @Property
    void citesAProvisionForEveryLine(@ForAll("extended") Given given) {
        Determination answer = given.decided();
        assertTrue(answer.findings().stream()
                .noneMatch(finding -> finding.citation().isBlank()));
        assertTrue(answer.records().stream()
                .flatMap(item -> item.reasons().stream())
                .noneMatch(reason -> reason.citation().isBlank()));
        assertEquals(answer.basis() == null, answer.basisReason() == null);
    }

    @Property
    void quotesNoNameAndNothingThatSomebodyWrote(@ForAll("extended") Given given) {
        Given named = given.with("request.recipient", NAME + " and Sons")
                .with("records.0.kind", "Letter to " + NAME)
                .with("request.legalMandate", NAME + " Act");
        if (given.facts().authorization() != null) {
            named = named.with("authorization.recipient", NAME)
                    .with("authorization.discloser", NAME)
                    .with("authorization.purpose", NAME)
                    .with("authorization.informationDescription", NAME)
                    .with("authorization.expirationEvent", NAME)
                    .with("authorization.signerAuthority", NAME);
        }
        assertFalse(named.decided().toString().contains(NAME), () -> "quoted in " + given.decided());
    }

    @Property
    void tellsNobodyElseWhyARecordIsKeptBack(@ForAll("strangers") Given given) {
        assertEquals(
                List.of(),
                reasons(given).filter(because -> !because.startsWith(DESK)).toList());
    }

    @Property
    void tellsThePatientWhyARecordIsKeptBack(@ForAll("extended") Given given) {
        Given asked = given.with("requester.kind", RequesterKind.PATIENT).with("requester.identityVerified", true);
        assertEquals(List.of(), needlesslyHidden(asked));
    }

    @Property
    void tellsAnAdultsRepresentativeWhyARecordIsKeptBack(@ForAll("extended") Given given) {
        assertEquals(List.of(), needlesslyHidden(adultsRepresentative(given)));
    }

    @Property
    void tellsALimitedRepresentativeOnlyOfWhatTheAuthorityReaches(@ForAll("extended") Given given) {
        Given asked = adultsRepresentative(given).with("representative.scope", Map.of("from", "2026-02-01"));
        Facts facts = asked.facts();
        for (RecordDecision item : asked.decided().records()) {
            RecordFacts record = facts.records().stream()
                    .filter(one -> one.id().equals(item.id()))
                    .findFirst()
                    .orElseThrow();
            boolean reached = !record.serviceDate().isBefore(LocalDate.parse("2026-02-01"));
            item.reasons()
                    .forEach(reason -> assertEquals(!reached, reason.because().startsWith(DESK)));
        }
    }

    @Property
    void givesTheSameAnswerToTheSameFacts(@ForAll("extended") Given given) {
        assertEquals(given.decided(), given.decided());
    }

    @Provide
    Arbitrary<Given> extended() {
        return GeneratedFacts.extended();
    }

    /** Whoever is neither the patient nor an adult's representative who may stand in the patient's place. */
    @Provide
    Arbitrary<Given> strangers() {
        Arbitrary<UnaryOperator<Given>> estrange = Arbitraries.of(RequesterKind.class)
                .filter(kind -> kind != RequesterKind.PATIENT && kind != RequesterKind.PERSONAL_REPRESENTATIVE)
                .map(kind -> given -> given.with("requester.kind", kind));
        Arbitrary<UnaryOperator<Given>> spoil = Arbitraries.of(
                given -> given.with("representative", null),
                given -> given.with("representative.authorityDocumented", false),
                given -> given.with("representative.authorityEndsOn", "2026-10-11"),
                given -> given.with("representative.endangermentConcern", true),
                given -> given.with("patient.birthDate", "2012-05-01"),
                given -> given.with("patient.birthDate", null),
                given -> given.with("requester.identityVerified", false));
        Arbitrary<UnaryOperator<Given>> unfit = spoil.map(
                fault -> given -> fault.apply(given.with("requester.kind", RequesterKind.PERSONAL_REPRESENTATIVE)));
        Arbitrary<UnaryOperator<Given>> unknown = Arbitraries.just(
                given -> given.with("requester.kind", RequesterKind.PATIENT).with("requester.identityVerified", false));
        return Combinators.combine(
                        GeneratedFacts.extended(),
                        Arbitraries.frequencyOf(Tuple.of(6, estrange), Tuple.of(6, unfit), Tuple.of(1, unknown)))
                .as((given, change) -> change.apply(given));
    }

    private static Given adultsRepresentative(Given given) {
        return given.with("requester.kind", RequesterKind.PERSONAL_REPRESENTATIVE)
                .with("requester.identityVerified", true)
                .with("patient.birthDate", "1980-05-01")
                .with("representative.authorityDocumented", true)
                .with("representative.endangermentConcern", false)
                .with("representative.scope", null);
    }

    private static List<String> needlesslyHidden(Given given) {
        return given.decided().records().stream()
                .flatMap(item -> item.reasons().stream())
                .filter(reason -> reason.code() != ReasonCode.MINOR_CONTROLS_RECORD)
                .map(Reason::because)
                .filter(because -> because.startsWith(DESK))
                .toList();
    }

    private static Stream<String> reasons(Given given) {
        return given.decided().records().stream()
                .flatMap(item -> item.reasons().stream())
                .map(Reason::because);
    }

    private static List<String> explanations(Determination answer) {
        List<String> all = new ArrayList<>();
        answer.findings().forEach(finding -> all.add(finding.because()));
        answer.records().forEach(item -> item.reasons().forEach(reason -> all.add(reason.because())));
        if (answer.basisReason() != null) {
            all.add(answer.basisReason().because());
        }
        return all;
    }
}
