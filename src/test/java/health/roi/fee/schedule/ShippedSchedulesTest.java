package health.roi.fee.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.roi.fee.schedule.FeeScheduleApi.FeeScheduleBody;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What comes with the service. */
class ShippedSchedulesTest {

    private static final Path FOLDER = Path.of("src", "main", "resources", "fee", "schedules");

    private static void check(List<FeeScheduleBody> schedules) {
        try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
            Validator validator = factory.getValidator();
            ShippedSchedulesService.require(schedules, validator);
        }
    }

    private static String stops(FeeScheduleBody... schedules) {
        return assertThrows(IllegalStateException.class, () -> check(List.of(schedules)))
                .getMessage();
    }

    @Test
    void everyOneIsInOrder() {
        check(Shipped.written());
    }

    @Test
    void everyFileIsOnTheList() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertEquals(
                    files.map(file -> file.getFileName().toString().replace(".json", ""))
                            .sorted()
                            .toList(),
                    Shipped.written().stream().map(FeeScheduleBody::id).toList());
        }
    }

    @Test
    void aBrokenOneStopsTheStartAndSaysEverythingThatIsWrong() {
        String message = stops(new Added()
                .with("/components/3/amount", "\"0.00\"")
                .with("/caps/0/citation", "\"\"")
                .read());
        assertTrue(message.contains("ND-2035/components/3/tiers/0/amount: positive"), message);
        assertTrue(message.contains("ND-2035/caps/0/citation: cited"), message);
    }

    @Test
    void oneThatLacksAFieldStopsTheStart() {
        String message = stops(new Added().with("/noRecordFee", null).read());
        assertTrue(message.contains("ND-2035 noRecordFee"), message);
    }

    @Test
    void twoThatBeginTogetherStopTheStart() {
        String message =
                stops(new Added().read(), new Added().with("/id", "\"ND-TWO\"").read());
        assertTrue(message.contains("ND-TWO/effectiveFrom: one-per-state-kind-and-day"), message);
    }
}
