package health.roi.audit.tree;

import health.roi.audit.tree.TreeGrowth.Node;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.jdbc.ReturningWork;

/** The rows of a custodian's tree. In plain SQL: thousands are written at a time, and none is read as an object. */
@ApplicationScoped
class TreeStore {

    @Inject
    EntityManager entities;

    /** What waits to be sealed, in the order in which it was written. */
    record Waiting(long seq, UUID eventId, byte[] hash) {}

    /** Where an event stands in the tree. */
    record Leaf(long index, byte[] eventHash) {}

    /** The tree's size, held against other sealers until the end of the transaction. */
    long lockedSize(UUID custodian) {
        entities.createNativeQuery("insert into audit_tree (custodian_id, size) values (?1, 0) on conflict do nothing")
                .setParameter(1, custodian)
                .executeUpdate();
        return ((Number) entities.createNativeQuery("select size from audit_tree where custodian_id = ?1 for update")
                        .setParameter(1, custodian)
                        .getSingleResult())
                .longValue();
    }

    long size(UUID custodian) {
        List<?> found = entities.createNativeQuery("select size from audit_tree where custodian_id = ?1")
                .setParameter(1, custodian)
                .getResultList();
        return found.isEmpty() ? 0 : ((Number) found.get(0)).longValue();
    }

    List<Waiting> waiting(UUID custodian, int limit) {
        String sql =
                "select seq, event_id, hash from audit_unsealed where custodian_id = ? order by seq limit " + limit;
        return work(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setObject(1, custodian);
                List<Waiting> rows = new ArrayList<>();
                try (ResultSet found = statement.executeQuery()) {
                    while (found.next()) {
                        rows.add(new Waiting(found.getLong(1), found.getObject(2, UUID.class), found.getBytes(3)));
                    }
                }
                return rows;
            }
        });
    }

    /** Makes leaves of what waited, in its order, from the place on that {@code size} names. */
    void append(UUID custodian, long size, List<Waiting> rows, List<byte[]> leaves, List<Node> nodes) {
        work(connection -> {
            execute(
                    connection,
                    "insert into audit_leaf (custodian_id, leaf_index, event_id, hash)"
                            + " select ?, ? + l.place - 1, l.event_id, l.hash"
                            + " from unnest(?, ?) with ordinality l (event_id, hash, place)",
                    custodian,
                    size,
                    array(
                            connection,
                            "uuid",
                            rows.stream().map(Waiting::eventId).toArray(UUID[]::new)),
                    array(connection, "bytea", leaves.toArray(byte[][]::new)));
            execute(
                    connection,
                    "insert into audit_node (custodian_id, level, node_index, hash)"
                            + " select ?, n.level, n.node_index, n.hash from unnest(?, ?, ?) n (level, node_index, hash)",
                    custodian,
                    array(
                            connection,
                            "int2",
                            nodes.stream()
                                    .map(node -> (short) node.place().level())
                                    .toArray(Short[]::new)),
                    array(
                            connection,
                            "int8",
                            nodes.stream().map(node -> node.place().index()).toArray(Long[]::new)),
                    array(connection, "bytea", nodes.stream().map(Node::hash).toArray(byte[][]::new)));
            execute(
                    connection,
                    "delete from audit_unsealed where custodian_id = ? and seq = any(?)",
                    custodian,
                    array(connection, "int8", rows.stream().map(Waiting::seq).toArray(Long[]::new)));
            execute(connection, "update audit_tree set size = ? where custodian_id = ?", size + rows.size(), custodian);
            return rows.size();
        });
    }

    /** The hashes of complete subtrees, each found by its key. */
    Map<Subtree, byte[]> hashes(UUID custodian, Collection<Subtree> wanted) {
        String sql = "select w.level, w.node_index, coalesce(l.hash, n.hash) from unnest(?, ?) w (level, node_index)"
                + " left join audit_leaf l on w.level = 0 and l.custodian_id = ? and l.leaf_index = w.node_index"
                + " left join audit_node n on w.level > 0 and n.custodian_id = ? and n.level = w.level"
                + " and n.node_index = w.node_index";
        return work(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setArray(
                        1,
                        array(
                                connection,
                                "int2",
                                wanted.stream()
                                        .map(subtree -> (short) subtree.level())
                                        .toArray(Short[]::new)));
                statement.setArray(
                        2,
                        array(
                                connection,
                                "int8",
                                wanted.stream().map(Subtree::index).toArray(Long[]::new)));
                statement.setObject(3, custodian);
                statement.setObject(4, custodian);
                Map<Subtree, byte[]> hashes = new HashMap<>();
                try (ResultSet found = statement.executeQuery()) {
                    while (found.next()) {
                        hashes.put(new Subtree(found.getInt(1), found.getLong(2)), found.getBytes(3));
                    }
                }
                return hashes;
            }
        });
    }

    /** Where an event stands; empty where it is not sealed yet, or not the custodian's. */
    Optional<Leaf> leaf(UUID custodian, UUID event) {
        List<?> found = entities.createNativeQuery("select l.leaf_index, e.hash from audit_leaf l"
                        + " join audit_event e on e.id = l.event_id where l.custodian_id = ?1 and l.event_id = ?2")
                .setParameter(1, custodian)
                .setParameter(2, event)
                .getResultList();
        return found.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Leaf(((Number) row[0]).longValue(), (byte[]) row[1]))
                .findFirst();
    }

    boolean exists(UUID custodian, UUID event) {
        return !entities.createNativeQuery("select 1 from audit_event where custodian_id = ?1 and id = ?2")
                .setParameter(1, custodian)
                .setParameter(2, event)
                .getResultList()
                .isEmpty();
    }

    /** The retention run that deleted an event, if one did. */
    Optional<UUID> deletedBy(UUID custodian, UUID event) {
        List<?> found = entities.createNativeQuery(
                        "select run_id from retention_certificate where custodian_id = ?1"
                                + " and kind = 'AUDIT_EVENT' and row_id = ?2",
                        UUID.class)
                .setParameter(1, custodian)
                .setParameter(2, event)
                .getResultList();
        return found.stream().map(UUID.class::cast).findFirst();
    }

    private <T> T work(ReturningWork<T> work) {
        return entities.unwrap(Session.class).doReturningWork(work);
    }

    private static Array array(Connection connection, String type, Object[] values) throws SQLException {
        return connection.createArrayOf(type, values);
    }

    private static void execute(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }
}
