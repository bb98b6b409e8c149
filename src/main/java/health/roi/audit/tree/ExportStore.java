package health.roi.audit.tree;

import health.roi.audit.tree.ExportApi.ChainView;
import health.roi.audit.tree.ExportApi.DeletedView;
import health.roi.audit.tree.ExportApi.LeafView;
import health.roi.audit.tree.ExportApi.RowView;
import health.roi.audit.tree.ExportApi.UnsealedView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Reads the trail for an export, page by page, each along an index. */
@ApplicationScoped
class ExportStore {

    private static final String ROW = "e.id, e.custodian_id, e.occurred_at, e.actor, e.actor_roles, e.copy_service_id,"
            + " e.action, e.outcome, e.subject_type, e.subject_id, e.request_id, e.patient_id, e.detail, e.trace_id,"
            + " e.chain_no, e.prev_hash, e.hash, " + DecisionHash.COLUMNS;
    private static final String DECISION =
            " left join decision_record d on e.subject_type = 'decision' and d.id = e.subject_id";
    private static final HexFormat HEX = HexFormat.of();

    @Inject
    EntityManager entities;

    /** The heads of the chains of requests after that one, in their order. */
    List<ChainView> chains(UUID custodian, UUID after, int limit) {
        return page(
                "select request_id, length, hash from audit_chain where custodian_id = ? and request_id > ?"
                        + " order by request_id limit " + limit,
                row -> new ChainView("chain", uuid(row, 1), row.getLong(2), HEX.formatHex(row.getBytes(3))),
                custodian,
                after);
    }

    /** The leaves from one place to another, with their rows. */
    List<LeafView> leaves(UUID custodian, long from, long to) {
        return page(
                "select l.leaf_index, l.hash, l.event_id, c.batch_id, c.request_id, c.sha256, " + ROW
                        + " from audit_leaf l left join audit_event e on e.id = l.event_id" + DECISION
                        + " left join retention_certificate c on e.id is null and c.kind = 'AUDIT_EVENT'"
                        + " and c.row_id = l.event_id"
                        + " where l.custodian_id = ? and l.leaf_index >= ? and l.leaf_index < ? order by l.leaf_index",
                row -> new LeafView(
                        "row",
                        row.getLong(1),
                        HEX.formatHex(row.getBytes(2)),
                        uuid(row, 3),
                        view(row, 6),
                        row.getString(6) == null
                                ? null
                                : new DeletedView(uuid(row, 4), uuid(row, 5), row.getString(6))),
                custodian,
                from,
                to);
    }

    /**
     * Every row that is none of the first leaves, as of one moment: of no chain is a row seen without the row before it, and
     * of no deletion the certificates without the row that tells of it.
     */
    List<UnsealedView> unsealed(UUID custodian, long leaves, int limit) {
        return page(
                "select " + ROW + " from audit_event e" + DECISION
                        + " where e.custodian_id = ? and not exists (select 1"
                        + " from audit_leaf l where l.custodian_id = ? and l.event_id = e.id and l.leaf_index < ?)"
                        + " order by e.id limit " + limit,
                row -> new UnsealedView("unsealed", view(row, 0)),
                custodian,
                custodian,
                leaves);
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> page(String sql, Reader<T> reader, Object... values) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                List<T> rows = new ArrayList<>();
                try (ResultSet found = statement.executeQuery()) {
                    while (found.next()) {
                        rows.add(reader.read(found));
                    }
                }
                return rows;
            }
        });
    }

    /** The columns of {@link #ROW} behind the first ones; null where there is no such row. */
    private static RowView view(ResultSet row, int before) throws SQLException {
        UUID id = uuid(row, before + 1);
        return id == null
                ? null
                : new RowView(
                        id,
                        uuid(row, before + 2),
                        row.getObject(before + 3, OffsetDateTime.class).toInstant(),
                        row.getString(before + 4),
                        row.getString(before + 5),
                        uuid(row, before + 6),
                        row.getString(before + 7),
                        row.getString(before + 8),
                        row.getString(before + 9),
                        uuid(row, before + 10),
                        uuid(row, before + 11),
                        uuid(row, before + 12),
                        row.getString(before + 13),
                        row.getString(before + 14),
                        row.getObject(before + 15, Long.class),
                        hex(row, before + 16),
                        hex(row, before + 17),
                        DecisionHash.of(row, before + 18));
    }

    private static UUID uuid(ResultSet row, int column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static String hex(ResultSet row, int column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        return bytes == null ? null : HEX.formatHex(bytes);
    }
}
