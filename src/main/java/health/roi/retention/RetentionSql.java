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

    private static final String HELD = "exists (select 1 from legal_hold h where h.custodian_id = roi_custodian()"
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

    /** A history goes as a whole, once its request was closed and nothing has been added to it for so long. */
    private static final String REQUEST_HISTORY = "from request_history t"
            + " join release_request r on r.id = t.request_id where t.custodian_id = roi_custodian()"
            + " and r.state = 'CLOSED' and cast(r.closed_at at time zone 'UTC' as date) <= ?"
            + " and not exists (select 1 from request_history n where n.custodian_id = roi_custodian()"
            + " and n.request_id = t.request_id and n.id >= ?)";

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

    /** Deletes so many of the groups that are due, each as a whole, and writes a certificate for each row. */
    static String delete(RetainedRows rows, int groups) {
        String table = table(rows);
        String group = group(rows);
        return "with due as (select distinct t." + group + " as due_group " + from(rows) + " and not " + held(rows)
                + " limit " + groups + "), gone as (delete from " + table + " x using due where x." + group
                + " = due.due_group returning x.id, encode(sha256(convert_to(to_jsonb(x)::text, 'UTF8')), 'hex') as sha256)"
                + " insert into retention_certificate (row_id, kind, custodian_id, run_id, sha256, rule, citation, deleted_at)"
                + " select id, '" + rows.name() + "', roi_custodian(), ?, sha256, ?, ?, ? from gone";
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

    private static String table(RetainedRows rows) {
        return switch (rows) {
            case DISCLOSURE -> "disclosure";
            case REQUEST_HISTORY -> "request_history";
        };
    }

    /** What goes together. */
    private static String group(RetainedRows rows) {
        return switch (rows) {
            case DISCLOSURE -> "first_id";
            case REQUEST_HISTORY -> "request_id";
        };
    }

    private static String from(RetainedRows rows) {
        return switch (rows) {
            case DISCLOSURE -> DISCLOSURE;
            case REQUEST_HISTORY -> REQUEST_HISTORY;
        };
    }

    private static String held(RetainedRows rows) {
        return switch (rows) {
            case DISCLOSURE ->
                "exists (select 1 from disclosure c where c.first_id = t.first_id and "
                        + HELD.formatted("c.patient_id", "c.request_id") + ")";
            case REQUEST_HISTORY -> HELD.formatted("r.patient_id", "r.id");
        };
    }
}
