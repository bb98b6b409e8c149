package health.roi.incident.part;

import health.roi.incident.breach.BreachAssessment;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.paging.Cursors;
import health.roi.platform.paging.Page;
import health.roi.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Adds to incidents and reads what was added; the calling feature decides and writes the trail. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class IncidentPartService {

    private static final String NOTICES = "incident/notices";

    @Inject
    PartStore parts;

    @Inject
    CurrentCaller callers;

    @Inject
    Cursors cursors;

    @Inject
    Clock clock;

    public List<Recall> recalls(UUID incident) {
        return parts.of(RecallRow.class, custodian(), incident).stream()
                .map(RecallRow::toDomain)
                .toList();
    }

    public List<Assessed> assessments(UUID incident) {
        return parts.of(AssessmentRow.class, custodian(), incident).stream()
                .map(AssessmentRow::toDomain)
                .toList();
    }

    public List<StatedDelay> delays(UUID incident) {
        return parts.of(DelayRow.class, custodian(), incident).stream()
                .map(DelayRow::toDomain)
                .toList();
    }

    /** To the media and the Secretary. */
    public List<Notice> publicNotices(UUID incident) {
        return parts.publicNotices(custodian(), incident).stream()
                .map(NoticeRow::toDomain)
                .toList();
    }

    /** All, in the order of sending. */
    public Page<Notice> notices(UUID incident, String cursor, int limit) {
        List<Notice> rows = parts.notices(custodian(), incident, cursors.idAfter(NOTICES, cursor), limit + 1).stream()
                .map(NoticeRow::toDomain)
                .toList();
        return cursors.byId(NOTICES, rows, limit, Notice::id);
    }

    public Told told(UUID incident) {
        Object[] told = parts.told(custodian(), incident);
        return new Told(((Number) told[0]).intValue(), (LocalDate) told[1]);
    }

    public List<UUID> toldOf(UUID incident, NoticeKind kind, Collection<UUID> patients) {
        return patients.isEmpty() ? List.of() : parts.toldOf(custodian(), incident, kind, patients);
    }

    /** The id and who recorded it when are given here. */
    public void add(UUID incident, Recall recall) {
        RecallRow row = new RecallRow();
        row.id = Ids.next(clock);
        row.custodianId = custodian();
        row.incidentId = incident;
        row.triedOn = recall.triedOn();
        row.channel = recall.channel();
        row.outcome = recall.outcome();
        row.attestedBy = recall.attestedBy();
        row.looked = recall.looked();
        row.note = recall.note();
        row.recordedAt = clock.instant();
        row.recordedBy = callers.get().subject();
        parts.add(row);
    }

    public void add(UUID incident, BreachAssessment assessment) {
        AssessmentRow row = new AssessmentRow();
        row.id = Ids.next(clock);
        row.custodianId = custodian();
        row.incidentId = incident;
        row.exception = assessment.exception();
        row.exceptionReason = assessment.exceptionReason();
        row.factors = assessment.factors();
        row.finding = assessment.finding();
        row.recordedAt = clock.instant();
        row.recordedBy = callers.get().subject();
        parts.add(row);
    }

    /** The id and who recorded it when are given here. */
    public void add(UUID incident, StatedDelay stated) {
        DelayRow row = new DelayRow();
        row.id = Ids.next(clock);
        row.custodianId = custodian();
        row.incidentId = incident;
        row.form = stated.delay().form();
        row.statedOn = stated.delay().statedOn();
        row.lastDay = stated.delay().lastDay();
        row.agency = stated.agency();
        row.official = stated.official();
        row.officialIdentity = stated.officialIdentity();
        row.reason = stated.reason();
        row.recordedAt = clock.instant();
        row.recordedBy = callers.get().subject();
        parts.add(row);
    }

    /** The id and who recorded it when are given here. */
    public Notice add(UUID incident, Notice notice) {
        NoticeRow row = new NoticeRow();
        row.id = Ids.next(clock);
        row.custodianId = custodian();
        row.incidentId = incident;
        row.kind = notice.kind();
        row.patientId = notice.patientId();
        row.state = notice.state();
        row.letterId = notice.letterId();
        row.how = notice.how();
        row.sentOn = notice.sentOn();
        row.recordedAt = clock.instant();
        row.recordedBy = callers.get().subject();
        parts.add(row);
        return row.toDomain();
    }

    private UUID custodian() {
        return callers.get().custodian();
    }
}
