package health.roi.retention;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Which letters, packages, packets and reports lose their bytes, and how. A content is named by its hash, and may be named more
 * than once: it goes when everything that names it may, and nothing else does. Whoever keeps the same bytes again holds the
 * content's row until its own row can be seen, so these rows are held first and looked at then.
 *
 * <p>The key of the content goes with its certificate, in one transaction. What is left of the bytes opens with nothing, and the
 * sweep of the vault removes what no row names any more.
 */
final class ContentSql {

    /** Less than every hash. */
    static final String FIRST = "";

    /** What the vault keeps for something else than a document. */
    private static final List<String> TABLES = List.of("letter", "package_volume", "fax_packet", "accounting_report");

    private static final String LETTER = " letter t left join release_request r on r.id = t.request_id"
            + " where (t.request_id is null or " + RetentionSql.CLOSED + ") and t.incident_id is null"
            + RetentionSql.NO_INCIDENT.formatted("t.request_id") + " and not "
            + RetentionSql.PATIENT_OF_AN_INCIDENT.formatted("array[t.patient_id, r.patient_id]")
            + " and not exists (select 1 from accounting_request a where a.extension_letter_id = t.id"
            + " and a.state in ('OPEN', 'QUOTED', 'AGREED'))"
            + " and not exists (select 1 from letter u where u.custodian_id = roi_custodian() and u.sha256 = t.sha256"
            + " and (u.id >= bound.before or row (u.request_id, u.patient_id, u.incident_id)"
            + " is distinct from row (t.request_id, t.patient_id, t.incident_id)))";

    private static final String ACCOUNTING_REPORT = " accounting_report t where t.made_on <= bound.last_day and not "
            + RetentionSql.PATIENT_OF_AN_INCIDENT.formatted("array[t.patient_id]")
            + " and not exists (select 1 from accounting_report u where u.custodian_id = roi_custodian()"
            + " and u.sha256 = t.sha256 and (u.id >= bound.before or u.patient_id <> t.patient_id))";

    /** The bytes are there, and no document and no upload is the same ones. */
    private static final String NOT_NEEDED = " and t.custodian_id = roi_custodian() and t.id < bound.before"
            + " and exists (select 1 from content c where c.custodian_id = roi_custodian() and c.sha256 = t.sha256"
            + " and c.deleted_at is null)"
            + " and not exists (select 1 from document d where d.custodian_id = roi_custodian() and d.sha256 = t.sha256"
            + " and not exists (select 1 from document_deletion x where x.document_id = d.id))"
            + " and not exists (select 1 from document d where d.custodian_id = roi_custodian()"
            + " and d.readable_sha256 = t.sha256"
            + " and not exists (select 1 from document_deletion x where x.document_id = d.id))"
            + " and not exists (select 1 from upload_part p where p.custodian_id = roi_custodian()"
            + " and p.sha256 = t.sha256)";

    private ContentSql() {}

    /**
     * Of a request of which something went out: as long as the accounting says so, its pages say what that was.
     *
     * @param key by which the row names its parent, which names the request
     */
    private static String ofARelease(String table, String parent, String key) {
        return " " + table + " t join " + parent + " b on b.id = t." + key
                + " join release_request r on r.id = b.request_id where " + RetentionSql.CLOSED
                + RetentionSql.NO_DISCLOSURE.formatted("r.id") + RetentionSql.NO_INCIDENT.formatted("r.id")
                + " and not "
                + RetentionSql.PATIENT_OF_AN_INCIDENT.formatted("array[r.patient_id]")
                + " and not exists (select 1 from " + table + " u join " + parent + " o on o.id = u." + key
                + " where u.custodian_id = roi_custodian() and u.sha256 = t.sha256"
                + " and (u.id >= bound.before or o.request_id <> r.id))";
    }

    /** With the parameters of {@link RetentionSql}; t is the row that names the content. */
    static String from(RetainedRows rows) {
        return "from " + RetentionSql.BOUND + " cross join"
                + switch (rows) {
                    case LETTER -> LETTER;
                    case PACKAGE -> ofARelease(table(rows), "package_build", "build_id");
                    case FAX_PACKET -> ofARelease(table(rows), "delivery", "delivery_id");
                    case ACCOUNTING_REPORT -> ACCOUNTING_REPORT;
                    case DISCLOSURE, REQUEST_HISTORY, AUDIT_EVENT, DECISION_RECORD ->
                        throw new IllegalArgumentException(rows.name());
                }
                + NOT_NEEDED
                + others(rows);
    }

    private static String others(RetainedRows rows) {
        return TABLES.stream()
                .filter(table -> !table.equals(table(rows)))
                .map(table -> " and not exists (select 1 from " + table
                        + " o where o.custodian_id = roi_custodian() and o.sha256 = t.sha256)")
                .collect(Collectors.joining());
    }

    /**
     * Holds the contents of the next ones, in the order in which they are kept, and tells their hashes; the parameters are
     * those of {@link RetentionSql}, the hash to begin behind, and how many.
     */
    static String hold(RetainedRows rows) {
        return "select c.sha256 from content c where c.custodian_id = roi_custodian() and c.deleted_at is null"
                + " and c.sha256 in (select distinct t.sha256 " + RetentionSql.due(rows)
                + " and t.sha256 > ? order by t.sha256 limit ?) order by c.sha256 for update";
    }

    /**
     * Deletes what is still due of the contents that are held. The parameters are those of {@link RetentionSql}, the hashes, the
     * moment, the run, the row of the trail, the rule, the citation and the moment; the answer is how many rows have lost
     * their bytes, and their digest as of {@link BatchSql#delete}.
     */
    static String delete(RetainedRows rows) {
        String gone = rows == RetainedRows.ACCOUNTING_REPORT
                ? " gone as (delete from accounting_report x using due where x.id = due.id),"
                : "";
        return "with due as (select t.id, t.sha256 " + RetentionSql.due(rows) + " and t.sha256 = any (?)),"
                + " hashes as (select distinct sha256 from due),"
                + " erased as (update content c set object = null, key_id = null, wrapped_key = null, deleted_at = ?"
                + " from hashes h where c.custodian_id = roi_custodian() and c.sha256 = h.sha256),"
                + " unpinned as (delete from content_pin p using hashes h where p.custodian_id = roi_custodian()"
                + " and p.sha256 = h.sha256)," + gone
                + " kept as (insert into retention_certificate (row_id, kind, custodian_id, run_id, batch_id, sha256, rule,"
                + " citation, deleted_at) select id, '" + rows.name()
                + "', roi_custodian(), ?, ?, sha256, ?, ?, ? from due returning row_id, sha256)"
                + " select count(*), " + BatchSql.DIGEST + " from kept";
    }

    private static String table(RetainedRows rows) {
        return rows == RetainedRows.PACKAGE ? "package_volume" : rows.name().toLowerCase(Locale.ROOT);
    }
}
