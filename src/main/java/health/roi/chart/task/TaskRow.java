package health.roi.chart.task;

import health.roi.chart.record.ChartRecord;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

@Entity
@Table(name = "chart_task")
class TaskRow {

    @Id
    UUID id;

    UUID custodianId;
    UUID facilityId;
    UUID patientId;
    UUID recordId;

    @Enumerated(EnumType.STRING)
    TaskKind kind;

    String form;
    String practitioner;
    Instant openedAt;
    String openedBy;
    LocalDate completedOn;
    String note;
    Instant completedAt;
    String completedBy;

    @Version
    long version;

    void describe(ChartRecord record, TaskKind what, String missing, String who) {
        facilityId = record.facilityId();
        patientId = record.patientId();
        recordId = record.id();
        kind = what;
        form = missing;
        practitioner = who;
    }

    void complete(Completion completion) {
        completedOn = completion.on();
        note = completion.note();
        completedAt = completion.recordedAt();
        completedBy = completion.recordedBy();
    }

    ChartTask toDomain(Instant now, ZoneId zone) {
        return new ChartTask(
                id,
                recordId,
                patientId,
                facilityId,
                kind,
                form,
                practitioner,
                openedAt,
                openedBy,
                ChartTask.days(openedAt, completedAt == null ? now : completedAt, zone),
                completedAt == null ? null : new Completion(completedOn, note, completedAt, completedBy),
                version);
    }
}
