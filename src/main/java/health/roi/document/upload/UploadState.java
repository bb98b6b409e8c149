package health.roi.document.upload;

/** What became of an upload. */
public enum UploadState {
    /** More is to come. */
    OPEN,
    /** All of it is here, and attached to nothing yet. */
    COMPLETE,
    /** Attached; its bytes are the document's now. */
    ATTACHED,
    /** Given up by its sender, or not attached in time; its bytes are gone. */
    ENDED
}
