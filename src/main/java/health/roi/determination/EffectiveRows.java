package health.roi.determination;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads rule data from a table of comma-separated lines. The last column may itself contain commas, is never empty, {@code #} starts a comment line, and a row that is not what the header promises stops the start: a rule that was silently skipped would
 * release what the law protects.
 */
final class EffectiveRows {
    /** The days on which a row is law; both ends count and an absent end is open. */
    record Period(LocalDate from, LocalDate to) {
        Period {
            if (from != null && to != null && to.isBefore(from)) {
                throw new IllegalArgumentException("the row ends before it begins");
            }
        }

        boolean contains(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }

        boolean overlaps(Period other) {
            return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
        }

        private boolean startsBeforeEndOf(Period other) {
            return from == null || other.to == null || !from.isAfter(other.to);
        }

        static Period of(String from, String to) {
            return new Period(date(from), date(to));
        }

        private static LocalDate date(String text) {
            return text.isEmpty() ? null : LocalDate.parse(text);
        }
    }

    /** A row that applies for a period; two rows with the same key may not apply on the same day. */
    interface Row {
        Object key();

        Period period();
    }

    private EffectiveRows() {}

    static String resource(String path) {
        try (InputStream in = EffectiveRows.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }

    /**
     * @throws IllegalStateException naming the table and line that is malformed or overlaps an earlier one
     */
    static <R extends Row> List<R> parse(String table, String text, String header, Function<List<String>, R> toRow) {
        int columns = header.split(",").length;
        List<R> rows = new ArrayList<>();
        boolean headerSeen = false;
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String where = table + " line " + number + ": ";
            if (!headerSeen) {
                require(line.equals(header), where + "expected the header " + header);
                headerSeen = true;
                continue;
            }
            R row = row(where, Arrays.asList(line.split(",", columns)), columns, toRow);
            require(
                    rows.stream()
                            .noneMatch(earlier -> earlier.key().equals(row.key())
                                    && earlier.period().overlaps(row.period())),
                    where + "overlaps an earlier row");
            rows.add(row);
        }
        require(!rows.isEmpty(), table + " has no rows");
        return List.copyOf(rows);
    }

    /** The row that is law on that day. */
    static <R extends Row> Optional<R> inForce(List<R> rows, Object key, LocalDate day) {
        return rows.stream()
                .filter(row -> row.key().equals(key) && row.period().contains(day))
                .findFirst();
    }

    private static <R> R row(String where, List<String> cells, int columns, Function<List<String>, R> toRow) {
        require(cells.size() == columns, where + "expected " + columns + " columns");
        require(!cells.get(columns - 1).isBlank(), where + "the last column is empty");
        try {
            return toRow.apply(cells.stream().map(String::strip).toList());
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalStateException(where + e.getMessage(), e);
        }
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalStateException(message);
        }
    }

    static String state(String text) {
        if (!StateNames.knows(text)) {
            throw new IllegalArgumentException("there is no such state");
        }
        return text;
    }

    static int positive(String text) {
        int number = Integer.parseInt(text);
        if (number < 1) {
            throw new IllegalArgumentException("a period is counted from one");
        }
        return number;
    }
}
