package health.roi.document;

import health.roi.document.work.WorkFolder;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Bytes that were kept, as a working file of whoever asked: checked against their hash before the first of them is read,
 * and gone when this, or the stream that was taken from it, is closed.
 */
public final class OpenedFile implements AutoCloseable {

    private final WorkFolder folder;
    private final Path path;
    private final String sha256;

    OpenedFile(WorkFolder folder, Path path, String sha256) {
        this.folder = folder;
        this.path = path;
        this.sha256 = sha256;
    }

    public Path path() {
        return path;
    }

    public String sha256() {
        return sha256;
    }

    public long bytes() {
        try {
            return Files.size(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes for an answer; the file goes away with the stream. */
    public InputStream stream() {
        try {
            return new FilterInputStream(Files.newInputStream(path)) {
                @Override
                public void close() throws IOException {
                    super.close();
                    OpenedFile.this.close();
                }
            };
        } catch (IOException e) {
            close();
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        folder.close();
    }
}
