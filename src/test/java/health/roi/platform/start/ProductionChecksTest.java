package health.roi.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is unsafe is told before anything starts: all of it, each with what to do. */
class ProductionChecksTest {

    private static final Map<String, String> SAFE = ProductionSettingsTest.safeWith(Map.of(
            "ROI_DATABASE_URL", "jdbc:postgresql://db.hospital.example/roi",
            "ROI_DATABASE_PASSWORD", "wR2vE8bqk1uTz7Ls",
            "ROI_CURSOR_KEY", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
            "ROI_DOCUMENTS_DIR", "/var/lib/roi-that-is-not-there",
            "ROI_TLS", "terminated-by-proxy",
            "ROI_PROXY_FORWARDING", "true",
            "ROI_TRUSTED_PROXIES", "10.0.0.0/8"));

    private static final Pattern LITERAL = Pattern.compile("- (ROI_[A-Z_]+)=(.*)");

    @TempDir
    Path folder;

    @Test
    void startsWithEverythingSafe() {
        assertThat(ProductionChecks.unsafe(SAFE)).isEmpty();
    }

    @Test
    void tellsEverythingAtOnce() {
        List<String> problems = ProductionChecks.unsafe(
                Map.of("ROI_DATABASE_USER", "postgres", "ROI_PROXY_FORWARDING", "true", "QUARKUS_PROFILE", "local"));
        assertThat(problems)
                .anyMatch(line -> line.startsWith("ROI_JWKS_URL "))
                .anyMatch(line -> line.startsWith("ROI_TLS "))
                .anyMatch(line -> line.startsWith("ROI_DATABASE_USER "))
                .anyMatch(line -> line.startsWith("ROI_PROXY_FORWARDING "))
                .anyMatch(line -> line.startsWith("QUARKUS_PROFILE "));
    }

    @Test
    void refusesWhereNobodySaysWhereTlsEnds() {
        assertThat(ProductionChecks.unsafe(with("ROI_TLS", "")))
                .singleElement()
                .asString()
                .contains("ROI_TLS");
        assertThat(ProductionChecks.unsafe(with("ROI_TLS", "later"))).hasSize(1);
    }

    @Test
    void refusesTlsWithoutACertificate() {
        Map<String, String> service = with("ROI_TLS", "service");
        assertThat(ProductionChecks.unsafe(service))
                .hasSize(2)
                .anyMatch(line -> line.contains("certificate"))
                .anyMatch(line -> line.contains("plain HTTP"));
        service.put("QUARKUS_HTTP_SSL_CERTIFICATE_FILES", "/etc/roi/tls.crt");
        service.put("QUARKUS_HTTP_INSECURE_REQUESTS", "redirect");
        assertThat(ProductionChecks.unsafe(service)).isEmpty();
    }

    @Test
    void refusesAProxyThatEverybodyCouldBe() {
        for (String on : List.of("true", "TRUE", "yes", "1", "on")) {
            Map<String, String> forwarding = with("ROI_PROXY_FORWARDING", on);
            assertThat(ProductionChecks.unsafe(forwarding)).isEmpty();
            forwarding.remove("ROI_TRUSTED_PROXIES");
            assertThat(ProductionChecks.unsafe(forwarding))
                    .singleElement()
                    .asString()
                    .contains("ROI_TRUSTED_PROXIES");
        }
    }

    /** All callers would share the proxy's address, and its limit. */
    @Test
    void refusesAProxyThatIsNotAskedForTheAddress() {
        assertThat(ProductionChecks.unsafe(with("ROI_PROXY_FORWARDING", "false")))
                .singleElement()
                .asString()
                .contains("ROI_PROXY_FORWARDING");
    }

    @Test
    void refusesSecretsThatEverybodyKnows() {
        for (String password : List.of("local", "short", "ChangeMeChangeMe")) {
            assertThat(ProductionChecks.unsafe(with("ROI_DATABASE_PASSWORD", password)))
                    .singleElement()
                    .asString()
                    .startsWith("ROI_DATABASE_PASSWORD ")
                    .doesNotContain(password + " ");
        }
        assertThat(ProductionChecks.unsafe(with("ROI_RETENTION_PASSWORD", "retention")))
                .hasSize(1);
        assertThat(ProductionChecks.unsafe(with("ROI_CURSOR_KEY", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")))
                .singleElement()
                .asString()
                .contains("one byte");
    }

    @Test
    void refusesTheDemonstration() {
        assertThat(ProductionChecks.unsafe(with("QUARKUS_PROFILE", "local"))).hasSize(1);
        assertThat(ProductionChecks.unsafe(with("ROI_DEMO_ENABLED", "true"))).hasSize(1);
        assertThat(ProductionChecks.unsafe(with("ROI_OPERATOR_CUSTODIAN", "019aa000-0000-7000-8000-000000000001")))
                .hasSize(1);
    }

    @Test
    void refusesARoleThatMayDoTooMuch() {
        for (String role : List.of("postgres", "roi_owner", "roi_retention")) {
            assertThat(ProductionChecks.unsafe(with("ROI_DATABASE_USER", role))).hasSize(1);
        }
    }

    @Test
    void refusesDocumentsThatEveryUserOfTheMachineReads() throws IOException {
        Path documents = folder.resolve("documents");
        DocumentsDirectoryCheck.prepare(documents.toString());
        DocumentsDirectoryCheck.prepare(documents.toString());
        assertThat(ProductionChecks.unsafe(with("ROI_DOCUMENTS_DIR", documents.toString())))
                .isEmpty();
        Files.setPosixFilePermissions(documents, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(ProductionChecks.unsafe(with("ROI_DOCUMENTS_DIR", documents.toString())))
                .singleElement()
                .asString()
                .contains("chmod");
        DocumentsDirectoryCheck.prepare(documents.toString());
        assertThat(ProductionChecks.unsafe(with("ROI_DOCUMENTS_DIR", documents.toString())))
                .as("a folder of ours that an older version made is closed")
                .isEmpty();
    }

    /** The process itself ends, before it touches a database, and says everything. */
    @Test
    void theProcessDoesNotStart() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Launcher.class.getName());
        builder.environment().keySet().removeIf(name -> name.startsWith("ROI_"));
        builder.environment().put("ROI_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/nowhere");
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(said).contains("The service does not start:", "ROI_TLS ", "ROI_JWKS_URL ", "ROI_CHECKPOINT_KEY ");
    }

    /** The manifests, with the secrets that they ask for, are an installation that starts. */
    @ParameterizedTest
    @ValueSource(strings = {"production", "staging"})
    void startsAsTheManifestsSay(String overlay) throws IOException {
        Map<String, String> environment = new HashMap<>();
        for (String folder : List.of("base", "overlays/" + overlay)) {
            LITERAL.matcher(Files.readString(Path.of("k8s", folder, "kustomization.yaml")))
                    .results()
                    .forEach(literal -> environment.put(literal.group(1), literal.group(2)));
        }
        assertThat(environment).containsKey("ROI_DATABASE_URL");
        for (String secret :
                List.of("ROI_DATABASE_PASSWORD", "ROI_CURSOR_KEY", "ROI_DOCUMENT_KEYS", "ROI_CHECKPOINT_KEY")) {
            environment.put(secret, SAFE.get(secret));
        }
        assertThat(ProductionChecks.unsafe(environment)).isEmpty();
    }

    /** Whoever set up production and forgot the database does not get an empty one of its own. */
    @Test
    void refusesAnEmbeddedDatabaseInProduction() {
        assertThat(ProductionChecks.notLocal(Map.of())).isEmpty();
        assertThat(ProductionChecks.notLocal(
                        Map.of("ROI_TLS", "terminated-by-proxy", "ROI_JWKS_URL", "https://id.example")))
                .hasSize(2)
                .allMatch(line -> line.contains("ROI_DATABASE_URL"));
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> changed = new HashMap<>(SAFE);
        changed.put(name, value);
        return changed;
    }
}
