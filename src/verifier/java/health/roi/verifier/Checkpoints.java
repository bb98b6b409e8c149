package health.roi.verifier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The signed checkpoints, those of the export and those that were published, held against the tree as it grows. */
final class Checkpoints {

    private final List<Key> trusted;
    private final List<Note> published;
    private final List<Key> ofExport = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final TreeMap<Long, List<Note>> bySize = new TreeMap<>();
    private long good;
    private int checked;

    /** @param trusted the keys that the reader trusts; where there are none, those that the export names are taken */
    Checkpoints(List<Note> published, List<Key> trusted) {
        this.published = published;
        this.trusted = trusted;
    }

    void ofExport(Note note, Key key) {
        notes.add(note);
        // Almost always the key of the checkpoint before it.
        if (ofExport.stream().noneMatch(known -> Arrays.equals(known.bytes(), key.bytes()))) {
            ofExport.add(key);
        }
    }

    /** Before the first row: every checkpoint is of this trail and signed. */
    void begin(String origin) throws BadTrail {
        List<Note> outside =
                published.stream().filter(note -> note.origin().equals(origin)).toList();
        if (outside.isEmpty() && !published.isEmpty()) {
            throw new BadTrail("none of the published checkpoints is of this trail, " + origin);
        }
        notes.addAll(outside);
        List<Key> keys = trusted.isEmpty() ? ofExport : trusted;
        for (Note note : notes) {
            if (!note.origin().equals(origin)) {
                throw new BadTrail("the checkpoint of " + note.size() + " rows is of another trail");
            }
            if (!note.signedByOneOf(keys)) {
                throw new BadTrail("the checkpoint of " + note.size() + " rows is not signed by a key that is trusted");
            }
            bySize.computeIfAbsent(note.size(), size -> new ArrayList<>()).add(note);
        }
    }

    /** After a row was added: where a checkpoint covers exactly these rows, its root must be theirs. */
    boolean fits(Merkle tree) {
        List<Note> here = bySize.get(tree.size());
        if (here == null) {
            return true;
        }
        byte[] root = tree.root();
        for (Note note : here) {
            checked++;
            if (!Arrays.equals(note.root(), root)) {
                return false;
            }
        }
        good = tree.size();
        return true;
    }

    /** How many rows the last checkpoint covers that fits. */
    long good() {
        return good;
    }

    int checked() {
        return checked;
    }

    /** A checkpoint that covers more rows than there are, or null. */
    Note beyond(long rows) {
        Map.Entry<Long, List<Note>> next = bySize.higherEntry(rows);
        return next == null ? null : next.getValue().get(0);
    }

    /** When the first one that covers this row was signed: the row is no younger. Null where none does. */
    Instant covering(long row) {
        Map.Entry<Long, List<Note>> first = bySize.higherEntry(row);
        return first == null
                ? null
                : first.getValue().stream()
                        .map(Note::time)
                        .min(Instant::compareTo)
                        .orElseThrow();
    }

    /** When the largest one was signed, or null. */
    Instant latest() {
        return bySize.isEmpty() ? null : bySize.lastEntry().getValue().get(0).time();
    }
}
