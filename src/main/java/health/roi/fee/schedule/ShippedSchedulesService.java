package health.roi.fee.schedule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import health.roi.fee.schedule.FeeScheduleApi.FeeScheduleBody;
import health.roi.fee.schedule.FeeScheduleApi.PublishedSchedule;
import health.roi.fee.schedule.FeeScheduleApi.ScheduleOrigin;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The schedules that come with the service: {@code fee/schedules.txt} names them, a line each, and each is {@code
 * fee/schedules/<id>.json}. A service with a broken one does not start: it would ask for what the law does not allow.
 */
@ApplicationScoped
public class ShippedSchedulesService {

    private static final String LIST = "/fee/schedules.txt";
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    private List<PublishedSchedule> shipped;
    private List<FeeSchedule> schedules;

    @Inject
    Validator validator;

    void start(@Observes StartupEvent event) {
        List<FeeScheduleBody> written = read();
        require(written, validator);
        shipped = written.stream()
                .map(schedule -> new PublishedSchedule(schedule, ScheduleOrigin.SHIPPED, null, null))
                .toList();
        schedules = written.stream().map(FeeScheduleBody::toDomain).toList();
    }

    /** Refuses schedules with faults, and says all of them with their places. */
    static void require(List<FeeScheduleBody> written, Validator validator) {
        List<String> faults = new ArrayList<>();
        for (FeeScheduleBody schedule : written) {
            var violations = validator.validate(schedule);
            violations.forEach(violation ->
                    faults.add(schedule.id() + " " + violation.getPropertyPath() + ": " + violation.getMessage()));
            if (violations.isEmpty()) {
                schedule.faults()
                        .forEach(fault -> faults.add(schedule.id() + fault.pointer() + ": " + fault.constraint()));
            }
        }
        if (faults.isEmpty()) {
            ScheduleFaults.among(written.stream().map(FeeScheduleBody::toDomain).toList())
                    .forEach(fault -> faults.add(fault.pointer() + ": " + fault.constraint()));
        }
        if (!faults.isEmpty()) {
            throw new IllegalStateException("fee schedules are not in order: " + String.join("; ", faults));
        }
    }

    List<PublishedSchedule> all() {
        return shipped;
    }

    List<FeeSchedule> schedules() {
        return schedules;
    }

    static List<FeeScheduleBody> read() {
        return text(LIST)
                .lines()
                .map(id -> read(id, text("/fee/schedules/" + id + ".json")))
                .toList();
    }

    private static FeeScheduleBody read(String id, String json) {
        try {
            FeeScheduleBody schedule = JSON.readValue(json, FeeScheduleBody.class);
            if (!id.equals(schedule.id())) {
                throw new IllegalStateException(id + ".json holds a schedule of another id");
            }
            return schedule;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("fee schedule " + id + " is not readable: " + e.getMessage(), e);
        }
    }

    private static String text(String resource) {
        try (InputStream in = ShippedSchedulesService.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }
}
