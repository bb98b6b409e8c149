package health.roi.platform;

import static health.roi.support.Problems.refused;
import static health.roi.support.World.as;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import health.roi.platform.start.LocalKeys;
import health.roi.support.ApiTest;
import health.roi.support.Tokens;
import health.roi.support.World;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is let in: tokens that are not ours, not for us, no longer valid, or that do not say enough. */
@QuarkusTest
class TokensApiTest extends ApiTest {

    private static final String PATH = "/v1/facilities";

    private World world;

    @BeforeEach
    void begin() {
        world = World.create();
    }

    @Test
    void refusesWhoeverHasNoToken() {
        refused(given().get(PATH).then(), 401, "not-authenticated").header("WWW-Authenticate", equalTo("Bearer"));
        refused(given().header("Authorization", "Bearer").get(PATH).then(), 401, "not-authenticated");
        refused(given().header("Authorization", "Basic YTpi").get(PATH).then(), 401, "not-authenticated");
        refused(given().header("Authorization", "Bearer x.y.z").get(PATH).then(), 401, "not-authenticated");
    }

    @Test
    void refusesAnExpiredToken() {
        rejected(claims().issuedAt(Instant.now().minusSeconds(7200))
                .expiresAt(Instant.now().minusSeconds(3600))
                .sign());
    }

    @Test
    void refusesAnotherKey() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        rejected(claims().sign(generator.generateKeyPair().getPrivate()));
    }

    @Test
    void refusesAnotherIssuer() {
        rejected(claims().issuer("https://elsewhere.invalid").sign());
    }

    @Test
    void refusesAnotherAudience() {
        rejected(claims().audience("another-service").sign());
        rejected(Jwt.claims()
                .issuer(LocalKeys.ISSUER)
                .subject("x")
                .groups("administrator")
                .claim("custodian", world.custodian.toString())
                .expiresIn(Duration.ofHours(1))
                .sign());
    }

    @Test
    void refusesATokenThatNobodySigned() {
        String header = base64("{\"alg\":\"none\",\"typ\":\"JWT\"}");
        String payload = claims().sign().split("\\.")[1];
        rejected(header + "." + payload + ".");
        rejected(header + "." + payload + "." + base64("x"));
        String[] parts = claims().sign().split("\\.");
        rejected(parts[0] + "." + parts[1] + ".");
        rejected(parts[0] + "." + base64("{\"groups\":[\"administrator\"]}") + "." + parts[2]);
    }

    /** The public key is no secret: taken for an HMAC key it would sign anything. */
    @Test
    void refusesATokenSignedWithThePublicKeyAsASecret() throws Exception {
        String location = ConfigProvider.getConfig().getValue("mp.jwt.verify.publickey.location", String.class);
        byte[] pem = Files.readAllBytes(Path.of(java.net.URI.create(location)));
        byte[] der = Base64.getMimeDecoder()
                .decode(new String(pem, StandardCharsets.US_ASCII).replaceAll("-----[^-]*-----", ""));
        for (byte[] secret : List.of(pem, der)) {
            String content = base64("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "."
                    + claims().sign().split("\\.")[1];
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            rejected(content + "."
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII))));
        }
    }

    @Test
    void refusesATokenThatDoesNotSayEnough() {
        incomplete(Tokens.builder(null, "x", "administrator")
                .claim("facilities", List.of("*"))
                .sign());
        incomplete(Tokens.builder(null, "x", "administrator")
                .claim("custodian", "not-a-uuid")
                .sign());
        incomplete(Tokens.builder(world.custodian, "x", "copy-service").sign());
        incomplete(Tokens.builder(world.custodian, "x", "administrator")
                .claim("copy_service", UUID.randomUUID().toString())
                .sign());
        incomplete(Tokens.builder(world.custodian, "x", "administrator")
                .claim("facilities", List.of("north wing"))
                .sign());
    }

    @Test
    void aTokenWithoutRolesMayNothing() {
        refused(as(Tokens.of(world.custodian, "x")).get(PATH).then(), 403, "not-permitted");
        refused(as(Tokens.of(world.custodian, "x", "root")).get(PATH).then(), 403, "not-permitted");
    }

    @Test
    void facilitiesAreReadAsAListOrAsAStar() {
        for (Object star : List.of("*", List.of("*"))) {
            as(Tokens.builder(world.custodian, "x", "administrator")
                            .claim("facilities", star)
                            .sign())
                    .get(PATH)
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(0));
        }
    }

    private JwtClaimsBuilder claims() {
        return Jwt.claims(Map.of("custodian", world.custodian.toString(), "facilities", List.of("*")))
                .issuer(LocalKeys.ISSUER)
                .audience(LocalKeys.AUDIENCE)
                .subject("x")
                .groups(Set.of("administrator"))
                .expiresIn(Duration.ofHours(1));
    }

    private static void rejected(String token) {
        refused(as(token).get(PATH).then(), 401, "not-authenticated").header("WWW-Authenticate", equalTo("Bearer"));
    }

    private static void incomplete(String token) {
        refused(as(token).get(PATH).then(), 403, "token-incomplete");
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
