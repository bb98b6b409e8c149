package health.roi.document.work;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;

/** A folder that lives as long as one operation, which only this process's user can look into. */
public final class WorkFolder implements AutoCloseable {
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private static final String PREFIX = "document-";

    static {
        QuietParsers.hush();
    }

    private final Path folder;

    private WorkFolder(Path folder) {
        this.folder = folder;
    }

    public static WorkFolder in(Path workDirectory) {
        try {
            Files.createDirectories(workDirectory);
            return new WorkFolder(Files.createTempDirectory(workDirectory, PREFIX, ownerOnly("rwx------")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where PDFBox keeps what it unpacks: in this folder, not on the heap. */
    public StreamCacheCreateFunction streams() {
        return MemoryUsageSetting.setupTempFileOnly().setTempDir(folder.toFile()).streamCache;
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    /** Creates a new file that only its owner can read; one that exists is replaced, not written into. */
    public static OutputStream create(Path target) throws IOException {
        Files.deleteIfExists(target);
        Files.createFile(target, ownerOnly("rw-------"));
        return Files.newOutputStream(target, StandardOpenOption.WRITE);
    }

    /** For a result that will not be finished. */
    public static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // The refusal or failure that is under way says more than this would.
        }
    }

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    /** Removes what operations left that did not come to their end because the process did. */
    public static void removeAbandoned(Path workDirectory, Instant before) {
        try (Stream<Path> folders = Files.find(
                workDirectory,
                1,
                (path, attributes) -> path.getFileName().toString().startsWith(PREFIX)
                        && attributes.lastModifiedTime().toInstant().isBefore(before))) {
            folders.forEach(folder -> new WorkFolder(folder).close());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
