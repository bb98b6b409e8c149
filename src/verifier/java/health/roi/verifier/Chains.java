package health.roi.verifier;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The chain of each request: every row names the hash of the one before it, and the head says how many there are. */
final class Chains {

    /** How long after a row was written its chain may have no head: an export takes time. */
    private static final Duration LATE = Duration.ofHours(1);

    private record End(long length, byte[] hash) {}

    private final Map<UUID, End> heads = new HashMap<>();
    private final Map<UUID, End> ends = new HashMap<>();

    void head(UUID request, long length, byte[] hash) {
        heads.put(request, new End(length, hash));
    }

    int count() {
        return ends.size();
    }

    /** Takes the next row of a chain; the reason where it is not the next one, or null. */
    String next(Row row, Instant exportedAt) {
        if (row.requestId() == null) {
            return row.chainNo() == null && row.prevHash() == null ? null : "has a place in a chain, and no request";
        }
        if (row.chainNo() == null) {
            return "has a request, and no place in its chain";
        }
        End before = ends.get(row.requestId());
        long expected = before == null ? 1 : before.length() + 1;
        if (row.chainNo() != expected) {
            return "is number " + row.chainNo() + " of the chain of request " + row.requestId() + ", where number "
                    + expected + " comes next: rows were deleted, inserted or put in another order";
        }
        boolean fits = before == null
                ? row.prevHash() == null
                : row.prevHash() != null && Arrays.equals(row.prevHash(), before.hash());
        if (!fits) {
            return "does not follow the row before it in the chain of request " + row.requestId();
        }
        if (before == null
                && !heads.containsKey(row.requestId())
                && row.occurredAt().plus(LATE).isBefore(exportedAt)) {
            return "begins the chain of request " + row.requestId() + ", whose head is gone";
        }
        return end(row.requestId(), new End(row.chainNo(), row.hash()));
    }

    /** The same for a row that was deleted with a certificate: it keeps its place, and the next one must follow its hash. */
    String gone(UUID request, byte[] hash) {
        if (request == null) {
            return null;
        }
        End before = ends.get(request);
        if (before == null && !heads.containsKey(request)) {
            return "began the chain of request " + request + ", whose head is gone";
        }
        return end(request, new End(before == null ? 1 : before.length() + 1, hash));
    }

    private String end(UUID request, End end) {
        ends.put(request, end);
        End head = heads.get(request);
        if (head == null || head.length() != end.length()) {
            return null;
        }
        heads.put(request, new End(0, head.hash()));
        return Arrays.equals(head.hash(), end.hash())
                ? null
                : "is the last of the chain of request " + request + ", and the chain's head says another hash";
    }

    /** A chain that ends before its head says so, or null. */
    String cutShort() {
        for (Map.Entry<UUID, End> head : heads.entrySet()) {
            if (head.getValue().length() > 0) {
                End end = ends.get(head.getKey());
                return "number " + (end == null ? 1 : end.length() + 1) + " of the chain of request " + head.getKey()
                        + " is missing: its head says that there are "
                        + head.getValue().length();
            }
        }
        return null;
    }
}
