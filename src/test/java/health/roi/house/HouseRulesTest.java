package health.roi.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house as its plan has it: who may use whom, and which room a class belongs in. */
class HouseRulesTest {

    private static final String ROOT = "health.roi.";
    private static final String EVERYTHING = "everything";

    /** Who may use whom directly; each also reaches what its targets may reach. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("platform", Set.of()),
            Map.entry("determination", Set.of()),
            Map.entry("audit", Set.of("platform")),
            Map.entry("document", Set.of("audit")),
            Map.entry("directory", Set.of("audit", "determination")),
            Map.entry("chart", Set.of("directory", "document")),
            Map.entry("letter", Set.of("directory", "document")),
            Map.entry("authorization", Set.of("chart")),
            Map.entry("fee", Set.of("directory")),
            Map.entry("request", Set.of("authorization", "letter")),
            Map.entry("disclosure", Set.of("request")),
            Map.entry("retention", Set.of("disclosure")),
            Map.entry("billing", Set.of("request", "fee")),
            Map.entry("copyjob", Set.of("request")),
            Map.entry("fulfillment", Set.of("copyjob", "billing", "disclosure")),
            Map.entry("delivery", Set.of("fulfillment")),
            Map.entry("breakglass", Set.of("request")),
            Map.entry("incident", Set.of("delivery")),
            Map.entry("webhook", Set.of("audit")),
            Map.entry("report", Set.of("audit")),
            Map.entry("demo", Set.of(EVERYTHING)));

    /** On the map, and not built yet: must be absent, so that no rule checks nothing. */
    private static final Set<String> PLANNED = Set.of("webhook", "report");

    /** The packages into which the request is split, each with those that it must not know. */
    private static final Map<String, Set<String>> REQUEST_NEVER_USES = Map.of(
            "request",
            Set.of(
                    "request.hold",
                    "request.evidence",
                    "request.review",
                    "request.letter",
                    "request.denial",
                    "request.extension"),
            "request.hold",
            Set.of("request.evidence", "request.review", "request.letter", "request.denial", "request.extension"),
            "request.evidence",
            Set.of("request.hold", "request.review", "request.letter", "request.denial", "request.extension"),
            "request.review",
            Set.of("request.letter", "request.denial", "request.extension"),
            "request.letter",
            Set.of("request.denial", "request.extension"),
            "request.denial",
            Set.of("request.extension"),
            "request.extension",
            Set.of("request.denial"));

    /** The packages into which the chart is split, each with those that it must not know; beside them there is only the door. */
    private static final Map<String, Set<String>> CHART_NEVER_USES = Map.of(
            "chart.patient",
            Set.of("chart.record", "chart.restriction", "chart.task"),
            "chart.record",
            Set.of("chart.restriction", "chart.task"),
            "chart.restriction",
            Set.of("chart.task"),
            "chart.task",
            Set.of("chart.restriction"));

    /** The packages into which the documents are split, each with those that it may use. */
    private static final Map<String, Set<String>> DOCUMENT_MAY_USE = Map.ofEntries(
            Map.entry("document.work", Set.of()),
            Map.entry("document.hold", Set.of()),
            Map.entry("document.finding", Set.of()),
            Map.entry("document.scan", Set.of()),
            Map.entry("document.bundle", Set.of("document.work")),
            Map.entry("document.vault", Set.of("document.work")),
            Map.entry("document.upload", Set.of("document.work", "document.vault")),
            Map.entry("document.pdf", Set.of("document.work")),
            Map.entry("document.intake", Set.of("document.work", "document.finding", "document.pdf")),
            Map.entry("document.assembly", Set.of("document.work", "document.pdf")));

    private static final Map<String, Set<String>> DOCUMENT_NEVER_USES = neverUses("document", DOCUMENT_MAY_USE);

    /** The packages into which billing is split, each with those that it must not know. */
    private static final Map<String, Set<String>> BILLING_NEVER_USES = Map.of(
            "billing",
            Set.of(
                    "billing.invoice",
                    "billing.estimate",
                    "billing.waiver",
                    "billing.approval",
                    "billing.statement",
                    "billing.notification"),
            "billing.invoice",
            Set.of(
                    "billing.estimate",
                    "billing.waiver",
                    "billing.approval",
                    "billing.statement",
                    "billing.notification"),
            "billing.estimate",
            Set.of("billing.waiver", "billing.approval", "billing.statement", "billing.notification"),
            "billing.waiver",
            Set.of("billing.estimate", "billing.approval", "billing.statement", "billing.notification"),
            "billing.approval",
            Set.of("billing.estimate", "billing.waiver", "billing.statement", "billing.notification"),
            "billing.statement",
            Set.of("billing.estimate", "billing.waiver", "billing.approval", "billing.notification"),
            "billing.notification",
            Set.of("billing.estimate", "billing.waiver", "billing.approval", "billing.statement"));

    /** The packages into which fees are split, each with those that it must not know. */
    private static final Map<String, Set<String>> FEE_NEVER_USES =
            Map.of("fee", Set.of(), "fee.schedule", Set.of("fee"));

    /** The packages into which the copy jobs are split, each with those that it must not know. */
    private static final Map<String, Set<String>> COPYJOB_NEVER_USES = Map.of(
            "copyjob.rework",
            Set.of("copyjob", "copyjob.assignment", "copyjob.productivity", "copyjob.audit", "copyjob.offline"),
            "copyjob.assignment",
            Set.of("copyjob", "copyjob.rework", "copyjob.productivity", "copyjob.audit", "copyjob.offline"),
            "copyjob.productivity",
            Set.of("copyjob", "copyjob.rework", "copyjob.assignment", "copyjob.audit", "copyjob.offline"),
            "copyjob",
            Set.of("copyjob.audit", "copyjob.offline"),
            "copyjob.audit",
            Set.of("copyjob.offline"),
            "copyjob.offline",
            Set.of("copyjob.audit"));

    /** The packages into which the fulfillment is split, each with those that it must not know. */
    private static final Map<String, Set<String>> FULFILLMENT_NEVER_USES = Map.of(
            "fulfillment",
            Set.of(),
            "fulfillment.build",
            Set.of("fulfillment", "fulfillment.review"),
            "fulfillment.review",
            Set.of("fulfillment", "fulfillment.build", "fulfillment.pages", "fulfillment.certifier"),
            "fulfillment.pages",
            Set.of("fulfillment", "fulfillment.build", "fulfillment.certifier", "fulfillment.review"),
            "fulfillment.certifier",
            Set.of("fulfillment", "fulfillment.build", "fulfillment.pages", "fulfillment.review"));

    /** The packages into which the delivery is split, each with those that it must not know. */
    private static final Map<String, Set<String>> DELIVERY_NEVER_USES = Map.of(
            "delivery",
            Set.of(),
            "delivery.fax",
            Set.of("delivery", "delivery.direct"),
            "delivery.direct",
            Set.of("delivery", "delivery.fax"));

    /** The packages into which the disclosures are split, each with those that it must not know. */
    private static final Map<String, Set<String>> DISCLOSURE_NEVER_USES = Map.of(
            "disclosure.suspension",
            Set.of("disclosure", "disclosure.research", "disclosure.accounting", "disclosure.view"),
            "disclosure.research",
            Set.of("disclosure", "disclosure.suspension", "disclosure.accounting", "disclosure.view"),
            "disclosure",
            Set.of("disclosure.accounting", "disclosure.view"),
            "disclosure.accounting",
            Set.of("disclosure.view"),
            "disclosure.view",
            Set.of());

    /** The packages into which the incidents are split, each with those that it must not know. */
    private static final Map<String, Set<String>> INCIDENT_NEVER_USES = Map.of(
            "incident.breach",
            Set.of("incident", "incident.part", "incident.step"),
            "incident.part",
            Set.of("incident", "incident.step"),
            "incident",
            Set.of("incident.step"),
            "incident.step",
            Set.of());

    /** Operations that need no token, each with its reason. */
    private static final Map<String, String> OPEN_TO_EVERYONE = Map.of(
            "health.roi.platform.problem.ProblemPageResource.list",
            "explains errors to whoever got one",
            "health.roi.platform.problem.ProblemPageResource.page",
            "explains errors to whoever got one",
            "health.roi.delivery.DownloadResource.download",
            "the recipient has a link and a one-time code, and no account",
            "health.roi.disclosure.view.PatientViewResource.open",
            "the patient has a link and a one-time code, and no account",
            "health.roi.billing.notification.NotificationResource.receive",
            "a payment provider has no account; it signs what it sends with the endpoint's secret",
            "health.roi.delivery.DownloadResource.contents",
            "the recipient has a link and a one-time code, and no account");

    private static final List<String> FRAMEWORK_ROOMS =
            List.of("Resource", "Api", "Service", "Store", "Row", "Job", "Config");

    private static final int LONGEST_FILE = 300;

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("health.roi");

    @Test
    void everyPackageIsOnTheMap() {
        Set<String> strangers = new TreeSet<>(present());
        strangers.removeAll(MAY_USE.keySet());
        assertEquals(Set.of(), strangers, "a package is on the map from the commit that creates it");
        assertTrue(
                HOUSE.stream().noneMatch(type -> type.getPackageName().equals("health.roi")), "no class at the root");
    }

    @Test
    void plannedPackagesAreAbsentAndAllOthersPresent() {
        Set<String> early = new TreeSet<>(present());
        early.retainAll(PLANNED);
        assertEquals(Set.of(), early, "take a package off the planned ones when you create it");
        Set<String> missing = new TreeSet<>(MAY_USE.keySet());
        missing.removeAll(PLANNED);
        missing.removeAll(present());
        assertEquals(Set.of(), missing, "a rule about a package that is not there checks nothing");
    }

    @Test
    void packagesUseOnlyWhatTheMapAllows() {
        for (String user : present()) {
            Set<String> reached = reach(user);
            String[] forbidden = MAY_USE.keySet().stream()
                    .filter(other -> !other.equals(user) && !reached.contains(other))
                    .map(other -> ROOT + other + "..")
                    .toArray(String[]::new);
            if (forbidden.length > 0) {
                noClasses()
                        .that()
                        .resideInAPackage(ROOT + user + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(forbidden)
                        .because(user + " may use " + reached + "; upwards there are events, not calls")
                        .check(HOUSE);
            }
        }
    }

    @Test
    void thePackagesOfTheRequestUseOnlyThoseBelow() {
        useOnlyThoseBelow(
                "request",
                REQUEST_NEVER_USES,
                "the request itself knows none of its parts, holds and evidence do not know each other, the review"
                        + " looks at both, and the letters, denials and extensions rest on the review; upwards"
                        + " there are events and interfaces");
    }

    @Test
    void thePackagesOfTheChartUseOnlyThoseBelow() {
        useOnlyThoseBelow(
                "chart",
                CHART_NEVER_USES,
                "a patient knows nothing of the records, a record knows its patient, restrictions and tasks look at both"
                        + " and not at each other; upwards there are events");
    }

    @Test
    void thePackagesOfTheDocumentsUseOnlyThoseBelow() {
        useOnlyThoseBelow(
                "document",
                DOCUMENT_NEVER_USES,
                "working files and limits are used by all, the vault and the holds know nothing of what they keep, the PDF writer by what comes in and what goes out, and these two"
                        + " do not know each other; what is kept in the database knows them all");
    }

    @Test
    void thePackagesOfTheDisclosuresUseOnlyThoseBelow() {
        useOnlyThoseBelow(
                "disclosure",
                DISCLOSURE_NEVER_USES,
                "suspensions and research know no entries, so that nothing reads an entry but past the suspensions; the"
                        + " accounting rests on the entries, and the patient's view on the accounting");
    }

    @Test
    void thePackagesOfBillingUseOnlyThoseBelow() {
        useOnlyThoseBelow(
                "billing",
                BILLING_NEVER_USES,
                "a price knows nothing of invoices, and an invoice nothing of what was told before it, is asked about it or read"
                        + " out of it; upwards there are events");
    }

    @Test
    void thePackagesOfTheFeeUseOnlyThoseBelow() {
        useOnlyThoseBelow("fee", FEE_NEVER_USES, "a schedule is data, and knows nothing of the quotes made by it");
    }

    @Test
    void thePackagesOfTheCopyJobsUseOnlyThoseBelow() {
        useOnlyThoseBelow(
                "copyjob",
                COPYJOB_NEVER_USES,
                "rules, reworks and figures stand by themselves, a job knows them, and audits and work without a line"
                        + " rest on the jobs and do not know each other; upwards there are interfaces");
    }

    @Test
    void thePackagesOfTheFulfillmentUseOnlyThoseBelow() {
        useOnlyThoseBelow(
                "fulfillment",
                FULFILLMENT_NEVER_USES,
                "what is written and who certifies know nothing of packages, the building of one knows both, and what is"
                        + " checked, ordered and given out rests on it; upwards there is an event");
    }

    @Test
    void thePackagesOfTheDeliveryUseOnlyThoseBelow() {
        useOnlyThoseBelow(
                "delivery",
                DELIVERY_NEVER_USES,
                "what a fax and a Direct message are made of knows nothing of deliveries, and neither of the other");
    }

    @Test
    void thePackagesOfTheIncidentsUseOnlyThoseBelow() {
        useOnlyThoseBelow(
                "incident",
                INCIDENT_NEVER_USES,
                "the law of breaches knows no incidents, what is added to one knows it by its id, and the steps rest on both");
    }

    /** The feature's own package may use all that it is split into. */
    private static Map<String, Set<String>> neverUses(String feature, Map<String, Set<String>> mayUse) {
        Map<String, Set<String>> never = new HashMap<>(Map.of(feature, Set.of()));
        mayUse.forEach((user, used) -> {
            Set<String> others = new TreeSet<>(mayUse.keySet());
            others.add(feature);
            others.remove(user);
            others.removeAll(used);
            never.put(user, others);
        });
        return never;
    }

    private static void useOnlyThoseBelow(String feature, Map<String, Set<String>> neverUses, String because) {
        Set<String> split = HOUSE.stream()
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .map(type -> type.getPackageName().replace(ROOT, ""))
                .filter(name -> name.equals(feature) || name.startsWith(feature + "."))
                .collect(Collectors.toSet());
        assertEquals(neverUses.keySet(), split, "a package of the " + feature + " is listed with what it never uses");
        neverUses.forEach((user, above) -> noClasses()
                .that()
                .resideInAPackage(ROOT + user)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(above.stream().map(name -> ROOT + name).toArray(String[]::new))
                .because(because)
                .check(HOUSE));
    }

    @Test
    void featuresHaveNoCycles() {
        slices().matching("health.roi.(*)..")
                .should()
                .beFreeOfCycles()
                .because("a feature is read, tested and moved without the features above it")
                .check(HOUSE);
    }

    @Test
    void onlyFrameworkRoomsUseAFramework() {
        DescribedPredicate<JavaClass> framework = resideInAnyPackage(
                "jakarta..",
                "io.quarkus..",
                "org.hibernate..",
                "com.fasterxml.jackson..",
                "org.eclipse.microprofile..");
        classes()
                .that()
                .resideOutsideOfPackage("health.roi.platform..")
                .should(new ArchCondition<JavaClass>("use a framework only in a framework room") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        String name = outermost(type).getSimpleName();
                        if (name.equals("package-info")
                                || FRAMEWORK_ROOMS.stream().anyMatch(name::endsWith)) {
                            return;
                        }
                        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                            if (framework.test(dependency.getTargetClass())) {
                                events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                            }
                        }
                    }
                })
                .because("everything that is not " + FRAMEWORK_ROOMS + " is domain: plain records, enums and functions")
                .check(HOUSE);
    }

    @Test
    void resourceMethodsArePublicAndSayWhoMay() {
        methods()
                .that(isOperation())
                .should()
                .bePublic()
                .because("Quarkus drops other resource methods with only a warning")
                .check(HOUSE);
        methods()
                .that(isOperation())
                .should(sayWhoMay())
                .because("an operation without roles is a hole")
                .check(HOUSE);
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .bePublic()
                .andShould()
                .haveSimpleNameEndingWith("Resource")
                .because("operations are found by their file name")
                .check(HOUSE);
    }

    @Test
    void onlyThePlatformAsksWhatTimeItIs() {
        noClasses()
                .that()
                .resideOutsideOfPackage("health.roi.platform..")
                .should(callMethodWhere(DescribedPredicate.describe(
                        "the target asks the system clock", HouseRulesTest::asksTheSystemClock)))
                .because("time comes from the injected Clock, so that a test can move it")
                .check(HOUSE);
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Date.class, java.util.Calendar.class, java.sql.Timestamp.class, java.sql.Date.class)
                .because("java.time says whether it means a day or a moment: use LocalDate or Instant")
                .check(HOUSE);
    }

    @Test
    void rowsAndStoresStayInTheirFeature() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Row")
                .or()
                .haveSimpleNameEndingWith("Store")
                .or()
                .areAnnotatedWith(Entity.class)
                .should()
                .bePackagePrivate()
                .because("the store is the only place with queries, and its feature the only one that asks it")
                .check(HOUSE);
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .haveSimpleNameEndingWith("Row")
                .because("an entity is a row and never goes on the wire")
                .check(HOUSE);
    }

    @Test
    void wireTypesStandInAnApiAndAreNamedForTheirDirection() {
        classes()
                .that()
                .haveSimpleNameEndingWith("View")
                .or()
                .haveSimpleNameEndingWith("Body")
                .should(new ArchCondition<JavaClass>("stand inside an Api") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        if (!outermost(type).getSimpleName().endsWith("Api")) {
                            events.add(SimpleConditionEvent.violated(type, type.getName() + " is outside an Api"));
                        }
                    }
                })
                .because("what leaves the building is visible in one place per resource")
                .check(HOUSE);
        classes()
                .that(DescribedPredicate.describe(
                        "stand in an Api",
                        type -> outermost(type).getSimpleName().endsWith("Api")))
                .should()
                .haveSimpleNameNotEndingWith("Request")
                .andShould()
                .haveSimpleNameNotEndingWith("Response")
                .because("a Request here is a release request; wire types are a Body (in) or a View (out)")
                .check(HOUSE);
    }

    @Test
    void moneyIsNeverBinary() {
        noClasses()
                .that()
                .resideInAnyPackage("health.roi.fee..", "health.roi.billing..", "health.roi.platform.money..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are binary fractions",
                        type -> Set.of("double", "float", "java.lang.Double", "java.lang.Float")
                                .contains(type.getName())))
                .because("cents do not survive binary fractions")
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void filesStayShort() throws IOException {
        try (Stream<java.nio.file.Path> files = Files.walk(java.nio.file.Path.of("src", "main", "java"))) {
            List<String> tooLong = files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> Map.entry(file.toString(), lines(file)))
                    .filter(entry -> entry.getValue() > LONGEST_FILE)
                    .map(entry -> entry.getKey() + ": " + entry.getValue())
                    .toList();
            assertEquals(List.of(), tooLong, "past " + LONGEST_FILE + " lines a file holds more than one thing");
        }
    }

    @Test
    void everyFeatureHasADoor() {
        List<String> without = present().stream()
                .filter(name -> !name.equals("platform"))
                .filter(name -> !Files.exists(
                        java.nio.file.Path.of("src", "main", "java", "health", "roi", name, "package-info.java")))
                .toList();
        assertEquals(List.of(), without, "package-info.java says what a feature is and what it may use");
    }

    private static ArchCondition<JavaMethod> sayWhoMay() {
        return new ArchCondition<>("have roles, or be one of the few that are open to everyone") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                String name = method.getOwner().getName() + "." + method.getName();
                boolean roles = method.isAnnotatedWith(RolesAllowed.class)
                        || method.getOwner().isAnnotatedWith(RolesAllowed.class);
                boolean open = method.isAnnotatedWith(PermitAll.class)
                        || method.getOwner().isAnnotatedWith(PermitAll.class);
                if (open ? !OPEN_TO_EVERYONE.containsKey(name) : !roles) {
                    events.add(SimpleConditionEvent.violated(
                            method, name + (open ? " is open to everyone" : " does not say who may")));
                }
            }
        };
    }

    private static DescribedPredicate<JavaMethod> isOperation() {
        return DescribedPredicate.describe(
                "are operations",
                method -> method.isMetaAnnotatedWith(HttpMethod.class)
                        || method.isAnnotatedWith(Path.class)
                                && !method.getModifiers().contains(JavaModifier.ABSTRACT));
    }

    private static boolean asksTheSystemClock(JavaMethodCall call) {
        JavaClass owner = call.getTargetOwner();
        String name = call.getName();
        return name.equals("now") && owner.getPackageName().startsWith("java.time")
                || owner.isEquivalentTo(Clock.class) && (name.startsWith("system") || name.startsWith("tick"))
                || owner.isEquivalentTo(System.class) && (name.equals("currentTimeMillis") || name.equals("nanoTime"));
    }

    private static Set<String> present() {
        return HOUSE.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(ROOT))
                .map(name -> name.substring(ROOT.length()).split("\\.")[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> reach(String user) {
        Set<String> reached = new TreeSet<>();
        for (String target : MAY_USE.getOrDefault(user, Set.of())) {
            if (target.equals(EVERYTHING)) {
                return new HashSet<>(MAY_USE.keySet());
            }
            reached.add(target);
            reached.addAll(reach(target));
        }
        return reached;
    }

    private static JavaClass outermost(JavaClass type) {
        JavaClass outer = type;
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return outer;
    }

    private static int lines(java.nio.file.Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return Math.toIntExact(lines.count());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
