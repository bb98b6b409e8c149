package health.roi.fee.schedule;

import health.roi.fee.schedule.FeeScheduleApi.FeeScheduleBody;
import java.util.List;

/** The schedules that come with the service, for tests that need no service. */
public final class Shipped {

    private static final List<FeeScheduleBody> WRITTEN = ShippedSchedulesService.read();

    private Shipped() {}

    static List<FeeScheduleBody> written() {
        return WRITTEN;
    }

    public static List<FeeSchedule> all() {
        return WRITTEN.stream().map(FeeScheduleBody::toDomain).toList();
    }

    public static FeeSchedule schedule(String id) {
        return all().stream()
                .filter(schedule -> schedule.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    public static Tariffs tariffs() {
        return new Tariffs(all(), List.of());
    }
}
