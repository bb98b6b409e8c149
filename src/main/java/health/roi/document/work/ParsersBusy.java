package health.roi.document.work;

/** As many documents as may be read at once are being read; the document that waited was not looked at. */
public final class ParsersBusy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ParsersBusy() {
        super("too many documents are being read", null, false, false);
    }
}
