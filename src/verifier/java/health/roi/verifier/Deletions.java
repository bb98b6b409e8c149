package health.roi.verifier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Rows whose retention had ended, by their certificates. A certificate alone proves nothing: the trail must hold the row that
 * tells of just these rows, and before it the rows by which one person asked for that and another confirmed it.
 */
final class Deletions {

    private static final String OF_ROWS = "AUDIT_EVENT";

    /** 45 CFR 164.530(j)(2); a law may have rows kept for longer. */
    private static final int YEARS = 6;

    /** A facility's day may begin before that of UTC. */
    private static final int DAYS_DIFFER = 2;

    /**
     * A row that is gone.
     *
     * @param signed when the first checkpoint that covers its leaf was signed, or null. An id says when its row was made, and
     *     whoever changes the database changes that; what was signed was there before.
     */
    record Gone(UUID id, byte[] hash, Instant signed) {}

    /** What names the same row of the trail, and where the first of it was. */
    private record Batch(long place, String where, List<Gone> rows) {}

    private final Map<UUID, Batch> waiting = new HashMap<>();
    private final Map<UUID, String> askers = new HashMap<>();
    private final Map<UUID, String> confirmers = new HashMap<>();
    private final Set<UUID> ended = new HashSet<>();
    private long rows;
    private long batches;
    private long underWay;
    private long badPlace = Long.MAX_VALUE;
    private String bad;

    /** A leaf whose row is gone, and the row of the trail that its certificate names. */
    void gone(long place, String where, Gone gone, UUID batch) {
        waiting.computeIfAbsent(batch, named -> new Batch(place, where, new ArrayList<>()))
                .rows()
                .add(gone);
        rows++;
    }

    /**
     * Every row that is there, in the order of the trail.
     *
     * @param sealed whether it is a leaf: all that it deleted was gone when the first leaf was read
     */
    void row(long place, String where, Row row, boolean sealed) {
        if (!row.subjectType().equals("retention-run") || !row.outcome().equals("ALLOWED") || row.subjectId() == null) {
            return;
        }
        switch (row.action()) {
            case "retention-run.ask" -> askers.putIfAbsent(row.subjectId(), row.actor());
            case "retention-run.confirm" -> confirmers.putIfAbsent(row.subjectId(), row.actor());
            case "retention-run.delete" -> batch(place, where, row, sealed);
            // An order ends with its work: nothing is deleted by it later.
            case "retention-run.done" -> ended.add(row.subjectId());
            default -> {
                // Read, listed or cancelled: nothing is gone by that.
            }
        }
    }

    private void batch(long place, String where, Row row, boolean sealed) {
        batches += row.detail("kind").equals(OF_ROWS) ? 1 : 0;
        Batch batch = waiting.remove(row.id());
        String wrong = batch == null ? wrongWithout(row, sealed) : wrong(batch, row, sealed);
        if (wrong != null) {
            note(batch == null ? place : batch.place(), (batch == null ? where : batch.where()) + wrong);
        }
    }

    private String wrongWithout(Row row, boolean sealed) {
        if (!confirmed(row.subjectId())) {
            return " tells of a deletion that no second person had confirmed, or that was done already";
        }
        if (!row.detail("kind").equals(OF_ROWS) || isUnderWay(0, row, sealed)) {
            return null;
        }
        return " tells of the deletion of " + row.detail("rows") + " rows, and no certificate names it";
    }

    /** An export takes time: what was read of it before the deletion has the rows still, and the batch is no leaf yet. */
    private boolean isUnderWay(int met, Row row, boolean sealed) {
        if (sealed || !row.detail("rows").matches("[1-9][0-9]{0,17}") || met >= Long.parseLong(row.detail("rows"))) {
            return false;
        }
        underWay++;
        return true;
    }

    private String wrong(Batch batch, Row row, boolean sealed) {
        if (!confirmed(row.subjectId())) {
            return " was deleted, and no second person had confirmed that, or it was done already";
        }
        if (!row.detail("kind").equals(OF_ROWS)) {
            return " was deleted, and its certificate names a deletion of something else";
        }
        Gone young = youngerThan(row.occurredAt(), batch.rows());
        if (young != null) {
            return " was deleted with event " + young.id() + ", which was not " + YEARS + " years old";
        }
        String count = String.valueOf(batch.rows().size());
        if (isUnderWay(batch.rows().size(), row, sealed)) {
            return null;
        }
        if (!row.detail("rows").equals(count)) {
            return " was deleted with " + row.detail("rows") + " rows, as event " + row.id() + " tells, and " + count
                    + " certificates say so";
        }
        return row.detail("sha256").equals(digest(batch.rows()))
                ? null
                : " was deleted with others that are not the rows of which event " + row.id() + " tells";
    }

    private boolean confirmed(UUID run) {
        String asker = askers.get(run);
        String confirmer = confirmers.get(run);
        return asker != null && confirmer != null && !asker.equals(confirmer) && !ended.contains(run);
    }

    /** Ids begin with the moment at which they were made, in milliseconds since 1970 (RFC 9562, section 5.7). */
    private static Gone youngerThan(Instant deleted, List<Gone> rows) {
        Instant latest = deleted.atOffset(ZoneOffset.UTC)
                .minusYears(YEARS)
                .plusDays(DAYS_DIFFER)
                .toInstant();
        return rows.stream()
                .filter(row -> row.id().getMostSignificantBits() >>> 16 > latest.toEpochMilli()
                        || row.signed() == null
                        || row.signed().isAfter(latest))
                .findFirst()
                .orElse(null);
    }

    /** The SHA-256 of the line {@code roi-deleted-1} and of each row's id and hash as fields, by the bytes of the ids. */
    private static String digest(List<Gone> rows) {
        MessageDigest digest = Merkle.digest();
        digest.update("roi-deleted-1\n".getBytes(StandardCharsets.UTF_8));
        rows.stream()
                .sorted(Comparator.comparing((Gone row) -> row.id().toString()))
                .forEach(row -> {
                    StringBuilder text = new StringBuilder();
                    Row.field(text, row.id().toString());
                    Row.field(text, HexFormat.of().formatHex(row.hash()));
                    digest.update(text.toString().getBytes(StandardCharsets.UTF_8));
                });
        return HexFormat.of().formatHex(digest.digest());
    }

    private void note(long place, String wrong) {
        if (place < badPlace) {
            badPlace = place;
            bad = wrong;
        }
    }

    /** At the end of the trail: the first row that was deleted without a right to it, or null. */
    String firstBad() {
        waiting.forEach((id, batch) -> note(
                batch.place(),
                batch.where() + " was deleted, and event " + id
                        + ", which its certificate names, is not in the trail"));
        return bad;
    }

    String summary() {
        return rows + " rows deleted by " + batches + " batches, each confirmed by a second person"
                + (underWay == 0
                        ? ""
                        : "; " + underWay + " went on while this was exported: look at it in a later export");
    }
}
