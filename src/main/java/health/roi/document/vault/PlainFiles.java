package health.roi.document.vault;

import health.roi.document.work.WorkFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of a version that kept them in plain, by their hash: below the custodian's folder and two first digits. */
final class PlainFiles {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Path root;

    PlainFiles(Path root) {
        this.root = root;
    }

    Path of(UUID custodian, String sha256) {
        return root.resolve(custodian.toString())
                .resolve(sha256.substring(0, 2))
                .resolve(sha256);
    }

    /** All that are left of a custodian. */
    List<Path> all(UUID custodian) {
        Path folder = root.resolve(custodian.toString());
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.find(
                folder,
                2,
                (path, attributes) -> attributes.isRegularFile()
                        && HASH.matcher(path.getFileName().toString()).matches())) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes a file, and the folders that it leaves empty. */
    void remove(UUID custodian, String sha256) {
        Path file = of(custodian, sha256);
        WorkFolder.deleteQuietly(file);
        WorkFolder.deleteQuietly(file.getParent());
        WorkFolder.deleteQuietly(file.getParent().getParent());
    }
}
