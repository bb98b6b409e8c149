package health.roi.document.bundle;

/** A bundle was not opened. Carries no cause on purpose: what a reader says about a bad file may quote its names. */
public final class BundleRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final BundleFault fault;

    BundleRefused(BundleFault fault) {
        super(fault.advice(), null, false, false);
        this.fault = fault;
    }

    public BundleFault fault() {
        return fault;
    }
}
