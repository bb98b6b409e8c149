package health.roi.retention;

import java.util.Locale;
import java.util.UUID;

/** Deletes some of what is due, leaves a certificate for each row, and tells of it in the trail. */
final class BatchSql {

    /** Less than every id. */
    static final UUID FIRST = new UUID(0, 0);

    /**
     * The row of the trail: its id, when, the run, the kind, how many rows and their digest. No request, so no chain is locked.
     */
    static final String TELL =
            "insert into audit_event (id, custodian_id, occurred_at, actor, actor_roles, action, outcome,"
                    + " subject_type, subject_id, detail) values (?, roi_custodian(), ?, 'system:retention', 'system',"
                    + " 'retention-run.delete', 'ALLOWED', 'retention-run', ?,"
                    + " jsonb_build_object('kind', cast(? as text), 'rows', cast(? as text), 'sha256', cast(? as text)))";

    /**
     * What was deleted, in one value: the SHA-256 of the line {@code roi-deleted-1} and of each row's id and hash as the fields
     * of {@code roi_field}, by the ids.
     */
    static final String DIGEST = "encode(sha256(convert_to('roi-deleted-1' || chr(10) || coalesce(string_agg("
            + "roi_field(row_id::text) || roi_field(sha256), '' order by row_id), ''), 'UTF8')), 'hex')";

    private BatchSql() {}

    /**
     * Deletes the next groups, each as a whole. The parameters are those of {@link RetentionSql}, the group to begin behind, how
     * many, the run, the row of the trail, the rule, the citation and the moment; the answer is one row: how many rows are
     * gone, their digest and the last group, or null where nothing is left.
     */
    static String delete(RetainedRows rows) {
        String group = group(rows);
        return "with due as (select distinct t." + group + " as due_group " + RetentionSql.due(rows) + " and t." + group
                + " > ? order by due_group limit ?), gone as (delete from " + table(rows) + " x using due where x."
                + group
                + " = due.due_group returning x.id, " + hash(rows) + " as sha256, " + request(rows) + " as request_id),"
                + " kept as (insert into retention_certificate (row_id, kind, custodian_id, run_id, batch_id, request_id,"
                + " sha256, rule, citation, deleted_at) select id, '" + rows.name()
                + "', roi_custodian(), ?, ?, request_id, sha256, ?, ?, ? from gone returning row_id, sha256)"
                + " select count(*), " + DIGEST
                + ", (select due_group from due order by due_group desc limit 1) from kept";
    }

    /** How many groups go in one transaction: rows of the trail go one by one, the others with all that belongs to them. */
    static int groups(RetainedRows rows) {
        return rows == RetainedRows.AUDIT_EVENT ? 5_000 : 500;
    }

    private static String table(RetainedRows rows) {
        return rows.name().toLowerCase(Locale.ROOT);
    }

    /** What goes together. */
    private static String group(RetainedRows rows) {
        return switch (rows) {
            case DISCLOSURE -> "first_id";
            case REQUEST_HISTORY -> "request_id";
            case AUDIT_EVENT, DECISION_RECORD -> "id";
            case LETTER, PACKAGE, FAX_PACKET, ACCOUNTING_REPORT -> throw new IllegalArgumentException(rows.name());
        };
    }

    /** A row of the trail has its own, of which its leaf is made. */
    private static String hash(RetainedRows rows) {
        return rows == RetainedRows.AUDIT_EVENT
                ? "encode(x.hash, 'hex')"
                : "encode(sha256(convert_to(to_jsonb(x)::text, 'UTF8')), 'hex')";
    }

    private static String request(RetainedRows rows) {
        return rows == RetainedRows.AUDIT_EVENT ? "x.request_id" : "cast(null as uuid)";
    }
}
