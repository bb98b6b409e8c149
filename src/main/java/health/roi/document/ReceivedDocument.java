package health.roi.document;

import health.roi.document.intake.AcceptedDocument;
import health.roi.document.work.WorkFolder;
import java.nio.file.Path;

/**
 * A document that arrived whole and was accepted, but is not kept yet: its files go away when this is closed.
 */
public final class ReceivedDocument implements AutoCloseable {

    private final WorkFolder folder;
    private final Path original;
    private final Path readable;
    private final AcceptedDocument accepted;

    ReceivedDocument(WorkFolder folder, Path original, Path readable, AcceptedDocument accepted) {
        this.folder = folder;
        this.original = original;
        this.readable = readable;
        this.accepted = accepted;
    }

    public AcceptedDocument accepted() {
        return accepted;
    }

    Path original() {
        return original;
    }

    Path readable() {
        return readable;
    }

    @Override
    public void close() {
        folder.close();
    }
}
