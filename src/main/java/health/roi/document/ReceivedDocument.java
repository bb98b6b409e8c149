package health.roi.document;

import health.roi.document.intake.AcceptedDocument;
import health.roi.document.vault.SealedContent;
import health.roi.document.work.WorkFolder;
import java.util.List;

/**
 * A document that arrived whole and was accepted, and is in the vault, but is not kept yet: its working files go away when
 * this is closed, and its objects after a day, unless it is kept.
 */
public final class ReceivedDocument implements AutoCloseable {

    private final WorkFolder folder;
    private final AcceptedDocument accepted;
    private final List<SealedContent> sealed;

    ReceivedDocument(WorkFolder folder, AcceptedDocument accepted, List<SealedContent> sealed) {
        this.folder = folder;
        this.accepted = accepted;
        this.sealed = sealed;
    }

    public AcceptedDocument accepted() {
        return accepted;
    }

    List<SealedContent> sealed() {
        return sealed;
    }

    @Override
    public void close() {
        folder.close();
    }
}
