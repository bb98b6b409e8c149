package health.roi.support;

import health.roi.platform.start.LocalKeys;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import io.smallrye.jwt.util.KeyUtils;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.JoseException;

/** Real tokens, as an identity provider would sign them. */
public final class Tokens {

    private Tokens() {}

    /** Somebody of the custodian who sees all its facilities. */
    public static String of(UUID custodian, String subject, String... roles) {
        return builder(custodian, subject, roles)
                .claim("facilities", List.of("*"))
                .sign();
    }

    /** Somebody who sees some facilities only. */
    public static String at(UUID custodian, String subject, List<UUID> facilities, String... roles) {
        return builder(custodian, subject, roles)
                .claim("facilities", facilities.stream().map(UUID::toString).toList())
                .sign();
    }

    public static String ofCopyService(UUID custodian, UUID copyService, String client) {
        return builder(custodian, client, "copy-service")
                .claim("copy_service", copyService.toString())
                .sign();
    }

    /** As {@link #of}, and it was good until an hour ago. */
    public static String expired(UUID custodian, String subject, String... roles) {
        return builder(custodian, subject, roles)
                .claim("facilities", List.of("*"))
                .issuedAt(Instant.now().minusSeconds(7200))
                .expiresAt(Instant.now().minusSeconds(3600))
                .sign();
    }

    /** As {@link #of}, and signed by somebody who is not the identity provider. */
    public static String ofAnotherKey(UUID custodian, String subject, String... roles) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return builder(custodian, subject, roles)
                    .claim("facilities", List.of("*"))
                    .sign(generator.generateKeyPair().getPrivate());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As {@link #of}, without the id that a token has. */
    public static String withoutId(UUID custodian, String subject, String... roles) {
        try {
            String payload = of(custodian, subject, roles).split("\\.")[1];
            JwtClaims claims =
                    JwtClaims.parse(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
            claims.unsetClaim("jti");
            JsonWebSignature signature = new JsonWebSignature();
            signature.setPayload(claims.toJson());
            signature.setAlgorithmHeaderValue("RS256");
            String location = ConfigProvider.getConfig().getValue("smallrye.jwt.sign.key.location", String.class);
            signature.setKey(KeyUtils.decodePrivateKey(Files.readString(Path.of(URI.create(location)))));
            return signature.getCompactSerialization();
        } catch (JoseException | InvalidJwtException | IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static JwtClaimsBuilder builder(UUID custodian, String subject, String... roles) {
        Set<String> groups = new HashSet<>(Arrays.asList(roles));
        JwtClaimsBuilder claims = Jwt.claims()
                .issuer(LocalKeys.ISSUER)
                .audience(LocalKeys.AUDIENCE)
                .subject(subject)
                .groups(groups)
                .expiresIn(Duration.ofHours(12));
        return custodian == null ? claims : claims.claim("custodian", custodian.toString());
    }
}
