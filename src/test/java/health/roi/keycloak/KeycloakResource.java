package health.roi.keycloak;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

/** Lets the service trust a real Keycloak, with the settings that an operator makes and nothing else. */
public class KeycloakResource implements QuarkusTestResourceLifecycleManager {

    private KeycloakServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = KeycloakServer.start(Path.of("target", "keycloak"));
            return Map.of(
                    "mp.jwt.verify.publickey.location",
                    server.keys(),
                    "mp.jwt.verify.issuer",
                    server.issuer(),
                    "smallrye.jwt.jwks.refresh-interval",
                    "1",
                    KeycloakTest.PORT,
                    String.valueOf(server.port()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** After the settings of the test database, which name the local keys. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop();
        }
    }
}
