package health.roi.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import health.roi.platform.access.Roles;
import health.roi.platform.start.LocalKeys;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tokens for the demonstration's people, signed with the local key. */
@ApplicationScoped
class DemoTokensService {

    private static final Duration LIFETIME = Duration.ofDays(30);

    private static final List<String> STAFF = List.of(
            Roles.FRONT_DESK,
            Roles.ROI_SPECIALIST,
            Roles.QUALITY_REVIEWER,
            Roles.SUPERVISOR,
            Roles.PRIVACY_OFFICER,
            Roles.BILLING,
            Roles.AUDITOR,
            Roles.ADMINISTRATOR);

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    @ConfigProperty(name = "quarkus.http.port")
    int port;

    @ConfigProperty(name = "quarkus.management.port")
    int managementPort;

    /**
     * Writes an object of role name to bearer token, and for curl a file for each role that is its header; readable by
     * their owner only.
     */
    void write(Path file, UUID copyService) throws IOException {
        Map<String, String> tokens = new LinkedHashMap<>();
        STAFF.forEach(role -> tokens.put(
                role,
                claims(DemoIds.CUSTODIAN, role)
                        .claim("facilities", List.of("*"))
                        .sign()));
        tokens.put(
                Roles.COPY_SERVICE,
                claims(DemoIds.CUSTODIAN, Roles.COPY_SERVICE)
                        .claim("copy_service", copyService.toString())
                        .sign());
        tokens.put(
                "other-custodian",
                claims(DemoIds.OTHER_CUSTODIAN, Roles.SUPERVISOR)
                        .claim("facilities", List.of("*"))
                        .sign());
        Path headers = Files.createDirectories(file.resolveSibling("as"));
        for (Map.Entry<String, String> token : tokens.entrySet()) {
            secret(
                    headers.resolve(token.getKey()),
                    ("Authorization: Bearer " + token.getValue()).getBytes(StandardCharsets.US_ASCII));
        }
        secret(file, json.copy().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsBytes(tokens));
    }

    private static void secret(Path file, byte[] content) throws IOException {
        Files.write(file, content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    void print(Path directory) {
        System.out.printf(
                """

                release-of-information is running, with a demonstration custodian.

                  API            http://localhost:%d/v1
                  API, to read   http://localhost:%d/docs
                  health         http://localhost:%d/q/health
                  metrics        http://localhost:%d/q/metrics
                  tokens         %s   (one for each role, good for 30 days)
                  documents      %s

                  curl -H @%s http://localhost:%d/v1/release-requests

                """,
                port,
                port,
                managementPort,
                managementPort,
                directory.resolve("tokens.json"),
                directory.resolve("demo"),
                directory.resolve("as").resolve(Roles.FRONT_DESK),
                port);
    }

    private JwtClaimsBuilder claims(UUID custodian, String role) {
        return Jwt.claims()
                .issuer(LocalKeys.ISSUER)
                .audience(LocalKeys.AUDIENCE)
                .subject("demo-" + role)
                .groups(Set.of(role))
                .claim("custodian", custodian.toString())
                .expiresAt(clock.instant().plus(LIFETIME));
    }
}
