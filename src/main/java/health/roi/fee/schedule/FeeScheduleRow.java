package health.roi.fee.schedule;

import health.roi.fee.schedule.FeeScheduleApi.FeeScheduleBody;
import health.roi.fee.schedule.FeeScheduleApi.PublishedSchedule;
import health.roi.fee.schedule.FeeScheduleApi.ScheduleOrigin;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Immutable
@Table(name = "fee_schedule")
class FeeScheduleRow {

    @Id
    UUID id;

    UUID custodianId;
    /** As people name it. */
    String scheduleId;

    String state;
    LocalDate effectiveFrom;

    @JdbcTypeCode(SqlTypes.JSON)
    FeeScheduleBody content;

    Instant createdAt;
    String createdBy;

    PublishedSchedule published() {
        return new PublishedSchedule(content, ScheduleOrigin.CUSTODIAN, createdAt, createdBy);
    }
}
