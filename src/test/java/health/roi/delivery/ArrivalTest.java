package health.roi.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import health.roi.disclosure.NotReceived;
import health.roi.request.DeliveryMethod;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is known of a delivery that failed: who certainly did not see it, and who may have. */
class ArrivalTest {

    private static final LocalDate SENT = LocalDate.of(2026, 3, 2);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);

    private static Arrival mail(Boolean opened) {
        return new Arrival(DeliveryMethod.MAIL, FailureReason.RETURNED_MAIL, opened, false, false);
    }

    private static Arrival of(DeliveryMethod method, FailureReason reason, boolean fetched, boolean transmitted) {
        return new Arrival(method, reason, null, fetched, transmitted);
    }

    @Test
    void anEnvelopeThatCameBackUnopenedReachedNobody() {
        assertThat(mail(false).notReceived()).contains(NotReceived.RETURNED_UNOPENED);
        assertThat(mail(false).suggestsIncident()).isFalse();
    }

    @Test
    void anEnvelopeThatCameBackOpenedSuggestsAnIncident() {
        assertThat(mail(true).notReceived()).isEmpty();
        assertThat(mail(true).suggestsIncident()).isTrue();
    }

    @Test
    void aLinkThatNobodyOpenedReachedNobody() {
        for (FailureReason reason :
                List.of(FailureReason.LINK_EXPIRED, FailureReason.LINK_LOCKED, FailureReason.WRONG_ADDRESS)) {
            Arrival unopened = of(DeliveryMethod.SECURE_DOWNLOAD, reason, false, false);
            assertThat(unopened.notReceived()).contains(NotReceived.NEVER_FETCHED);
            assertThat(unopened.suggestsIncident()).isFalse();
            assertThat(of(DeliveryMethod.SECURE_DOWNLOAD, reason, true, false).notReceived())
                    .isEmpty();
        }
        assertThat(of(DeliveryMethod.SECURE_DOWNLOAD, FailureReason.WRONG_ADDRESS, true, false)
                        .suggestsIncident())
                .isTrue();
    }

    @Test
    void aFaxOrMessageThatDidNotGetThroughReachedNobody() {
        assertThat(of(DeliveryMethod.FAX, FailureReason.FAX_NOT_TRANSMITTED, false, false)
                        .notReceived())
                .contains(NotReceived.NOT_TRANSMITTED);
        assertThat(of(DeliveryMethod.FAX, FailureReason.FAX_NOT_TRANSMITTED, false, true)
                        .notReceived())
                .as("some packets did")
                .isEmpty();
        assertThat(of(DeliveryMethod.DIRECT_MESSAGE, FailureReason.MDN_FAILED, false, false)
                        .notReceived())
                .contains(NotReceived.NOT_TRANSMITTED);
    }

    @Test
    void whatWentToAStrangerOrIsLostSuggestsAnIncident() {
        assertThat(of(DeliveryMethod.FAX, FailureReason.FAX_WRONG_NUMBER, false, false)
                        .suggestsIncident())
                .isTrue();
        assertThat(of(DeliveryMethod.MAIL, FailureReason.LOST, false, false).suggestsIncident())
                .isTrue();
        assertThat(of(DeliveryMethod.MAIL, FailureReason.WRONG_ADDRESS, false, false)
                        .suggestsIncident())
                .isTrue();
    }

    @Test
    void aReasonOfAnotherWayOutDoesNotFit() {
        assertThat(wrong(new DeliveryFailure(FailureReason.FAX_WRONG_NUMBER, null, null, null)))
                .containsExactly("/reason fits-the-method");
    }

    @Test
    void returnedMailNeedsWhatCameBackAndWhen() {
        assertThat(wrong(new DeliveryFailure(FailureReason.RETURNED_MAIL, null, null, null)))
                .containsExactly("/cameBackOn needed-for-returned-mail", "/cameBackOpened needed-for-returned-mail");
        for (LocalDate impossible : List.of(SENT.minusDays(1), TODAY.plusDays(1))) {
            assertThat(wrong(new DeliveryFailure(FailureReason.RETURNED_MAIL, impossible, true, null)))
                    .containsExactly("/cameBackOn between-sending-and-today");
        }
        assertThat(wrong(new DeliveryFailure(FailureReason.RETURNED_MAIL, TODAY, false, null)))
                .isEmpty();
    }

    @Test
    void nothingComesBackOfWhatWasLost() {
        assertThat(wrong(new DeliveryFailure(FailureReason.LOST, TODAY, true, null)))
                .containsExactly("/cameBackOn only-for-returned-mail", "/cameBackOpened only-for-returned-mail");
    }

    private static List<String> wrong(DeliveryFailure failure) {
        return failure.wrong(DeliveryMethod.MAIL, SENT, TODAY).stream()
                .map(error -> error.pointer() + " " + error.constraint())
                .toList();
    }

    @Test
    void everyReasonAndReceiptIsOfSomeWayOut() {
        for (DeliveryMethod method : DeliveryMethod.values()) {
            assertThat(FailureReason.OTHER.fits(method)).isTrue();
            assertThat(Receipt.RECIPIENT_SAID.fits(method)).isTrue();
        }
        assertThat(Receipt.FETCHED.fits(DeliveryMethod.MAIL)).isFalse();
        assertThat(FailureReason.RETURNED_MAIL.addressInDoubt()).isTrue();
        assertThat(FailureReason.LINK_EXPIRED.addressInDoubt()).isFalse();
    }
}
