package health.roi.determination;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Facts at random, weighted so that every basis is met and releases something now and then. */
final class GeneratedFacts {
    private GeneratedFacts() {}

    /** An attorney, so that nothing but the authorization can be the basis. */
    static Arbitrary<Given> authorizations() {
        return Combinators.combine(records(), states(), forms())
                .as((items, state, form) -> form.with("records", items).with("facility.state", state));
    }

    static Arbitrary<Given> anything() {
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

    /** Anything, now and then with an extension, in force or not, and more or less overdue. */
    static Arbitrary<Given> extended() {
        return Combinators.combine(
                        anything(),
                        Arbitraries.of("", "2026-10-20", "2026-11-05"),
                        Arbitraries.of("", "Archive"),
                        Arbitraries.of("", "2026-11-20", "2026-12-05"))
                .as((given, noticeSentOn, reason, newDate) -> given.with("request.extension.reason", reason)
                        .with("request.extension.noticeSentOn", noticeSentOn.isEmpty() ? null : noticeSentOn)
                        .with("request.extension.newDate", newDate.isEmpty() ? null : newDate));
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
}
