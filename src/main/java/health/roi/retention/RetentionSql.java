package health.roi.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * Which rows are due. The same words count them beforehand and choose them for deletion, so that what was shown is what goes.
 *
 * <p>What a legal hold covers is not due, and neither is what something else rests on: an incident (45 CFR 164.414(b)), or
 * a patient's request for an accounting that is still open, which reaches back from the day of the request (164.528(a)(1)). A row whose day lies six years back but
 * that was written down later is kept six years from then: ids are ordered by time.
 */
final class RetentionSql {

    static final String HELD = "exists (select 1 from legal_hold h where h.custodian_id = roi_custodian()"
            + " and h.released_at is null and (h.scope = 'PATIENT' and h.subject_id = %s"
            + " or h.scope = 'REQUEST' and h.subject_id = %s))";

    /** A disclosure goes with all entries that correct it, or not at all. */
    private static final String DISCLOSURE = "from disclosure t where t.custodian_id = roi_custodian()"
            + " and not exists (select 1 from disclosure e where e.custodian_id = roi_custodian()"
            + " and e.first_id = t.first_id and (e.disclosed_on > ? or e.id >= ?"
            + " or exists (select 1 from incident_person p where p.disclosure_id = e.id)"
            + " or exists (select 1 from incident i where i.custodian_id = roi_custodian() and i.delivery_id = e.delivery_id)"
            + " or exists (select 1 from accounting_request a where a.custodian_id = roi_custodian()"
            + " and a.patient_id = e.patient_id and a.state in ('OPEN', 'QUOTED', 'AGREED')"
            + " and e.disclosed_on between a.period_from and a.period_to)))";

    static final String PATIENT_OF_AN_INCIDENT =
            "exists (select 1 from incident_person p where p.custodian_id = roi_custodian() and p.patient_id = any (%s))";

    /** The two parameters, each used as often as it is needed. */
    static final String BOUND = "(select cast(? as date) as last_day, cast(? as uuid) as before) bound";

    /** The request {@code r} was closed that long ago. */
    static final String CLOSED =
            "r.state = 'CLOSED' and cast(r.closed_at at time zone 'UTC' as date) <= bound.last_day";

    static final String NO_INCIDENT = " and not exists (select 1 from incident i where i.custodian_id = roi_custodian()"
            + " and i.request_id = %s)";

    static final String NO_DISCLOSURE = " and not exists (select 1 from disclosure d"
            + " where d.custodian_id = roi_custodian() and d.request_id = %s)";

    /** What was done for a request is kept as long as it is accounted for, or an incident rests on it. */
    private static final String NOTHING_RESTS_ON_IT =
            (NO_DISCLOSURE + NO_INCIDENT).formatted("t.request_id", "t.request_id");

    /** A history goes as a whole, once its request was closed and nothing has been added to it for so long. */
    private static final String REQUEST_HISTORY = "from request_history t"
            + " join release_request r on r.id = t.request_id where t.custodian_id = roi_custodian()"
            + " and r.state = 'CLOSED' and cast(r.closed_at at time zone 'UTC' as date) <= ?"
            + " and not exists (select 1 from request_history n where n.custodian_id = roi_custodian()"
            + " and n.request_id = t.request_id and n.id >= ?)" + NOTHING_RESTS_ON_IT + " and not "
            + PATIENT_OF_AN_INCIDENT.formatted("array[r.patient_id]");

    /** Of a request {@code r} that is closed, t is what it left behind; parameters as {@link #day} and {@link #before}. */
    private static final String OF_THE_TRAIL = " t cross join " + BOUND
            + " left join release_request r on r.id = t.request_id"
            + " where t.custodian_id = roi_custodian() and (t.request_id is null or " + CLOSED + ")"
            + " and t.id < bound.before" + NOTHING_RESTS_ON_IT;

    /**
     * A row of the trail goes when what its request did is no longer kept either. It must be a leaf of the tree (one that is
     * none was not written by the service, and is evidence of that), and a checkpoint that covers it must be as old: that is how
     * the verifier tells its age. Never goes what tells of a deletion, nor what tells of a restriction, which may be in force
     * still (45 CFR 164.522(a)(3)).
     */
    private static final String AUDIT_EVENT = "from audit_event" + OF_THE_TRAIL
            + " and t.subject_type not in ('retention-run', 'restriction')"
            + " and not exists (select 1 from decision_record k where k.custodian_id = roi_custodian()"
            + " and t.subject_type = 'decision' and k.id = t.subject_id and k.kind = 'RESTRICTION')"
            + " and not exists (select 1 from incident i where i.custodian_id = roi_custodian() and i.id = t.subject_id)"
            + " and not " + PATIENT_OF_AN_INCIDENT.formatted("array[t.patient_id, r.patient_id]")
            + " and exists (select 1 from audit_leaf l where l.custodian_id = roi_custodian() and l.event_id = t.id"
            + " and l.leaf_index < (select max(c.size) from audit_checkpoint c where c.custodian_id = roi_custodian()"
            + " and cast(c.made_at at time zone 'UTC' as date) <= bound.last_day))";

    /** The facts of a decision go after the row of the trail that tells of it, which knows its patient. */
    private static final String DECISION_RECORD = "from decision_record" + OF_THE_TRAIL
            + " and t.kind <> 'RESTRICTION' and not " + PATIENT_OF_AN_INCIDENT.formatted("array[r.patient_id]")
            + " and not exists (select 1 from audit_event e where e.custodian_id = roi_custodian()"
            + " and e.subject_type = 'decision' and e.subject_id = t.id)";

    private RetentionSql() {}

    /** What a run and a legal hold that is just being placed wait for each other by. */
    static String lock(UUID custodian) {
        return custodian + "|retention";
    }

    /** How many are due, and how many more would be but for a hold; parameters as {@link #day} and {@link #before}. */
    static String count(RetainedRows rows) {
        String held = held(rows);
        return "select count(*) filter (where not " + held + "), count(*) filter (where " + held + ") " + from(rows);
    }

    /** The first parameter: the last day of which rows are due. */
    static LocalDate day(RetainedRows rows, LocalDate today) {
        return rows.lastDue(today);
    }

    /** The second parameter: an id that is greater than every one that was made on that day. */
    static UUID before(LocalDate day) {
        Instant next = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return new UUID(next.toEpochMilli() << 16, 0);
    }

    /** The same rows, without those that are held; t is the row. */
    static String due(RetainedRows rows) {
        return from(rows) + " and not " + held(rows);
    }

    private static String from(RetainedRows rows) {
        return switch (rows) {
            case DISCLOSURE -> DISCLOSURE;
            case REQUEST_HISTORY -> REQUEST_HISTORY;
            case AUDIT_EVENT -> AUDIT_EVENT;
            case DECISION_RECORD -> DECISION_RECORD;
            case LETTER, PACKAGE, FAX_PACKET, ACCOUNTING_REPORT -> ContentSql.from(rows);
        };
    }

    private static String held(RetainedRows rows) {
        return switch (rows) {
            case DISCLOSURE ->
                "exists (select 1 from disclosure c where c.first_id = t.first_id and "
                        + HELD.formatted("c.patient_id", "c.request_id") + ")";
            case REQUEST_HISTORY, DECISION_RECORD, PACKAGE, FAX_PACKET -> HELD.formatted("r.patient_id", "r.id");
            case AUDIT_EVENT, LETTER -> HELD.formatted("any (array[t.patient_id, r.patient_id])", "t.request_id");
            case ACCOUNTING_REPORT -> HELD.formatted("t.patient_id", "cast(null as uuid)");
        };
    }
}
