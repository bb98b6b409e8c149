package health.roi.determination;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What holds for whatever facts, not only for the cases that someone thought of. */
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
        assertEquals(answer.isBlocked(), answer.findings().stream().anyMatch(Finding::blocks));
        if (answer.isBlocked()) {
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
                case PENDING -> assertTrue(answer.isBlocked() || !item.reasons().isEmpty());
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

    /** An attorney, so that nothing but the authorization can be the basis. */
    @Provide
    Arbitrary<Given> authorizations() {
        return Combinators.combine(records(), states(), forms())
                .as((items, state, form) -> form.with("records", items).with("facility.state", state));
    }

    @Provide
    Arbitrary<Given> anything() {
        return Combinators.combine(
                        requests(),
                        records(),
                        states(),
                        mostlyAbsent(processes()),
                        representatives(),
                        mostlyAbsent(attached()))
                .as((request, items, state, process, representative, form) -> {
                    Given given = request.with("records", items).with("facility.state", state);
                    given = process.isEmpty() ? given : given.with("legalProcess", process);
                    given = given.with("representative", representative);
                    return form.isEmpty() ? given : attach(given, form);
                });
    }

    private static Given attach(Given given, Map<String, Object> form) {
        Given attached = given.withValidAuthorization();
        for (Map.Entry<String, Object> field : form.entrySet()) {
            attached = attached.with("authorization." + field.getKey(), field.getValue());
        }
        return attached;
    }

    private static Arbitrary<Given> forms() {
        return attached().map(form -> attach(Given.authorization(), form));
    }

    private static Arbitrary<Given> requests() {
        return Combinators.combine(
                        asked(),
                        fields("identityVerified", "authorityVerified"),
                        Arbitraries.of(true, false),
                        Arbitraries.of("2026-10-12", "2026-12-24"),
                        Arbitraries.of("1980-05-01", "2012-05-01"),
                        Arbitraries.frequency(Tuple.of(8, " "), Tuple.of(1, "1970-01-01"), Tuple.of(1, "2026-01-01")),
                        Arbitraries.of("", "Minn. Stat. 147.131"),
                        Arbitraries.of(true, false))
                .as((asked, verified, emergency, asOf, born, died, mandate, waiver) -> {
                    Given given = asked.with("requester.identityVerified", verified.get("identityVerified"))
                            .with("requester.authorityVerified", verified.get("authorityVerified"))
                            .with("request.emergency", emergency)
                            .with("request.legalMandate", mandate)
                            .with("research.waiverDocumented", waiver)
                            .with("asOf", asOf)
                            .with("patient.birthDate", born);
                    return died.isBlank() ? given : given.with("patient.deceasedOn", died);
                });
    }

    /** Every pair of requester and purpose, and more often one that needs no authorization. */
    private static Arbitrary<Given> asked() {
        Arbitrary<Given> any = Combinators.combine(
                        Arbitraries.of(RequesterKind.class), Arbitraries.of(Purpose.class), Arbitraries.of(true, false))
                .as((kind, purpose, directs) -> (directs ? Given.directive() : Given.patientAccess())
                        .with("requester.kind", kind)
                        .with("request.purpose", purpose));
        Arbitrary<Given> permitted = Arbitraries.of(
                Given.patientAccess(),
                Given.directive(),
                Given.asks(RequesterKind.PERSONAL_REPRESENTATIVE, Purpose.PATIENT_REQUEST),
                Given.treatment(),
                Given.asks(RequesterKind.HEALTH_PLAN, Purpose.PAYMENT),
                Given.asks(RequesterKind.HEALTH_PLAN, Purpose.OPERATIONS),
                Given.asks(RequesterKind.PUBLIC_HEALTH_AUTHORITY, Purpose.PUBLIC_HEALTH),
                Given.asks(RequesterKind.HEALTH_OVERSIGHT_AGENCY, Purpose.OVERSIGHT),
                Given.asks(RequesterKind.WORKERS_COMPENSATION, Purpose.WORKERS_COMPENSATION),
                Given.asks(RequesterKind.CORONER, Purpose.DEATH_INVESTIGATION),
                Given.asks(RequesterKind.RESEARCHER, Purpose.RESEARCH),
                Given.asks(RequesterKind.OTHER, Purpose.SERIOUS_THREAT));
        return Arbitraries.frequencyOf(Tuple.of(1, any), Tuple.of(3, permitted));
    }

    private static Arbitrary<Map<String, Object>> mostlyAbsent(Arbitrary<Map<String, Object>> part) {
        return Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.just(Map.of())), Tuple.of(1, part));
    }

    private static Arbitrary<List<Map<String, Object>>> records() {
        Arbitrary<Map<String, Object>> item = Combinators.combine(
                        fields("matchesPatient", "electronicHealthRecord"),
                        fields("selfPaidRestriction", "agreedRestriction", "accessDenied"),
                        Arbitraries.of(Category.class).set().ofMaxSize(2),
                        Arbitraries.of("PROGRESS_NOTE", "PROGRESS_NOTE", "LAB_RESULT", "PSYCHOTHERAPY_NOTES"),
                        Arbitraries.of("2025-12-31", "2026-01-01", "2026-03-01", "2026-04-01"),
                        Arbitraries.of(RecordStatus.FINAL, RecordStatus.FINAL, RecordStatus.UNSIGNED))
                .as((flags, restrictions, categories, kind, day, status) -> {
                    Map<String, Object> fields = new HashMap<>(flags);
                    restrictions.forEach((name, free) -> fields.put(name, free.equals(false)));
                    fields.put("categories", categories);
                    fields.put("kind", kind);
                    fields.put("serviceDate", day);
                    fields.put("status", status);
                    return fields;
                });
        return item.list().ofMinSize(1).ofMaxSize(5).map(items -> {
            IntStream.range(0, items.size()).forEach(i -> items.get(i).put("id", "r" + i));
            return items;
        });
    }

    private static Arbitrary<String> states() {
        return Arbitraries.of("MN", "NY", "IL", "CA");
    }

    private static Arbitrary<Map<String, Object>> processes() {
        return Combinators.combine(
                        Arbitraries.of(LegalProcessKind.class),
                        Arbitraries.of(Assurance.class),
                        fields("relevant", "part2Order", "part2Compulsion"),
                        scopes())
                .as((kind, assurance, flags, scope) -> {
                    Map<String, Object> process = new HashMap<>(flags);
                    process.put("kind", kind);
                    process.put("assurance", assurance);
                    process.put("expresslyAuthorizes", scope.isEmpty() ? null : scope);
                    return process;
                });
    }

    private static Arbitrary<Map<String, Object>> representatives() {
        return Combinators.combine(
                        Arbitraries.of(RelationshipKind.class), fields("authorityDocumented", "unconcerned"), scopes())
                .as((relationship, flags, scope) -> {
                    Map<String, Object> representative = new HashMap<>();
                    representative.put("authorityDocumented", flags.get("authorityDocumented"));
                    representative.put(
                            "endangermentConcern", flags.get("unconcerned").equals(false));
                    representative.put("relationship", relationship);
                    representative.put("scope", scope.isEmpty() ? null : scope);
                    return representative;
                });
    }

    /** Fields that make a form differ from a valid one, mostly still valid. */
    private static Arbitrary<Map<String, Object>> attached() {
        return Combinators.combine(
                        fields("psychotherapyNotesOnly", "forTpo"),
                        Arbitraries.of(Category.class).set().ofMaxSize(2),
                        scopes(),
                        Arbitraries.of(true, true, false))
                .as((flags, permits, scope, signed) -> {
                    Map<String, Object> form = new HashMap<>(flags);
                    form.put("specificallyPermits", permits);
                    form.put("scope", scope.isEmpty() ? null : scope);
                    form.put("signed", signed);
                    return form;
                });
    }

    private static Arbitrary<Map<String, Object>> scopes() {
        return Arbitraries.of(
                Map.of(),
                Map.of("documentKinds", List.of("ALL")),
                Map.of("from", "2026-04-01", "documentKinds", List.of("PROGRESS_NOTE", "PSYCHOTHERAPY_NOTES")),
                Map.of("to", "2026-04-01"));
    }

    /** Each named field true or false, true more often so that much is released. */
    private static Arbitrary<Map<String, Object>> fields(String... names) {
        return Arbitraries.of(true, true, true, false)
                .list()
                .ofSize(names.length)
                .map(values -> {
                    Map<String, Object> fields = new HashMap<>();
                    IntStream.range(0, names.length).forEach(i -> fields.put(names[i], values.get(i)));
                    return fields;
                });
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
                answer.findings(),
                List.of(),
                answer.deadline(),
                answer.minimumNecessary(),
                answer.accountable(),
                answer.notices());
    }
}
