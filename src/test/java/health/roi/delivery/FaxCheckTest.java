package health.roi.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import health.roi.delivery.fax.FaxNumber;
import org.junit.jupiter.api.Test;

/** A single wrong digit shows a patient's records to a stranger. */
class FaxCheckTest {

    private static final FaxNumber NUMBER = FaxNumber.of("+1 218 555 0144").orElseThrow();

    @Test
    void aNumberOfTheDirectoryNeedsNothingElse() {
        assertThat(FaxCheck.of(NUMBER, null, "218-555-0144").how()).isEqualTo(AddressCheck.DIRECTORY);
    }

    @Test
    void anyOtherIsGivenTwice() {
        assertThat(FaxCheck.of(NUMBER, "(218) 555-0144", null).how()).isEqualTo(AddressCheck.TWICE);
        assertThat(FaxCheck.of(NUMBER, "(218) 555-0144", "218 555 0199").how()).isEqualTo(AddressCheck.TWICE);
    }

    @Test
    void givenOnceOrDifferentlyItIsNotKnown() {
        assertThat(FaxCheck.of(NUMBER, null, null).how()).isNull();
        assertThat(FaxCheck.of(NUMBER, "218 555 0145", null).how()).isNull();
        assertThat(FaxCheck.of(NUMBER, "nonsense", "218 555 0199").how()).isNull();
    }
}
