package health.roi.audit.tree;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/**
 * The hash of a decision, reckoned from its columns as the database does when it is written ({@code roi_decision_hash}). An
 * export does not ask the database for it: whoever edits the facts may have changed that function too.
 */
final class DecisionHash {

    /** The columns, in the order of {@link #of}. */
    static final String COLUMNS =
            "d.id, d.custodian_id, d.request_id, d.kind, d.decided_at, d.decided_by, d.facts, d.answer," + " d.salt";

    private DecisionHash() {}

    /** In lower-case hex; null where there is no decision. */
    static String of(ResultSet row, int first) throws SQLException {
        if (row.getObject(first) == null) {
            return null;
        }
        StringBuilder text = new StringBuilder("roi-decision-1\n");
        for (int i = 0; i < 4; i++) {
            field(text, row.getString(first + i));
        }
        field(
                text,
                String.valueOf(ChronoUnit.MICROS.between(
                        Instant.EPOCH,
                        row.getObject(first + 4, OffsetDateTime.class).toInstant())));
        for (int i = 5; i < 8; i++) {
            field(text, row.getString(first + i));
        }
        field(text, HexFormat.of().formatHex(row.getBytes(first + 8)));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void field(StringBuilder text, String value) {
        if (value == null) {
            text.append('-');
        } else {
            text.append(value.getBytes(StandardCharsets.UTF_8).length)
                    .append(':')
                    .append(value);
        }
    }
}
