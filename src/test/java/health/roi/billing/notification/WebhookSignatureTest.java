package health.roi.billing.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {

    /** The example of the Standard Webhooks libraries. */
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final String TIME = "1614265330";
    private static final String BODY = "{\"test\": 2432232314}";
    private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    private static final Instant NOW = Instant.ofEpochSecond(1614265330);

    private static boolean isRight(String id, String time, String body, String signatures, Instant now) {
        return WebhookSignature.isRight(SECRET, id, time, body, signatures, now);
    }

    @Test
    void readsTheExampleOfTheStandard() {
        assertTrue(isRight(ID, TIME, BODY, SIGNATURE, NOW));
    }

    @Test
    void oneRightSignatureOfSeveralIsEnough() {
        assertTrue(isRight(ID, TIME, BODY, "v1a,AAAA v1,AAAA v1,?? " + SIGNATURE, NOW));
    }

    @Test
    void refusesWhatWasSignedOtherwise() {
        assertFalse(isRight(ID, TIME, BODY + " ", SIGNATURE, NOW), "the body to the byte");
        assertFalse(isRight("msg_other", TIME, BODY, SIGNATURE, NOW));
        assertFalse(isRight(ID, "1614265331", BODY, SIGNATURE, NOW));
        assertFalse(isRight(ID, TIME, BODY, SIGNATURE.replace("v1,", "v2,"), NOW));
        assertFalse(isRight(ID, TIME, BODY, SIGNATURE.substring(3), NOW));
        assertFalse(isRight(ID, TIME, BODY, "", NOW));
        assertFalse(isRight(ID, TIME, BODY, "v1,", NOW));
    }

    @Test
    void refusesWhatIsMissingOrNoTime() {
        assertFalse(isRight(null, TIME, BODY, SIGNATURE, NOW));
        assertFalse(isRight("", TIME, BODY, SIGNATURE, NOW));
        assertFalse(isRight(ID, null, BODY, SIGNATURE, NOW));
        assertFalse(isRight(ID, TIME, BODY, null, NOW));
        for (String time : new String[] {"", "-1", "yesterday", "99999999999999999999"}) {
            assertFalse(isRight(ID, time, BODY, SIGNATURE, NOW), time);
        }
    }

    @Test
    void fiveMinutesEitherWayAreNear() {
        assertTrue(isRight(ID, TIME, BODY, SIGNATURE, NOW.plusSeconds(300)));
        assertTrue(isRight(ID, TIME, BODY, SIGNATURE, NOW.minusSeconds(300)));
        assertFalse(isRight(ID, TIME, BODY, SIGNATURE, NOW.plusSeconds(301)));
        assertFalse(isRight(ID, TIME, BODY, SIGNATURE, NOW.minusSeconds(301)));
    }

    @Test
    void eachSecretIsItsOwn() {
        SecureRandom random = new SecureRandom();
        String secret = WebhookSignature.newSecret(random);
        assertTrue(secret.matches("whsec_[A-Za-z0-9+/]{43}="), secret);
        assertNotEquals(secret, WebhookSignature.newSecret(random));
        assertEquals(32, WebhookSignature.sign(secret, ID, TIME, BODY).length);
    }
}
