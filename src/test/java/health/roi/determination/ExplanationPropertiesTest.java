package health.roi.determination;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** Every line of every answer says by which provision and by which fact, and in nobody's words but its own. */
@PropertyDefaults(tries = 1000, edgeCases = EdgeCasesMode.NONE)
class ExplanationPropertiesTest {
    private static final int LONGEST = 400;
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
    void givesTheSameAnswerToTheSameFacts(@ForAll("extended") Given given) {
        assertEquals(given.decided(), given.decided());
    }

    @Provide
    Arbitrary<Given> extended() {
        return GeneratedFacts.extended();
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
