package health.roi.document;

import health.roi.document.intake.AcceptedDocument;
import health.roi.document.vault.SealedContent;
import health.roi.document.work.WorkFolder;
import java.util.List;
import java.util.UUID;

/**
 * A document that arrived whole and was accepted, and is in the vault, but is not kept yet: its working files go away when
 * this is closed, and its objects after a day, unless it is kept.
 */
public final class ReceivedDocument implements AutoCloseable {

    private final WorkFolder folder;
    private final AcceptedDocument accepted;
    private final List<SealedContent> sealed;
    private final UUID upload;

    ReceivedDocument(WorkFolder folder, AcceptedDocument accepted, List<SealedContent> sealed, UUID upload) {
        this.folder = folder;
        this.accepted = accepted;
        this.sealed = sealed;
        this.upload = upload;
    }

    public AcceptedDocument accepted() {
        return accepted;
    }

    List<SealedContent> sealed() {
        return sealed;
    }

    /** Where the bytes came from, or null where they came with the call. */
    UUID upload() {
        return upload;
    }

    @Override
    public void close() {
        folder.close();
    }
}
