package health.roi.verifier;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Verifies an exported trail, or a proof about it, with nothing but what it is given. */
public final class Main {

    private static final String HELP = """
            verifies the trail of release-of-information

              EXPORT [--checkpoints DIR] [--public-key FILE]
                  an export of GET /v1/audit-events/export, against the checkpoints in a folder
              inclusion PROOF CHECKPOINT --public-key FILE
                  an answer of GET /v1/audit-events/{id}/inclusion, against a checkpoint that you hold
              consistency PROOF OLDER NEWER --public-key FILE
                  an answer of GET /v1/audit-checkpoints/consistency, against two checkpoints that you hold

            A key file holds PEM public keys, or name+id+key one a line; name the old keys too. Ends with 0 where all
            is whole, with 1 and the first bad row where it is not, with 2 where it could not look.
            """;

    private Main() {}

    public static void main(String... args) {
        System.exit(run(args));
    }

    private static int run(String... args) {
        try {
            Arguments given = Arguments.of(args);
            if (given == null) {
                System.err.print(HELP);
                return 2;
            }
            System.out.println(
                    switch (given.words().get(0)) {
                        case "inclusion" -> inclusion(given);
                        case "consistency" -> consistency(given);
                        default -> export(given);
                    });
            return 0;
        } catch (BadTrail e) {
            System.out.println("BAD: " + e.getMessage());
            return 1;
        } catch (IOException e) {
            System.err.println("not readable: " + e);
            return 2;
        }
    }

    private record Arguments(List<String> words, Path checkpoints, Path publicKey) {

        /** Null where they make no sense. */
        static Arguments of(String... args) {
            List<String> words = new ArrayList<>();
            Path checkpoints = null;
            Path publicKey = null;
            for (int i = 0; i < args.length; i++) {
                if (args[i].equals("--checkpoints") && i + 1 < args.length) {
                    checkpoints = Path.of(args[++i]);
                } else if (args[i].equals("--public-key") && i + 1 < args.length) {
                    publicKey = Path.of(args[++i]);
                } else if (args[i].startsWith("-")) {
                    return null;
                } else {
                    words.add(args[i]);
                }
            }
            int wanted = words.isEmpty()
                    ? -1
                    : switch (words.get(0)) {
                        case "inclusion" -> 3;
                        case "consistency" -> 4;
                        default -> 1;
                    };
            boolean proof = wanted > 1;
            return words.size() != wanted || proof && publicKey == null
                    ? null
                    : new Arguments(words, checkpoints, publicKey);
        }

        Path path(int place) {
            return Path.of(words.get(place));
        }

        List<Key> keys() throws IOException, BadTrail {
            if (publicKey == null) {
                return List.of();
            }
            try {
                return Key.read(Files.readString(publicKey));
            } catch (BadTrail e) {
                throw new BadTrail(publicKey + " " + e.getMessage());
            }
        }
    }

    private static String export(Arguments given) throws IOException, BadTrail {
        List<Key> keys = given.keys();
        List<Note> published = given.checkpoints() == null ? List.of() : published(given.checkpoints());
        Trail trail = new Trail(new Checkpoints(published, keys));
        try (BufferedReader lines = Files.newBufferedReader(given.path(0), StandardCharsets.UTF_8)) {
            trail.verify(lines);
        }
        String summary = trail.summary();
        if (given.checkpoints() == null) {
            summary += System.lineSeparator()
                    + "  no published checkpoints were given: a trail that was rolled back or made anew looks whole";
        }
        if (given.publicKey() == null) {
            summary += System.lineSeparator()
                    + "  no public key was given: the keys were taken from the export, and prove nothing about who signed";
        }
        return summary + System.lineSeparator() + "WHOLE";
    }

    private static List<Note> published(Path folder) throws IOException, BadTrail {
        List<Note> notes = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                notes.add(note(file));
            }
        }
        if (notes.isEmpty()) {
            throw new IOException(folder + " holds no checkpoint (*.txt)");
        }
        return notes;
    }

    private static String inclusion(Arguments given) throws IOException, BadTrail {
        Line proof = Line.of(Files.readString(given.path(1)));
        Note note = trusted(given.path(2), given.keys());
        byte[] leaf = Merkle.leaf(proof.hash("eventHash"));
        long index = proof.number("leafIndex");
        boolean shown = proof.number("size") == note.size()
                && Merkle.included(leaf, index, note.size(), proof.hashes("path"), note.root());
        if (!shown) {
            throw new BadTrail("the proof does not show that event " + proof.id("eventId") + " is row " + index
                    + " of the trail of " + note.size() + " rows");
        }
        return "event " + proof.id("eventId") + " is row " + index + " of the trail of " + note.size() + " rows";
    }

    private static String consistency(Arguments given) throws IOException, BadTrail {
        Line proof = Line.of(Files.readString(given.path(1)));
        Note older = trusted(given.path(2), given.keys());
        Note newer = trusted(given.path(3), given.keys());
        boolean shown = proof.number("from") == older.size()
                && proof.number("to") == newer.size()
                && older.origin().equals(newer.origin())
                && Merkle.consistent(older.size(), newer.size(), older.root(), newer.root(), proof.hashes("path"));
        if (!shown) {
            throw new BadTrail("the proof does not show that the trail of " + newer.size()
                    + " rows begins with the trail of " + older.size() + " rows");
        }
        return "the trail of " + newer.size() + " rows begins with the trail of " + older.size() + " rows";
    }

    private static Note trusted(Path file, List<Key> keys) throws IOException, BadTrail {
        Note note = note(file);
        if (!note.signedByOneOf(keys)) {
            throw new BadTrail(file + " is not signed by a key that is trusted");
        }
        return note;
    }

    private static Note note(Path file) throws IOException, BadTrail {
        try {
            return Note.parse(Files.readString(file));
        } catch (BadTrail e) {
            throw new BadTrail(file + " " + e.getMessage());
        }
    }
}
