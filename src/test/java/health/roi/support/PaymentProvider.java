package health.roi.support;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A payment provider that signs as Standard Webhooks has it. */
public record PaymentProvider(UUID endpoint, String secret) {

    public static PaymentProvider of(World world) {
        var made = World.post(world.token("administrator"), "/v1/payment-endpoints", Map.of("name", "Prairie Payments"))
                .statusCode(201)
                .extract();
        return new PaymentProvider(UUID.fromString(made.path("endpoint.id")), made.path("secret"));
    }

    public PaymentProvider at(UUID other) {
        return new PaymentProvider(other, secret);
    }

    public static String body(String invoiceNumber, String amount, String reference, LocalDate receivedOn) {
        return "{ \"invoiceNumber\": \"" + invoiceNumber + "\", \"amount\": \"" + amount + "\", \"reference\": \""
                + reference + "\",\n  \"receivedOn\": \"" + receivedOn + "\" }";
    }

    public ValidatableResponse tell(
            String id, String invoiceNumber, String amount, String reference, LocalDate receivedOn) {
        return send(id, Instant.now(), body(invoiceNumber, amount, reference, receivedOn));
    }

    public ValidatableResponse send(String id, Instant at, String body) {
        return send(given(), id, at, body, sign(id, at, body));
    }

    public ValidatableResponse send(
            RequestSpecification request, String id, Instant at, String body, String signature) {
        return request.contentType("application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", at.getEpochSecond())
                .header("webhook-signature", signature)
                .body(body)
                .post("/v1/payment-notifications/" + endpoint)
                .then();
    }

    public String sign(String id, Instant at, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.replace("whsec_", "")), "HmacSHA256"));
            String signed = id + "." + at.getEpochSecond() + "." + body;
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
