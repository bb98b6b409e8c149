package health.roi.verifier;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Reads an export from its first line to its last and holds each row against its hash, its chain and the tree. */
final class Trail {

    private static final String FORMAT = "roi-audit-export-1";

    /** How far the clocks of the service's replicas may be apart. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    /** A row is sealed within minutes; one that is not after an hour was not written by the service. */
    private static final Duration SEALED_WITHIN = Duration.ofHours(1);

    private final Checkpoints checkpoints;
    private final Chains chains = new Chains();
    private final Deletions deletions = new Deletions();
    private final Merkle tree = new Merkle();
    private final List<Row> unsealed = new ArrayList<>();
    private UUID custodian;
    private String origin;
    private Instant exportedAt;
    private UUID firstSinceCheckpoint;
    private long decisions;
    private boolean rowsBegun;
    private boolean ended;

    Trail(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    void verify(BufferedReader lines) throws IOException, BadTrail {
        long number = 0;
        for (String text = lines.readLine(); text != null; text = lines.readLine()) {
            number++;
            Line line;
            String type;
            try {
                line = Line.of(text);
                type = line.text("type");
            } catch (BadTrail e) {
                throw new BadTrail("line " + number + ", behind row " + (tree.size() - 1) + ": " + e.getMessage());
            }
            if (ended || (number == 1) != type.equals("header")) {
                throw new BadTrail("line " + number + ": a line of type " + type + " is out of place");
            }
            line(number, type, line);
        }
        if (!ended) {
            throw new BadTrail("the export ends early, behind row " + (tree.size() - 1) + ": it is not whole");
        }
    }

    private void line(long number, String type, Line line) throws BadTrail {
        switch (type) {
            case "header" -> header(line);
            case "chain" -> chains.head(line.id("request"), line.number("length"), line.hash("hash"));
            case "checkpoint" -> checkpoints.ofExport(Note.parse(line.text("note")), Key.named(line.text("key")));
            case "row" -> leaf(line);
            case "unsealed" -> unsealed(row("a row that is not sealed", line.lineOrNull("row")));
            case "end" -> end(line);
            default -> throw new BadTrail("line " + number + ": nobody knows the type " + type);
        }
    }

    private void header(Line line) throws BadTrail {
        if (!line.text("format").equals(FORMAT)) {
            throw new BadTrail("the export has another format than " + FORMAT);
        }
        custodian = line.id("custodian");
        origin = line.text("origin");
        exportedAt = line.moment("exportedAt");
    }

    private void begin() throws BadTrail {
        if (!rowsBegun) {
            checkpoints.begin(origin);
            rowsBegun = true;
        }
    }

    private void leaf(Line line) throws BadTrail {
        begin();
        long index = line.number("leaf");
        UUID event = line.id("event");
        if (index != tree.size()) {
            throw new BadTrail("row " + tree.size() + " is missing: row " + index + " (event " + event
                    + ") comes in its place; the tree's leaves were deleted or put in another order");
        }
        String where = "row " + index + " (event " + event + ")";
        byte[] leaf = line.hash("leafHash");
        if (line.lineOrNull("row") == null) {
            gone(where, event, leaf, line.lineOrNull("deleted"));
        } else {
            there(where, event, leaf, row(where, line.lineOrNull("row")));
        }
        if (tree.size() == checkpoints.good()) {
            firstSinceCheckpoint = event;
        }
        tree.add(leaf);
        if (!checkpoints.fits(tree)) {
            throw new BadTrail(
                    "row " + checkpoints.good() + " (event " + firstSinceCheckpoint + ") is the first of the rows to "
                            + index + " that are not those of the checkpoint of " + tree.size()
                            + " rows: among them something was edited, deleted, inserted or moved, and hashed anew");
        }
    }

    private void there(String where, UUID event, byte[] leaf, Row row) throws BadTrail {
        if (!row.id().equals(event)) {
            throw new BadTrail(where + " is of another event");
        }
        refuseAhead(where, row);
        if (!Arrays.equals(leaf, Merkle.leaf(row.hash()))) {
            throw new BadTrail(where + " is not the row that was sealed: it was edited and hashed anew, or moved");
        }
        inChain(where, row);
        deletions.row(tree.size(), where, row, true);
    }

    /** A leaf without its row: where a certificate gives the row's hash, the end of the trail tells whether that is right. */
    private void gone(String where, UUID event, byte[] leaf, Line certificate) throws BadTrail {
        if (certificate == null) {
            throw new BadTrail(where + " was deleted: the tree has its leaf, and there is no row");
        }
        try {
            byte[] hash = certificate.hash("sha256");
            Deletions.Gone gone = new Deletions.Gone(event, hash, checkpoints.covering(tree.size()));
            deletions.gone(tree.size(), where, gone, certificate.id("batch"));
            String wrong = Arrays.equals(leaf, Merkle.leaf(hash))
                    ? chains.gone(certificate.idOrNull("request"), hash)
                    : "has a certificate of another row";
            if (wrong != null) {
                throw new BadTrail(wrong);
            }
        } catch (BadTrail e) {
            throw new BadTrail(where + ", which was deleted, " + e.getMessage());
        }
    }

    /** The row of a line, which fits its own hash and tells of a decision that is as it was. */
    private Row row(String where, Line line) throws BadTrail {
        if (line == null) {
            throw new BadTrail(where + ": there is no row");
        }
        Row row;
        try {
            row = Row.of(line);
        } catch (BadTrail e) {
            throw new BadTrail(where + ": " + e.getMessage());
        }
        if (!row.custodianId().equals(custodian)) {
            throw new BadTrail(where + " is another custodian's");
        }
        if (!row.fitsItsHash()) {
            throw new BadTrail(where + " does not fit its hash: it was edited");
        }
        if (row.subjectType().equals("decision")) {
            decisions++;
            if (row.decisionChanged()) {
                throw new BadTrail(where + ": the decision that it tells of was edited or deleted");
            }
        }
        return row;
    }

    private void unsealed(Row row) throws BadTrail {
        refuseAhead("event " + row.id() + ", which is not sealed,", row);
        unsealed.add(row);
    }

    private void refuseAhead(String where, Row row) throws BadTrail {
        if (row.occurredAt().isAfter(exportedAt.plus(CLOCKS_DIFFER))) {
            throw new BadTrail(where + " is of a time after the export: it was not written by the service");
        }
    }

    private void inChain(String where, Row row) throws BadTrail {
        String wrong = chains.next(row, exportedAt);
        if (wrong != null) {
            throw new BadTrail(where + " " + wrong);
        }
    }

    private void end(Line line) throws BadTrail {
        begin();
        Note beyond = checkpoints.beyond(tree.size());
        if (beyond != null) {
            throw new BadTrail(
                    "row " + tree.size() + " is missing: the checkpoint signed at " + beyond.time() + " covers "
                            + beyond.size() + " rows, and there are " + tree.size()
                            + "; the trail was cut off or rolled back");
        }
        if (line.number("leaves") != tree.size() || line.number("unsealed") != unsealed.size()) {
            throw new BadTrail("row " + tree.size() + " is missing: the export says that there are "
                    + line.number("leaves") + " rows");
        }
        unsealed.sort(Comparator.comparing(Row::chainNo, Comparator.nullsFirst(Comparator.naturalOrder())));
        Instant latest = checkpoints.latest();
        for (Row row : unsealed) {
            String where = "event " + row.id() + ", which is not sealed,";
            if (latest != null && row.occurredAt().plus(SEALED_WITHIN).isBefore(latest)) {
                throw new BadTrail(where + " is older than it can be: it was not written by the service");
            }
            inChain(where, row);
            deletions.row(tree.size(), "event " + row.id(), row, false);
        }
        for (String wrong : Arrays.asList(deletions.firstBad(), chains.cutShort())) {
            if (wrong != null) {
                throw new BadTrail(wrong);
            }
        }
        ended = true;
    }

    String summary() {
        return "trail of custodian " + custodian + ", exported at " + exportedAt + System.lineSeparator()
                + "  " + tree.size() + " rows in the tree, " + unsealed.size() + " not sealed yet"
                + System.lineSeparator()
                + "  " + chains.count() + " chains, " + decisions + " decisions" + System.lineSeparator()
                + "  " + deletions.summary() + System.lineSeparator()
                + "  " + checkpoints.checked() + " signed checkpoints, the last of " + checkpoints.good() + " rows";
    }
}
