package health.roi.document;

import health.roi.document.bundle.Bundle;
import health.roi.document.work.Sha256;
import health.roi.document.work.WorkFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A bundle that arrived whole. Its files are looked at one by one; all working files go away when this is closed. */
public final class ReceivedBundle implements AutoCloseable {

    private final WorkFolder folder;
    private final Bundle bundle;

    ReceivedBundle(WorkFolder folder, Bundle bundle) {
        this.folder = folder;
        this.bundle = bundle;
    }

    public Bundle bundle() {
        return bundle;
    }

    /** A place for one unpacked file at a time. */
    Path unpacked() {
        return folder.file("unpacked");
    }

    static String hash(Path file) {
        try {
            return Sha256.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        bundle.close();
        folder.close();
    }
}
