package health.roi.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A real Keycloak, unpacked by the build, in development mode with the realm of the tests. */
final class KeycloakServer {

    static final String REALM = "roi";

    private static final String ADMINISTRATOR = "admin";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    /** Null where another instance started it. */
    private final Process process;

    private KeycloakServer(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    /** One that is running already. */
    static KeycloakServer at(int port) {
        return new KeycloakServer(port, null);
    }

    /** Starts it, and returns when the realm is there. */
    static KeycloakServer start(Path unpacked) throws IOException {
        Path home;
        try (Stream<Path> folders = Files.list(unpacked)) {
            home = folders.filter(Files::isDirectory).findFirst().orElseThrow();
        }
        // What a run before this one left would be another realm.
        forget(home.resolve("data"));
        Path imported = Files.createDirectories(home.resolve("data").resolve("import"));
        Files.copy(
                Path.of("src", "test", "resources", "keycloak", "realm.json"),
                imported.resolve("roi-realm.json"),
                StandardCopyOption.REPLACE_EXISTING);
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(
                "bash",
                home.resolve("bin").resolve("kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--http-management-port=" + freePort());
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR);
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMINISTRATOR);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
        builder.redirectErrorStream(true)
                .redirectOutput(unpacked.resolve("keycloak.log").toFile());
        KeycloakServer server = new KeycloakServer(port, builder.start());
        await(300, () -> {
            if (!server.process.isAlive()) {
                throw new IllegalStateException("Keycloak ended; see target/keycloak/keycloak.log");
            }
            return server.status(server.keys()) == 200;
        });
        return server;
    }

    private static void forget(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
    }

    void stop() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    int port() {
        return port;
    }

    String issuer() {
        return "http://127.0.0.1:" + port + "/realms/" + REALM;
    }

    String keys() {
        return issuer() + "/protocol/openid-connect/certs";
    }

    /** A token by client credentials; null where Keycloak gives none. */
    String token(String client) {
        JsonNode answer = form(
                issuer() + "/protocol/openid-connect/token",
                Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", client + "-secret"));
        return answer.path("access_token").asText(null);
    }

    /** A token of the same server's own administrators: another issuer, another key. */
    String tokenOfAnotherRealm() {
        return form(
                        "http://127.0.0.1:" + port + "/realms/master/protocol/openid-connect/token",
                        Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                "admin-cli",
                                "username",
                                ADMINISTRATOR,
                                "password",
                                ADMINISTRATOR))
                .path("access_token")
                .asText();
    }

    /** Adds a key that is used from now on; the one before stays published. */
    void addKey(String name) {
        String body = "{\"name\": \"" + name + "\", \"providerId\": \"rsa-generated\","
                + " \"providerType\": \"org.keycloak.keys.KeyProvider\", \"config\": {\"priority\": [\"500\"],"
                + " \"enabled\": [\"true\"], \"active\": [\"true\"], \"algorithm\": [\"RS256\"], \"keySize\": [\"2048\"]}}";
        admin("POST", "/components", body);
    }

    /** Withdraws every RS256 key but this one. */
    void withdrawAllKeysBut(String name) {
        for (JsonNode key : admin("GET", "/components?type=org.keycloak.keys.KeyProvider", null)) {
            if (key.path("providerId").asText().equals("rsa-generated")
                    && !key.path("name").asText().equals(name)) {
                admin("DELETE", "/components/" + key.path("id").asText(), null);
            }
        }
    }

    void disable(String client) {
        JsonNode found = admin("GET", "/clients?clientId=" + client, null).get(0);
        ((ObjectNode) found).put("enabled", false);
        admin("PUT", "/clients/" + found.path("id").asText(), found.toString());
    }

    private JsonNode admin(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/admin/realms/" + REALM + path))
                .header("Authorization", "Bearer " + tokenOfAnotherRealm())
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        HttpResponse<String> answer = send(request.build());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(method + " " + path + ": " + answer.statusCode());
        }
        return read(answer.body());
    }

    private JsonNode form(String address, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return read(send(HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build())
                .body());
    }

    private int status(String address) {
        try {
            return http.send(
                            HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json.isBlank() ? "{}" : json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Looks again every quarter of a second until it is so. */
    static void await(int seconds, BooleanSupplier condition) {
        for (int i = 0; i < seconds * 4; i++) {
            if (condition.getAsBoolean()) {
                return;
            }
            try {
                Thread.sleep(250);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("it did not come to be so in " + seconds + " seconds");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
