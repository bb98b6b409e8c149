package health.roi.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.DefaultJWTParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys come from the identity provider's key set, and change there: with the library and the settings of the service. */
class KeyRotationTest {

    private static final String ISSUER = "https://id.hospital.example";
    private static final String AUDIENCE = "release-of-information";

    private final RsaJsonWebKey first = key("first");
    private final RsaJsonWebKey second = key("second");
    private volatile List<JsonWebKey> published = List.of(first);
    private HttpServer provider;
    private DefaultJWTParser parser;

    @BeforeEach
    void publish() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/keys", exchange -> {
            byte[] keys = new JsonWebKeySet(published).toJson().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        provider.start();
        parser = new DefaultJWTParser(settings());
    }

    @AfterEach
    void stop() {
        provider.stop(0);
    }

    /** As application.properties sets them. */
    private JWTAuthContextInfo settings() {
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(Path.of("src", "main", "resources", "application.properties"))) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        JWTAuthContextInfo info = new JWTAuthContextInfo(
                "http://127.0.0.1:" + provider.getAddress().getPort() + "/keys", ISSUER);
        info.setSignatureAlgorithm(
                Set.of(SignatureAlgorithm.fromAlgorithm(properties.getProperty("mp.jwt.verify.publickey.algorithm"))));
        info.setClockSkew(Integer.parseInt(properties.getProperty("mp.jwt.verify.clock.skew")));
        info.setForcedJwksRefreshInterval(
                Integer.parseInt(properties.getProperty("smallrye.jwt.jwks.forced-refresh-interval")));
        info.setExpectedAudience(Set.of(AUDIENCE));
        return info;
    }

    @Test
    void bothKeysAreGoodWhileTheyRotate() throws ParseException, InterruptedException {
        assertEquals("ada", parser.parse(token(first)).getSubject());
        published = List.of(first, second);
        // The library asks no provider twice within 300 milliseconds.
        Thread.sleep(400);
        assertEquals("ada", parser.parse(token(second)).getSubject(), "a key that is not known yet is looked for");
        assertEquals("ada", parser.parse(token(first)).getSubject());
    }

    @Test
    void refusesAKeyThatIsNotPublished() {
        assertThrows(ParseException.class, () -> parser.parse(token(second)));
    }

    @Test
    void refusesAKeyUnderAnothersName() {
        RsaJsonWebKey liar = key("first");
        assertThrows(ParseException.class, () -> parser.parse(token(liar)));
    }

    @Test
    void refusesAnotherAlgorithmOfAKnownKey() {
        String token = claims(Instant.now().plusSeconds(300))
                .jws()
                .keyId("first")
                .algorithm(SignatureAlgorithm.RS512)
                .sign(first.getPrivateKey());
        assertThrows(ParseException.class, () -> parser.parse(token));
    }

    /** Clocks differ by half a minute and no more. */
    @Test
    void theClockMayDifferALittle() throws ParseException {
        assertEquals(
                "ada",
                parser.parse(token(first, Instant.now().minusSeconds(15))).getSubject());
        assertThrows(
                ParseException.class,
                () -> parser.parse(token(first, Instant.now().minusSeconds(60))));
    }

    private static String token(RsaJsonWebKey key) {
        return token(key, Instant.now().plus(Duration.ofMinutes(5)));
    }

    private static String token(RsaJsonWebKey key, Instant expires) {
        return claims(expires).jws().keyId(key.getKeyId()).sign(key.getPrivateKey());
    }

    private static JwtClaimsBuilder claims(Instant expires) {
        return Jwt.claims()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject("ada")
                .issuedAt(expires.minusSeconds(300))
                .expiresAt(expires);
    }

    private static RsaJsonWebKey key(String id) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            RsaJsonWebKey key = (RsaJsonWebKey) JsonWebKey.Factory.newJwk(pair.getPublic());
            key.setPrivateKey(pair.getPrivate());
            key.setKeyId(id);
            return key;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
