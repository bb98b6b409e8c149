package health.roi.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import health.roi.platform.problem.FieldError;
import health.roi.request.DeliveryMethod;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What each way out needs, all of it told at once. */
class OrderFieldsTest {

    private static DeliveryOrder bare(DeliveryMethod method, String address) {
        return new DeliveryOrder(method, address, null, null, null, null, null, null, null, null, null);
    }

    private static List<String> wrong(DeliveryOrder order) {
        return OrderFields.wrong(order, "Karin Lindqvist").stream()
                .map(error -> error.pointer() + " " + error.constraint())
                .toList();
    }

    @Test
    void whatIsPostedNeedsAnAddressAndTheCarriersNumber() {
        for (DeliveryMethod posted : List.of(DeliveryMethod.MAIL, DeliveryMethod.ENCRYPTED_DISC)) {
            assertThat(wrong(bare(posted, " "))).containsExactly("/address not-blank", "/carrierNumber not-blank");
        }
    }

    @Test
    void aPickUpNeedsTheIdentityAndForAnotherPersonThePermission() {
        assertThat(wrong(bare(DeliveryMethod.PICK_UP, null)))
                .containsExactly("/identityDocument not-blank", "/identityLastDigits not-blank");
        assertThat(wrong(pickUp("Nils Berg", null))).containsExactly("/permissionPaperId needed-for-another-person");
        assertThat(wrong(pickUp("Nils Berg", UUID.randomUUID()))).isEmpty();
        assertThat(wrong(pickUp("karin  LINDQVIST", null))).isEmpty();
    }

    private static DeliveryOrder pickUp(String by, UUID permission) {
        return new DeliveryOrder(
                DeliveryMethod.PICK_UP, null, null, null, null, "passport", "4821", by, permission, null, null);
    }

    @Test
    void aFaxNeedsANumber() {
        assertThat(wrong(bare(DeliveryMethod.FAX, null))).containsExactly("/address not-blank");
        assertThat(wrong(bare(DeliveryMethod.FAX, "9 Court Square"))).containsExactly("/address fax-number");
        assertThat(wrong(bare(DeliveryMethod.FAX, "(218) 555-0144"))).isEmpty();
    }

    @Test
    void aDirectMessageNeedsADirectAddress() {
        assertThat(wrong(bare(DeliveryMethod.DIRECT_MESSAGE, null))).containsExactly("/address not-blank");
        for (String malformed : List.of("records", "records@", "re cords@direct.lakeview.example", "a@b|c.example")) {
            assertThat(wrong(bare(DeliveryMethod.DIRECT_MESSAGE, malformed)))
                    .as(malformed)
                    .containsExactly("/address direct-address");
        }
        assertThat(wrong(bare(DeliveryMethod.DIRECT_MESSAGE, "records@direct.lakeview.example")))
                .isEmpty();
    }

    @Test
    void aDownloadNeedsNothing() {
        assertThat(OrderFields.wrong(bare(DeliveryMethod.SECURE_DOWNLOAD, null), "Karin Lindqvist"))
                .isEqualTo(List.<FieldError>of());
    }
}
