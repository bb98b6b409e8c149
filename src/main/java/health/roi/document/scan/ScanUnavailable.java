package health.roi.document.scan;

/** The scanner did not answer, or not with a verdict; nothing is known of the file. */
public final class ScanUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ScanUnavailable() {
        super("the virus scanner gave no verdict", null, false, false);
    }
}
